package io.impscript.runtime.pack;

import io.impscript.runtime.pack.Companions.Companion;
import java.util.List;

/**
 * A boot image that was made.
 *
 * @param layout where its files are
 * @param manifest what they are
 * @param kernel what the search for a kernel came to
 * @param documents what lies beside it and tells of it
 * @param notes what its maker should know, such as what an archive could not hold
 */
public record BootImage(
    BootImageLayout layout,
    Manifest manifest,
    KernelSearch kernel,
    List<Companion> documents,
    List<PackNote> notes) {
  public BootImage {
    documents = List.copyOf(documents);
    notes = List.copyOf(notes);
  }
}
