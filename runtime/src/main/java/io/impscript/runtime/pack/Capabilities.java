package io.impscript.runtime.pack;

import io.impscript.runtime.owners.OwnershipRecord;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what a cpio archive cannot hold: the capabilities of programs. */
final class Capabilities {
  static final String CPIO = "a cpio archive, which a squashfs would keep";

  private static final int SHOWN = 3;

  private final CommandRunner runner;
  private final Path root;

  Capabilities(CommandRunner runner, Path root) {
    this.runner = runner;
    this.root = root;
  }

  /** A note that counts the programs concerned; none if there are none. */
  List<PackNote> lost() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    try {
      runner.execute(command(), lines::add);
    } catch (IOException e) {
      return List.of(
          new PackNote("/", "getcap cannot be run, so capabilities were not looked for"));
    }
    List<String> programs = lines.stream().filter(this::names).map(this::program).toList();
    return programs.isEmpty() ? List.of() : List.of(note(programs, CPIO));
  }

  private Command command() {
    return Command.ofSystem(List.of("getcap", "-r", root.toString()));
  }

  private boolean names(String line) {
    return line.startsWith(root + "/") && line.contains(" ");
  }

  /** The same of a root whose capabilities are recorded. */
  static List<PackNote> lost(OwnershipRecord owners, String where) {
    List<String> programs = new ArrayList<>();
    owners
        .files()
        .forEach(
            (path, file) -> {
              if (!file.capabilities().isEmpty()) {
                programs.add("/" + path);
              }
            });
    return programs.isEmpty() ? List.of() : List.of(note(programs, where));
  }

  /** A line is {@code PATH cap_x=ep}, of older versions {@code PATH = cap_x+ep}. */
  private String program(String line) {
    String path = line.substring(root.toString().length(), line.lastIndexOf(' '));
    return path.endsWith(" =") ? path.substring(0, path.length() - 2) : path;
  }

  private static PackNote note(List<String> programs, String where) {
    String more = programs.size() > SHOWN ? ", …" : "";
    String shown = String.join(", ", programs.subList(0, Math.min(SHOWN, programs.size())));
    return new PackNote(
        programs.get(0),
        "%d programs lose their capabilities in %s: %s%s"
            .formatted(programs.size(), where, shown, more));
  }
}
