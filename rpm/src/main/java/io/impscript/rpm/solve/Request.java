package io.impscript.rpm.solve;

/**
 * Something that is wanted.
 *
 * @param text a package's name, also with {@code .arch}, {@code -version} or {@code
 *     -version-release}; a pattern of names; a capability, also with a version; or a path
 * @param askedBy who wants it, for people; may be empty
 */
public record Request(String text, String askedBy) {
  public static Request of(String text) {
    return new Request(text, "");
  }
}
