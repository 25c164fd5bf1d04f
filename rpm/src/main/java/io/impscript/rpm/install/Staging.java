package io.impscript.rpm.install;

import io.impscript.rpm.file.Fault;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.Payload;
import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.file.Unpacker;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Unpacks packages beside the files of the root, each file under the number of its package and its
 * own, so that any number of threads can do it and nothing of a damaged package ever shows.
 */
final class Staging {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  private final Path folder;
  private final boolean recorded;
  private final Queue<Unpacker> memory = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Unpacker> unpackers = ThreadLocal.withInitial(this::unpacker);
  private volatile boolean failed;

  /**
   * @param recorded whether modes are such that the owner can still read everything
   */
  Staging(Path folder, boolean recorded) {
    this.folder = folder;
    this.recorded = recorded;
  }

  private Unpacker unpacker() {
    Unpacker unpacker = new Unpacker();
    memory.add(unpacker);
    return unpacker;
  }

  /** Where a file lies that has content. */
  Path file(int packageNumber, int file) {
    return folder.resolve(String.valueOf(packageNumber)).resolve(String.valueOf(file));
  }

  /**
   * Unpacks all.
   *
   * @throws IOException of the first package in order that failed
   */
  void unpack(List<Incoming> packages, List<Fate[]> fates, int threads)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>(Collections.nCopies(packages.size(), null));
      for (int number : largestFirst(packages)) {
        Incoming one = packages.get(number);
        all.set(number, pool.submit(() -> unpackUnlessFailed(number, one, fates.get(number))));
      }
      await(all);
    } finally {
      failed = true;
      pool.shutdownNow();
      if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
        memory.forEach(Unpacker::close);
      }
    }
  }

  /** So that no thread is left with a large one when the others have nothing more to do. */
  private static List<Integer> largestFirst(List<Incoming> packages) {
    Comparator<Integer> bySize =
        Comparator.comparingLong(number -> packages.get(number).header().installedSize());
    return IntStream.range(0, packages.size()).boxed().sorted(bySize.reversed()).toList();
  }

  private static void await(List<Future<?>> all) throws IOException, InterruptedException {
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw Fault.thrownOn(e.getCause());
      }
    }
  }

  private Void unpackUnlessFailed(int number, Incoming one, Fate[] fates) throws IOException {
    if (failed) {
      return null;
    }
    try {
      unpack(number, one, fates);
    } catch (IOException e) {
      failed = true;
      throw e instanceof InstallException || e instanceof RpmException
          ? e
          : new InstallException(InstallProblem.of(one, ": cannot be unpacked: " + reason(e)), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed = true;
      throw Fault.at("the package " + one.fullName(), e);
    }
    return null;
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage();
  }

  private void unpack(int number, Incoming one, Fate[] fates) throws IOException {
    Files.createDirectory(folder.resolve(String.valueOf(number)));
    try (Payload payload = one.packed().open(unpackers.get())) {
      var item = payload.next();
      while (item.isPresent()) {
        FileEntry file = item.get().file();
        int index = item.get().number();
        boolean wanted = fates[index].isLaid() || file.hardLinks() > 0;
        if (file.isRegular() && item.get().hasContent() && wanted) {
          write(number, index, one, payload);
        }
        item = payload.next();
      }
    }
  }

  private void write(int number, int index, Incoming one, Payload payload) throws IOException {
    Path path = file(number, index);
    FileEntry file = one.files().get(index);
    if (file.hardLinks() > 0 && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      // An archive that has the content with every name.
      return;
    }
    try (FileChannel channel = FileChannel.open(path, NEW, NO_ATTRIBUTES)) {
      payload.writeTo(channel);
    }
    finish(path, file);
    link(number, index, one);
  }

  private void finish(Path path, FileEntry file) throws IOException {
    FileTime time = FileTime.from(file.modified(), TimeUnit.SECONDS);
    Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(time, time, null);
    int mode = recorded ? file.mode() & 0777 | 0600 : file.mode() & 07777;
    Files.setAttribute(path, "unix:mode", mode);
  }

  static void setTime(Path path, long seconds) throws IOException {
    FileTime time = FileTime.from(seconds, TimeUnit.SECONDS);
    Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(time, time, null);
  }

  private void link(int number, int index, Incoming one) throws IOException {
    for (int other : one.packed().linked(index)) {
      Files.createLink(file(number, other), file(number, index));
    }
  }
}
