package io.impscript.converter.kiwi;

import io.impscript.model.SourceSpan;
import java.nio.file.Path;
import java.util.List;

/**
 * A description directory.
 *
 * @param document the main file, lifted to the newest vocabulary; its includes are not replaced
 * @param label the schema version that the file says, as it stands there; empty for none
 * @param lifts what was changed to bring it up to the newest schema, in order
 * @param template whether the main file holds the markers of a template
 * @param folder the directory
 * @param mainFile the main file's path in the directory
 * @param otherFiles the paths of all other files in the directory, sorted, with {@code /}; symbolic
 *     links that stay inside among them
 * @param places where each element of the document stands, by its number: 0 the root, from 1 the
 *     elements inside in document order
 */
public record KiwiDescription(
    KiwiDocument document,
    String label,
    List<Lift> lifts,
    boolean template,
    Path folder,
    String mainFile,
    List<String> otherFiles,
    List<SourceSpan> places) {
  public KiwiDescription {
    lifts = List.copyOf(lifts);
    otherFiles = List.copyOf(otherFiles);
    places = List.copyOf(places);
  }

  /** What newer schemas have no place for, as the XML it was, in order. */
  public List<String> kept() {
    return lifts.stream().map(Lift::kept).filter(text -> !text.isEmpty()).toList();
  }
}
