package io.impscript.converter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A member of a folder that is to be written or packed. */
public sealed interface TreeMember {
  /** Permissions of a file that nobody runs. */
  int PLAIN_FILE = 0644;

  /** Permissions of a folder, a program or a script. */
  int PROGRAM = 0755;

  /** Where it goes, relative, with {@code /} between the parts. */
  String path();

  /** Its permission bits. */
  int mode();

  /** A folder itself, without what is in it. */
  record Folder(String path, int mode) implements TreeMember {}

  /** A symbolic link; what it points to is not followed. */
  record Link(String path, String target) implements TreeMember {
    @Override
    public int mode() {
      return 0777;
    }
  }

  /** A file whose content can be read again and again. */
  sealed interface Content extends TreeMember {
    InputStream open() throws IOException;

    long size() throws IOException;
  }

  /** A file held in memory; its bytes are not to be changed. */
  record Text(String path, int mode, byte[] bytes) implements Content {
    @Override
    public InputStream open() {
      return new java.io.ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }

  /** A file copied from the disk. */
  record Copy(String path, int mode, Path source) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(source);
    }

    @Override
    public long size() throws IOException {
      return Files.size(source);
    }
  }

  /** A text file of UTF-8. */
  static Content text(String path, int mode, String text) {
    return new Text(path, mode, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
