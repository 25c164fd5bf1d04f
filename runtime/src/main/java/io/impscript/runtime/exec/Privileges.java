package io.impscript.runtime.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel lets our own process do; capabilities(7), {@code /proc/self/status}. */
public final class Privileges {
  private static final int CHROOT = 18;
  private static final int MOUNT = 21;

  private Privileges() {}

  /** Whether we may mount and change the root: what root has, and few containers give. */
  public static boolean mayMount() {
    long effective = effective();
    return has(effective, MOUNT) && has(effective, CHROOT);
  }

  /** Whether files that we make belong to root. */
  public static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static boolean has(long set, int capability) {
    return (set >>> capability & 1) == 1;
  }

  private static long effective() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("CapEff:"))
          .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
