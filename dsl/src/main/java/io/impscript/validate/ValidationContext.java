package io.impscript.validate;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a catalog is validated for.
 *
 * @param built names of the recipes that are going to be built; empty where it is only checked.
 *     What they need on this machine and is not there is an error, otherwise a warning
 * @param needsDist whether what is built must say its distribution, as package managers need it
 * @param files the files of this machine
 * @param folders where the scripts lie
 */
public record ValidationContext(
    Set<String> built, boolean needsDist, HostFiles files, ScriptFolders folders) {
  public ValidationContext {
    built = Set.copyOf(built);
  }

  /** For package managers, which need a distribution. */
  public ValidationContext(Set<String> built, HostFiles files, ScriptFolders folders) {
    this(built, true, files, folders);
  }

  /** A mere check, with the files of this machine and script names relative to its folder. */
  public static ValidationContext check() {
    return new ValidationContext(Set.of(), true, new DiskFiles(), ScriptFolders.under(Path.of("")));
  }

  /** The same, before building some recipes. */
  public ValidationContext building(Set<String> recipes) {
    return new ValidationContext(recipes, needsDist, files, folders);
  }

  /** The same, where recipes without distribution can be built. */
  public ValidationContext withoutDist() {
    return new ValidationContext(built, false, files, folders);
  }

  public ValidationContext withFiles(HostFiles others) {
    return new ValidationContext(built, needsDist, others, folders);
  }

  public ValidationContext withFolders(ScriptFolders others) {
    return new ValidationContext(built, needsDist, files, others);
  }
}
