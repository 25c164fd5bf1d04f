package io.impscript.rpm.file;

/**
 * What a package file may ask of us at most; rpm itself draws the lines near these.
 *
 * @param headerEntries entries of a header
 * @param headerBytes bytes of a header's data
 * @param headerValues values of one entry, such as files of a package; bytes are not counted
 * @param decoderBytes memory that a decompressor may take
 * @param unpackedBytes bytes of all files of a package together
 */
public record Limits(
    int headerEntries, int headerBytes, int headerValues, int decoderBytes, long unpackedBytes) {
  public static final Limits DEFAULT = new Limits(0xFFFF, 64 << 20, 1 << 19, 144 << 20, 1L << 40);

  public Limits withUnpackedBytes(long bytes) {
    return new Limits(headerEntries, headerBytes, headerValues, decoderBytes, bytes);
  }
}
