package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of one description as post-build copies of an IMPS recipe. */
final class ImpsFiles {
  /** Stands in for what Kiwi gives its scripts. */
  static final String HELPERS = "kiwi-functions.sh";

  private static final Set<String> NO_PHASE =
      Set.of(
          "post_bootstrap.sh",
          "disk.sh",
          "pre_disk_sync.sh",
          "config-overlay.sh",
          "config-host-overlay.sh");
  private static final Pattern FUNCTIONS =
      Pattern.compile(
          "\\.kconfig|\\bbase[A-Z]\\w+|\\bsuse[A-Z]\\w+|\\bEcho\\b|\\bRm\\b|\\bDebug\\b");
  private static final int LONGEST_SCRIPT = 4 << 20;

  private final String folder;
  private final String madePrefix;
  private final List<TreeMember> members = new ArrayList<>();
  private final List<TreeMember> made = new ArrayList<>();
  private final KiwiItems items;

  /**
   * @param folder the recipe's folder of files as it is written; empty for none
   * @param beside all files, by paths from the script
   * @param madePrefix start of the paths of files that are made
   */
  ImpsFiles(String folder, List<TreeMember> beside, String madePrefix, KiwiItems items) {
    this.madePrefix = madePrefix;
    this.folder = folder.replaceAll("/+$", "");
    this.items = items;
    for (TreeMember member : beside) {
      if (!folder.isEmpty() && member.path().startsWith(this.folder + "/")) {
        members.add(member);
      }
    }
  }

  List<TreeMember> made() {
    return made;
  }

  static String last(String path) {
    return path.replaceFirst(".*/", "");
  }

  private boolean has(String path) {
    String whole = folder + "/" + path;
    return members.stream()
        .anyMatch(m -> m.path().equals(whole) || m.path().startsWith(whole + "/"));
  }

  /** Copies a file or folder of the description; false where it is not there. */
  boolean copy(String path, ImpsSteps steps) {
    boolean there = has(path);
    if (there) {
      steps.copy(folder + "/" + path);
    }
    return there;
  }

  /** The tree that Kiwi puts over the image, or that of a profile. */
  void overlay(String name, ImpsSteps steps) {
    if (copy(name, steps)) {
      steps.early("cp -a --no-preserve=ownership " + ImpsSteps.copied(name) + "/. /");
      items.add(Fate.APPROXIMATED, "overlay '" + name + "'", "copied by a post-build command");
    }
  }

  /** The packed overlay, which counts where there is no folder, and the scripts. */
  void common(ImpsSteps steps) {
    overlay("root", steps);
    if (!has("root") && copy("root.tar.gz", steps)) {
      steps.early("tar -C / -xzf " + ImpsSteps.copied("root.tar.gz"));
      items.add(Fate.APPROXIMATED, "overlay 'root.tar.gz'", "unpacked by a post-build command");
    }
    for (String script : NO_PHASE) {
      if (has(script)) {
        items.add(Fate.KEPT_ASIDE, "script '" + script + "'", "IMPS has no such phase");
      }
    }
  }

  /** Runs a script of Kiwi's in the image. */
  void script(String name, String environment, ImpsSteps steps, boolean late) {
    if (!copy(name, steps)) {
      return;
    }
    boolean helpers = FUNCTIONS.matcher(text(name)).find();
    String run = environment + "bash " + ImpsSteps.copied(name);
    String command = helpers ? withHelpers(run, steps) : run;
    if (late) {
      steps.late(command);
    } else {
      steps.early(command);
    }
    String reason =
        helpers
            ? "run by a post-build command, with stand-ins for Kiwi's functions"
            : "run by a post-build command";
    items.add(Fate.APPROXIMATED, "script '" + name + "'", reason);
  }

  private String withHelpers(String run, ImpsSteps steps) {
    String path = madePrefix + "-" + HELPERS;
    if (made.isEmpty()) {
      made.add(TreeMember.text(last(path), TreeMember.PLAIN_FILE, KiwiFunctions.TEXT));
    }
    steps.copy(path);
    String copied = ImpsSteps.copied(last(path));
    return "cp "
        + copied
        + " /.kconfig && : > /.profile && "
        + run
        + "; status=$?; rm -f /.kconfig /.profile; exit $status";
  }

  private String text(String name) {
    for (TreeMember member : members) {
      if (member.path().equals(folder + "/" + name) && member instanceof TreeMember.Content file) {
        try (InputStream in = file.open()) {
          return new String(in.readNBytes(LONGEST_SCRIPT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
          return "";
        }
      }
    }
    return "";
  }
}
