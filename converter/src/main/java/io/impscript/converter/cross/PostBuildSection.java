package io.impscript.converter.cross;

import io.impscript.model.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The section of a shell script with the post-build steps of recipes, between markers, each command
 * as it was given. It does what a build does: each recipe's files in a folder of its own and, where
 * the image has nothing of that name, at the top; each command by {@code /bin/sh -c} in {@code /};
 * the first that fails ends the build.
 */
final class PostBuildSection {
  /** Folder at the top of the image with a folder of files for each recipe. */
  static final String FOLDER = ".imps-postbuild";

  private static final String BEGIN = "# impscript:postbuild:begin\n";
  private static final String END = "# impscript:postbuild:end\n";
  private static final String RECIPE = "# impscript:postbuild:recipe ";
  private static final String RUN = "postbuild_run <<'";
  private static final String LAST_LINE = "END_OF_COMMAND";

  private static final String FUNCTIONS =
      """
      # Each command runs as in a build of the recipe: by /bin/sh, in /, and the first that fails ends the build.
      postbuild_run() {
          postbuild_command=$(cat)
          (cd / && exec /bin/sh -c "$postbuild_command" < /dev/null) || {
              postbuild_status=$?
              echo "post-build command of recipe $IMPS_IMAGE_RECIPE_NAME failed: $postbuild_command" >&2
              exit "$postbuild_status"
          }
      }
      postbuild_open() {
          mkdir -p "$IMPS_POSTBUILD_FILES.top"
          for postbuild_name in "$@"; do
              if test ! -e "/$postbuild_name" && test ! -L "/$postbuild_name"; then
                  cp -al "$IMPS_POSTBUILD_FILES/$postbuild_name" "/$postbuild_name" || exit 1
                  : > "$IMPS_POSTBUILD_FILES.top/$postbuild_name"
              fi
          done
      }
      postbuild_close() {
          for postbuild_name in "$@"; do
              if test -e "$IMPS_POSTBUILD_FILES.top/$postbuild_name"; then
                  rm -rf "/$postbuild_name"
              fi
          done
          rm -rf "$IMPS_POSTBUILD_FILES" "$IMPS_POSTBUILD_FILES.top"
      }
      """;

  /**
   * The steps of one recipe.
   *
   * @param recipe its name
   * @param files base names of the files it copies
   * @param commands shell command lines
   */
  record Steps(String recipe, List<String> files, List<String> commands) {
    Steps {
      files = List.copyOf(files);
      commands = List.copyOf(commands);
    }
  }

  /**
   * A section found in a script.
   *
   * @param start where it starts in the text
   * @param end where it ends
   */
  record Found(int start, int end, List<Steps> steps) {}

  private PostBuildSection() {}

  /** Where a recipe's files lie, relative to the image's top. */
  static String folder(String recipe) {
    return FOLDER + "/" + recipe;
  }

  static String text(List<Steps> steps) {
    StringBuilder text = new StringBuilder(BEGIN).append(FUNCTIONS);
    steps.forEach(one -> recipe(text, one));
    if (steps.stream().anyMatch(one -> !one.files().isEmpty())) {
      text.append("rm -rf /").append(FOLDER).append('\n');
    }
    return text.append(END).toString();
  }

  private static void recipe(StringBuilder text, Steps steps) {
    text.append('\n').append(RECIPE).append(steps.recipe()).append('\n');
    text.append("export IMPS_IMAGE_NAME=\"$kiwi_iname\" IMPS_IMAGE_RECIPE_NAME=")
        .append(quoted(steps.recipe()))
        .append(" IMPS_VERSION=")
        .append(Recipe.FORM_VERSION)
        .append("\nexport IMPS_POSTBUILD_FILES=/")
        .append(quoted(folder(steps.recipe())))
        .append('\n');
    String names = names(steps.files());
    text.append(names.isEmpty() ? "" : "postbuild_open" + names + "\n");
    steps.commands().forEach(command -> command(text, command));
    text.append(names.isEmpty() ? "" : "postbuild_close" + names + "\n");
  }

  private static String names(List<String> files) {
    StringBuilder names = new StringBuilder();
    files.forEach(file -> names.append(' ').append(quoted(file)));
    return names.toString();
  }

  private static void command(StringBuilder text, String command) {
    String last = lastLine(command);
    text.append(RUN).append(last).append("'\n").append(command).append('\n');
    text.append(last).append('\n');
  }

  /** A line that ends the command and is none of it. */
  private static String lastLine(String command) {
    return Stream.iterate(LAST_LINE, line -> line + "_")
        .filter(line -> command.lines().noneMatch(line::equals))
        .findFirst()
        .orElseThrow();
  }

  /** As one word of a shell; bare where that is plain enough. */
  static String quoted(String text) {
    return text.matches("[A-Za-z0-9._/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * The section of a text, if there is just one and it is as this class writes it.
   *
   * @param text decoded from UTF-8
   */
  static Optional<Found> find(String text) {
    int start = text.indexOf(BEGIN);
    int end = text.lastIndexOf(END);
    boolean lineStart = start == 0 || start > 0 && text.charAt(start - 1) == '\n';
    if (start < 0 || end < start || !lineStart || text.indexOf(BEGIN, start + 1) >= 0) {
      return Optional.empty();
    }
    int stop = end + END.length();
    Optional<List<Steps>> steps = new SectionReader(text.substring(start, stop)).read();
    return steps
        .filter(list -> text(list).equals(text.substring(start, stop)))
        .map(list -> new Found(start, stop, list));
  }

  /** Takes a section apart; whoever calls compares what comes of it. */
  private static final class SectionReader {
    private final String[] lines;
    private final List<Steps> all = new ArrayList<>();
    private int at;

    SectionReader(String section) {
      lines = section.split("\n", -1);
    }

    Optional<List<Steps>> read() {
      for (at = 0; at < lines.length; at++) {
        if (lines[at].startsWith(RECIPE.strip() + " ")) {
          String name = lines[at].substring(RECIPE.length());
          all.add(new Steps(name, List.of(), List.of()));
        } else if (lines[at].startsWith("postbuild_open ") && !all.isEmpty()) {
          files(lines[at].substring("postbuild_open".length()));
        } else if (lines[at].startsWith(RUN) && lines[at].endsWith("'") && !all.isEmpty()) {
          command(lines[at].substring(RUN.length(), lines[at].length() - 1));
        }
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private void files(String words) {
      List<String> files = new ArrayList<>();
      StringBuilder word = null;
      boolean inside = false;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == '\'') {
          inside = !inside;
        } else if (c == '\\' && !inside && i + 1 < words.length()) {
          word.append(words.charAt(++i));
        } else if (c == ' ' && !inside) {
          word = new StringBuilder();
          files.add("");
        } else if (word != null) {
          word.append(c);
        }
        if (word != null && !files.isEmpty()) {
          files.set(files.size() - 1, word.toString());
        }
      }
      Steps last = all.get(all.size() - 1);
      all.set(all.size() - 1, new Steps(last.recipe(), files, last.commands()));
    }

    private void command(String lastLine) {
      StringBuilder command = new StringBuilder();
      int first = ++at;
      while (at < lines.length && !lines[at].equals(lastLine)) {
        command.append(at == first ? "" : "\n").append(lines[at++]);
      }
      Steps last = all.get(all.size() - 1);
      List<String> commands = new ArrayList<>(last.commands());
      commands.add(command.toString());
      all.set(all.size() - 1, new Steps(last.recipe(), last.files(), commands));
    }
  }
}
