package io.impscript.runtime.pack;

/** Hears how far the packing of a part is. */
@FunctionalInterface
public interface PackProgress {
  /** Hears nothing. */
  PackProgress SILENT = (done, total) -> {};

  /**
   * Called often, from the packing thread; it should return at once.
   *
   * @param done bytes of the uncompressed part so far
   * @param total bytes that it will have
   */
  void at(long done, long total);
}
