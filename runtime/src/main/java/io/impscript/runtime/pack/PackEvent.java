package io.impscript.runtime.pack;

/** What happens while a boot image is made. */
public sealed interface PackEvent {
  /** The name of the file that is being made. */
  String file();

  /** Work on a file begins. */
  record Started(String file) implements PackEvent {}

  /**
   * A file grows; comes often.
   *
   * @param done bytes of content so far
   * @param total bytes of content that it will have
   */
  record Progress(String file, long done, long total) implements PackEvent {}

  /** A program that makes the file printed a line. */
  record Line(String file, String text) implements PackEvent {}

  /** A file is complete, though not yet in its place. */
  record Finished(String file, Manifest.Part part) implements PackEvent {}
}
