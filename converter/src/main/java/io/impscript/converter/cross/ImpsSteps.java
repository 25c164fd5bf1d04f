package io.impscript.converter.cross;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Post-build copies and commands of one recipe in the phases that Kiwi has. */
final class ImpsSteps {
  private final Set<String> copies = new LinkedHashSet<>();
  private final List<String> early = new ArrayList<>();
  private final List<String> late = new ArrayList<>();

  void copy(String path) {
    copies.add(path);
  }

  /** A command that runs before the recipe's own. */
  void early(String command) {
    early.add(command);
  }

  /** A command that runs after them. */
  void late(String command) {
    late.add(command);
  }

  boolean isEmpty() {
    return copies.isEmpty() && early.isEmpty() && late.isEmpty();
  }

  List<String> copies(List<String> own) {
    Set<String> all = new LinkedHashSet<>(own);
    all.addAll(copies);
    return List.copyOf(all);
  }

  List<String> commands(List<String> own) {
    List<String> all = new ArrayList<>(early);
    all.addAll(own);
    all.addAll(late);
    return all;
  }

  /** One word of a shell. */
  static String word(String text) {
    return PostBuildSection.quoted(text);
  }

  /** A copied file, in a command. */
  static String copied(String name) {
    return "\"$IMPS_POSTBUILD_FILES\"/" + word(name);
  }
}
