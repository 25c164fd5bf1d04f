package io.impscript.runtime.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The kernel's switches that keep user namespaces from ordinary accounts. */
final class Allowing {
  /** By switch, the value that forbids, and the command that allows. */
  private static final Map<String, String> FORBIDDING =
      new TreeMap<>(
          Map.of(
              "kernel.unprivileged_userns_clone", "0",
              "kernel.apparmor_restrict_unprivileged_userns", "1",
              "user.max_user_namespaces", "0"));

  private Allowing() {}

  /** What root would have to run. */
  static String text() {
    for (Map.Entry<String, String> each : FORBIDDING.entrySet()) {
      if (value(each.getKey()).equals(each.getValue())) {
        String other = each.getKey().startsWith("user.") ? "60000" : flipped(each.getValue());
        return "sysctl -w " + each.getKey() + "=" + other;
      }
    }
    return "in a container, start that with its user namespaces and mounts allowed";
  }

  private static String flipped(String value) {
    return value.equals("0") ? "1" : "0";
  }

  private static String value(String name) {
    try {
      return Files.readString(Path.of("/proc/sys", name.replace('.', '/'))).strip();
    } catch (IOException none) {
      return "";
    }
  }
}
