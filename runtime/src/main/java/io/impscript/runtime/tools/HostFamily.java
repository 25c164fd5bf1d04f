package io.impscript.runtime.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The families of distributions that this machine may run, by their package manager. */
public enum HostFamily {
  DEBIAN(
      Set.of("debian", "ubuntu"), List.of("apt-get", "install", "-y", "--no-install-recommends")),
  RED_HAT(Set.of("fedora", "rhel", "centos"), List.of("dnf", "install", "-y")),
  SUSE(Set.of("suse", "opensuse", "sles"), List.of("zypper", "--non-interactive", "install")),
  OTHER(Set.of(), List.of());

  private static final Path FILE = Path.of("/etc/os-release");

  private final Set<String> ids;
  private final List<String> install;

  HostFamily(Set<String> ids, List<String> install) {
    this.ids = ids;
    this.install = install;
  }

  /** The family of this machine; {@link #OTHER} where it cannot be told. */
  public static HostFamily ofThisMachine() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException | UncheckedIOException e) {
      return OTHER;
    }
  }

  /** The family that the text of an {@code os-release} file tells, by ID, else by ID_LIKE. */
  public static HostFamily of(String osRelease) {
    for (String id : ids(osRelease)) {
      for (HostFamily family : values()) {
        if (family.ids.contains(id) || (family == SUSE && id.startsWith("opensuse"))) {
          return family;
        }
      }
    }
    return OTHER;
  }

  private static List<String> ids(String osRelease) {
    List<String> ids = new ArrayList<>(values(osRelease, "ID="));
    ids.addAll(values(osRelease, "ID_LIKE="));
    return ids;
  }

  private static List<String> values(String osRelease, String key) {
    return osRelease
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace("\"", "").replace("'", ""))
        .flatMap(line -> List.of(line.split(" ")).stream())
        .toList();
  }

  /** The call that installs packages; empty where it is not known. */
  public List<String> installCommand(List<String> packages) {
    if (install.isEmpty()) {
      return List.of();
    }
    List<String> argv = new ArrayList<>(install);
    argv.addAll(packages);
    return List.copyOf(argv);
  }
}
