package io.impscript.runtime.root;

import io.impscript.runtime.files.DiskTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock on one image, which the kernel drops when its process dies.
 *
 * <p>Record locks belong to the process, and closing any descriptor of the file drops them
 * (fcntl(2)). So two threads are kept apart by a table of our own, before the file is opened, and
 * who holds the lock is written into another file, which may be read at any time.
 */
final class ImageLock implements Closeable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ImageLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws ImageBusyException if it is held
   */
  static ImageLock take(ImagePlaces places, Instant now) throws IOException {
    Path file = places.lock();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw DiskTrouble.explained(e, file.getParent());
    }
    if (!HELD.add(file)) {
      throw busy(places);
    }
    ImageLock lock = lock(file, places);
    lock.note(places, now);
    return lock;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }

  private static ImageLock lock(Path file, ImagePlaces places) throws IOException {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(places);
      }
      return new ImageLock(file, channel);
    } catch (IOException e) {
      HELD.remove(file);
      if (channel != null) {
        channel.close();
      }
      throw e instanceof ImageBusyException ? e : DiskTrouble.explained(e, file);
    }
  }

  private void note(ImagePlaces places, Instant now) throws IOException {
    try {
      Facts.write(places.holder(), Holder.now(now).facts());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static ImageBusyException busy(ImagePlaces places) {
    return new ImageBusyException(places.image(), Holder.of(Facts.read(places.holder())));
  }
}
