package io.impscript.runtime.pack;

import io.impscript.runtime.port.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The calls that make a squashfs, as data.
 *
 * @param root absolute path of the image root
 * @param compression of any method
 * @param epoch bound of the times of what is recorded and not in the root, seconds since 1970
 */
record SquashfsCommands(Path root, Compression compression, OptionalLong epoch) {
  /**
   * Makes the file system.
   *
   * @param file absolute path where it goes
   * @param time of the file system, seconds since 1970; mksquashfs would take the clock's
   */
  Command make(Path file, long time) {
    return make(file, time, List.of());
  }

  /**
   * @param more arguments
   */
  Command make(Path file, long time, List<String> more) {
    List<String> argv = new ArrayList<>(List.of("mksquashfs", root.toString(), file.toString()));
    // A file that cannot be read would otherwise only be warned of, and be empty in the image.
    argv.addAll(List.of("-noappend", "-exit-on-error", "-no-progress", "-no-recovery", "-xattrs"));
    argv.addAll(compressor());
    argv.addAll(List.of("-mkfs-time", Long.toString(time)));
    argv.addAll(more);
    return command(argv);
  }

  /** Gives a program capabilities, in libcap's form. */
  static Command capabilities(Path program, String text) {
    return command(List.of("setcap", text, program.toString()));
  }

  private List<String> compressor() {
    String level = Integer.toString(compression.level());
    return switch (compression.method()) {
      case NONE -> List.of("-noI", "-noD", "-noF", "-noX");
      case GZIP -> List.of("-comp", "gzip", "-Xcompression-level", level);
      case ZSTD -> List.of("-comp", "zstd", "-Xcompression-level", level);
      case XZ -> List.of("-comp", "xz");
      case LZ4 -> List.of("-comp", "lz4");
    };
  }

  private static Command command(List<String> argv) {
    return Command.ofSystem(argv);
  }
}
