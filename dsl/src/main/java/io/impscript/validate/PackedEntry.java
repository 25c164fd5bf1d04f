package io.impscript.validate;

import io.impscript.model.PackagedFile;
import java.nio.file.Path;

/**
 * One thing that an RPM holds, decided.
 *
 * @param path where it lies in the image, absolute and plain
 * @param source the file of this machine that it is made of; null for the other kinds
 * @param text of a text the text, of a link its target; else empty
 * @param mode permissions; 0777 for a link
 * @param item number of the word that says it, among those of its package
 */
public record PackedEntry(
    Kind kind,
    String path,
    Path source,
    String text,
    int mode,
    String owner,
    String group,
    PackagedFile.Configuration configuration,
    int item) {
  /** What it is in the image. */
  public enum Kind {
    FILE,
    TEXT,
    DIRECTORY,
    LINK
  }
}
