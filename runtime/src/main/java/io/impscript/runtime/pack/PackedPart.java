package io.impscript.runtime.pack;

import java.util.List;

/**
 * What packing made.
 *
 * @param size bytes of the file
 * @param contentSize bytes of what it unpacks to
 * @param sha256 of the file, in hexadecimal
 * @param notes what its maker should know
 */
public record PackedPart(long size, long contentSize, String sha256, List<PackNote> notes) {
  public PackedPart {
    notes = List.copyOf(notes);
  }
}
