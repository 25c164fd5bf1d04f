package io.impscript.runtime.pack;

import io.impscript.digest.Sha256;
import io.impscript.runtime.owners.RecordedRoot;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes a squashfs of an image root with {@code mksquashfs}: owners, devices, hard links, extended
 * attributes and capabilities included. One tree gives the same bytes.
 */
public final class SquashfsPacker {
  private final CommandRunner runner;
  private final SquashfsCommands commands;
  private final Optional<RecordedRoot> recorded;

  /**
   * @param runner runs {@code mksquashfs}
   * @param root the image root; nothing may change in it meanwhile
   * @param compression of any method
   * @param epoch {@code SOURCE_DATE_EPOCH}, seconds since 1970: time of the file system. The files
   *     have the times that they have in the root, where {@link TimeBound} bounds them: mksquashfs
   *     can only replace all of them, and Python's compiled modules know those of their sources
   */
  public SquashfsPacker(
      CommandRunner runner, Path root, Compression compression, OptionalLong epoch) {
    this(runner, root, Optional.empty(), compression, epoch);
  }

  /**
   * @param recorded what the files are meant to be, of a root that an ordinary user made
   */
  SquashfsPacker(
      CommandRunner runner,
      Path root,
      Optional<RecordedRoot> recorded,
      Compression compression,
      OptionalLong epoch) {
    this.runner = runner;
    this.recorded = recorded;
    this.commands = new SquashfsCommands(root.toAbsolutePath(), compression, epoch);
  }

  /**
   * Makes the file.
   *
   * @param file must not exist; it is there, whole and on disk, if and only if this returns
   * @param lines takes what the programs print
   * @throws PackException if the root cannot be packed or the file not be written
   * @throws IOException if a program cannot be started
   * @throws InterruptedException if interrupted; the file is not there then
   */
  public PackedPart pack(Path file, Consumer<String> lines)
      throws IOException, InterruptedException {
    RootCheck.check(commands.root());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PackException("cannot write " + file + ": it exists");
    }
    boolean done = false;
    try {
      PackedPart part = make(file.toAbsolutePath(), lines);
      done = true;
      return part;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  private PackedPart make(Path file, Consumer<String> lines)
      throws IOException, InterruptedException {
    SquashfsOutput output = new SquashfsOutput();
    Consumer<String> read = lines.andThen(output);
    List<PackNote> notes = List.of();
    if (recorded.isPresent()) {
      notes =
          new RecordedSquashfs(runner, commands, recorded.get())
              .make(file, time(), c -> run(c, read));
    } else {
      run(commands.make(file, time()), read);
    }
    return finished(file, output.contentSize(), notes);
  }

  /** Without an epoch the root's own time, so that it is the tree that decides. */
  private long time() throws IOException {
    if (commands.epoch().isPresent()) {
      return commands.epoch().getAsLong();
    }
    long time = Files.getLastModifiedTime(commands.root()).to(TimeUnit.SECONDS);
    return Math.max(0, Math.min(time, CpioHeader.MOST));
  }

  private void run(Command command, Consumer<String> lines)
      throws IOException, InterruptedException {
    CommandResult result = runner.execute(command, lines);
    if (!result.succeeded()) {
      String status = command.program() + " ended with status " + result.exitCode();
      String said = String.join("; ", result.lastLines().stream().map(String::strip).toList());
      throw new PackException(said.isEmpty() ? status : status + ": " + said);
    }
  }

  /** Sums the file up while the disk still takes it; mksquashfs writes its first bytes last. */
  private static PackedPart finished(Path file, long contentSize, List<PackNote> notes)
      throws IOException, InterruptedException {
    FutureTask<String> sum = new FutureTask<>(() -> Sha256.of(file));
    new Thread(sum, "impscript-sha256").start();
    Staging.sync(file, StandardOpenOption.WRITE);
    try {
      return new PackedPart(Files.size(file), contentSize, sum.get(), notes);
    } catch (ExecutionException e) {
      throw new PackException("cannot read " + file + " again: " + e.getCause().getMessage(), e);
    }
  }
}
