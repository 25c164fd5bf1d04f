package io.impscript.runtime.convert;

import java.nio.file.Path;

/**
 * Something among the inputs that is likely to convert.
 *
 * @param kind what it seems to be
 * @param path where it is
 * @param name its name in findings and in the report
 * @param relative where it stands below the folder given
 * @param stem where its output goes: a relative path without an ending
 * @param claimed whether the user or its own name says that it is of this kind; what is not, and
 *     cannot be read, is left alone
 */
record FoundInput(
    InputKind kind, Path path, String name, Path relative, String stem, boolean claimed) {
  FoundInput withStem(String other) {
    return new FoundInput(kind, path, name, relative, other, claimed);
  }
}
