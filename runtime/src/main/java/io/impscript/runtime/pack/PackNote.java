package io.impscript.runtime.pack;

/**
 * Something about the image that its maker should know but that does not stop the packing.
 *
 * @param place guest path that it is about
 * @param text what it is, in a few words
 */
public record PackNote(String place, String text) {
  @Override
  public String toString() {
    return place + ": " + text;
  }
}
