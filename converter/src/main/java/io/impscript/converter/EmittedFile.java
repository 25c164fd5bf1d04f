package io.impscript.converter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file to be written, held whole in memory.
 *
 * @param path where it goes below the output folder, with {@code /} between the parts
 * @param bytes its content; not to be changed
 */
public record EmittedFile(String path, byte[] bytes) {

  /** A file of UTF-8 text. */
  public static EmittedFile ofText(String path, String text) {
    return new EmittedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The content, read as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmittedFile file
        && path.equals(file.path)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
