package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Found;
import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.converter.files.FolderMembers;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a description that is imported: those that stay the description's own, and those of
 * post-build steps, which become the recipe's again.
 */
final class ImportedFiles {
  private static final int LONGEST_SCRIPT = 16 << 20;
  private static final String OVERLAY = "root/";

  private final Map<String, TreeMember> members = new LinkedHashMap<>();
  private final Map<String, List<TreeMember>> copies = new LinkedHashMap<>();
  private List<Steps> steps = List.of();
  private Optional<TreeMember> hidden = Optional.empty();

  private ImportedFiles() {}

  /**
   * @param mains main files of descriptions; those of others are none of this one's files
   */
  static ImportedFiles of(KiwiDescription description, Set<Path> mains) throws IOException {
    ImportedFiles files = new ImportedFiles();
    // Pipes, devices and what is locked were named when the description was read.
    for (TreeMember member : FolderMembers.takable(description.folder())) {
      files.members.put(member.path(), member);
    }
    Path folder = description.folder();
    files
        .members
        .keySet()
        .removeIf(path -> path.indexOf('/') < 0 && mains.contains(folder.resolve(path)));
    files.members.remove(SideFile.NAME);
    files.members.remove(description.mainFile());
    files.hidden = Optional.ofNullable(files.members.remove(KiwiFolder.MAIN_FILE));
    return files;
  }

  /** Every file by its path. */
  Map<String, TreeMember> all() {
    return members;
  }

  /** A file of the name that a description's main file gets, beside a main file of another name. */
  Optional<TreeMember> hidden() {
    return hidden;
  }

  /** Steps taken out; none where putting them back would give another script. */
  List<Steps> steps() {
    return steps;
  }

  /** The copied files of a recipe, by paths in its private folder. */
  List<TreeMember> copies(String recipe) {
    return copies.getOrDefault(recipe, List.of());
  }

  /**
   * Takes the post-build steps out of the script, if all of them can be.
   *
   * @param taken names that no further recipe can have
   */
  void takeSteps(String recipe, Predicate<String> taken) throws IOException {
    if (!(members.get(ConfigScript.FILE) instanceof TreeMember.Copy script)
        || Files.size(script.source()) > LONGEST_SCRIPT) {
      return;
    }
    byte[] bytes = Files.readAllBytes(script.source());
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<Found> found =
        ConfigScript.isUtf8(bytes, text) ? PostBuildSection.find(text) : Optional.empty();
    if (found.isPresent() && fits(found.get().steps(), recipe, taken)) {
      byte[] left = ConfigScript.without(bytes);
      if (Arrays.equals(ConfigScript.with(left, found.get().steps()), bytes)) {
        take(found.get().steps(), left, script.mode());
      }
    }
  }

  /** Whether each recipe has steps once, the main one last, and every file that it names. */
  private boolean fits(List<Steps> all, String recipe, Predicate<String> taken) {
    List<String> names = all.stream().map(Steps::recipe).toList();
    int own = names.indexOf(recipe);
    boolean once = names.stream().distinct().count() == names.size();
    boolean valid =
        names.stream()
            .allMatch(
                name -> name.equals(recipe) || RecipeNames.isValid(name) && !taken.test(name));
    return once
        && valid
        && (own < 0 || own == names.size() - 1)
        && all.stream().allMatch(this::isWhole);
  }

  private boolean isWhole(Steps one) {
    String folder = OVERLAY + PostBuildSection.folder(one.recipe()) + "/";
    List<String> there =
        members.keySet().stream()
            .filter(path -> path.startsWith(folder))
            .map(path -> path.substring(folder.length()).replaceFirst("/.*", ""))
            .distinct()
            .sorted()
            .toList();
    return there.equals(one.files().stream().sorted().toList());
  }

  private void take(List<Steps> all, byte[] left, int mode) {
    steps = all;
    for (Steps one : all) {
      String folder = OVERLAY + PostBuildSection.folder(one.recipe());
      List<TreeMember> own = new ArrayList<>();
      members.values().stream()
          .filter(member -> member.path().startsWith(folder + "/"))
          .forEach(own::add);
      copies.put(one.recipe(), own);
      own.forEach(member -> members.remove(member.path()));
      members.remove(folder);
    }
    members.remove(OVERLAY + PostBuildSection.FOLDER);
    if (Arrays.equals(left, ConfigScript.HEAD.getBytes(StandardCharsets.UTF_8))) {
      members.remove(ConfigScript.FILE);
    } else {
      members.put(ConfigScript.FILE, new TreeMember.Text(ConfigScript.FILE, mode, left));
    }
    if (members.keySet().stream().noneMatch(path -> path.startsWith(OVERLAY))) {
      members.remove("root");
    }
  }
}
