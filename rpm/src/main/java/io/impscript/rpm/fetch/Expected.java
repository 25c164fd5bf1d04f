package io.impscript.rpm.fetch;

/**
 * What a file must be.
 *
 * @param checksumType the name of a digest, such as {@code sha256}
 * @param checksum hexadecimal
 * @param size bytes; 0 if not known
 */
public record Expected(String checksumType, String checksum, long size) {
  public Expected {
    if (!checksum.matches("[0-9a-fA-F]{32,128}") || !checksumType.matches("[a-z0-9]{2,10}")) {
      throw new IllegalArgumentException("this is no checksum: " + checksumType + " " + checksum);
    }
  }
}
