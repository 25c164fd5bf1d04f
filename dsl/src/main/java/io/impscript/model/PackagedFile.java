package io.impscript.model;

/**
 * One thing that an RPM lays into an image.
 *
 * @param path where it lies in the image, as written; of a {@link Kind#FILE} that ends with a
 *     slash, the folder
 * @param content of a file or tree the path on this machine, absolute or relative to the script; of
 *     a text the text; of a link its target; of a directory empty
 * @param mode permissions, such as {@code 0644}; empty for the usual ones
 * @param owner {@link #ROOT} where not said
 * @param group {@link #ROOT} where not said
 */
public record PackagedFile(
    Kind kind,
    String path,
    String content,
    String mode,
    String owner,
    String group,
    Configuration configuration) {
  public static final String ROOT = "root";

  /** What it is made of. */
  public enum Kind {
    /** A file of this machine. */
    FILE,
    /** Everything in a folder of this machine. */
    TREE,
    /** A file with a text. */
    TEXT,
    DIRECTORY,
    /** A symbolic link. */
    LINK;

    /** Whether its content lies on this machine. */
    public boolean isOfHost() {
      return this == FILE || this == TREE;
    }
  }

  /** What becomes of a changed file when the package is replaced. */
  public enum Configuration {
    /** It is overwritten. */
    NONE,
    /** The new file takes its place, the changed one is kept beside it. */
    CONFIG,
    /** It stays, the new file is laid beside it. */
    NO_REPLACE
  }

  /** The same with another path on this machine. */
  public PackagedFile from(String source) {
    return new PackagedFile(kind, path, source, mode, owner, group, configuration);
  }
}
