package io.impscript.runtime.pack;

import java.util.List;

/**
 * A boot image that was made.
 *
 * @param layout where its files are
 * @param manifest what they are
 * @param kernel what the search for a kernel came to
 * @param notes what its maker should know, such as what an archive could not hold
 */
public record BootImage(
    BootImageLayout layout, Manifest manifest, KernelSearch kernel, List<PackNote> notes) {
  public BootImage {
    notes = List.copyOf(notes);
  }
}
