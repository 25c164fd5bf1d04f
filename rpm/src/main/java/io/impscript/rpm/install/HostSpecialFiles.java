package io.impscript.rpm.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** By the programs {@code mknod}, {@code touch} and {@code setcap} of the host. */
public final class HostSpecialFiles implements SpecialFiles {
  private static final int KIND = 0xF000;
  private static final int CHARACTER = 0x2000;
  private static final int BLOCK = 0x6000;
  private static final int PIPE = 0x1000;

  @Override
  public boolean node(Path path, int mode, int rdev, long modified) throws IOException {
    return make(path, mode, rdev)
        && run("touch", "--no-dereference", "--date=@" + modified, "--", path.toString());
  }

  private static boolean make(Path path, int mode, int rdev) throws IOException {
    String permissions = "--mode=" + Integer.toOctalString(mode & 0777);
    String major = String.valueOf(rdev >> 8 & 0xFFF);
    String minor = String.valueOf(rdev & 0xFF | rdev >> 12 & 0xFFF00);
    return switch (mode & KIND) {
      case CHARACTER -> run("mknod", permissions, "--", path.toString(), "c", major, minor);
      case BLOCK -> run("mknod", permissions, "--", path.toString(), "b", major, minor);
      case PIPE -> run("mknod", permissions, "--", path.toString(), "p");
      default -> false;
    };
  }

  @Override
  public boolean capabilities(Path path, String text) throws IOException {
    return run("setcap", text, path.toString());
  }

  private static boolean run(String... argv) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(argv));
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (old, more) -> old + ":" + more);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      // The host has no such program.
      return false;
    }
  }
}
