package io.impscript.rpm.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file to be packed. */
public interface Content {
  Content NONE = of(new byte[0]);

  /** How many bytes; must be what {@link #open} then gives. */
  long size() throws IOException;

  InputStream open() throws IOException;

  static Content of(byte[] bytes) {
    byte[] own = bytes.clone();
    return new Content() {
      @Override
      public long size() {
        return own.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(own);
      }
    };
  }

  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Content of(Path file) {
    return new Content() {
      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}
