package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A package file that is to be installed, as its headers have it.
 *
 * @param signature the signature header
 */
record Incoming(Path path, PackageHeader header, Header signature, List<FileEntry> files) {

  static Incoming read(Path path) throws IOException {
    try (RpmFile rpm = RpmFile.open(path)) {
      return new Incoming(path, rpm.header(), rpm.signature(), rpm.header().files());
    }
  }

  String name() {
    return header.nevra().name();
  }

  /** For messages: name, version and architecture. */
  String fullName() {
    return header.nevra().toString();
  }

  /** Bits of the word sizes of its programs: 1 for 32, 2 for 64; 0 where it has none. */
  int color() {
    int color = 0;
    for (FileEntry file : files) {
      color |= file.color();
    }
    return color & 0xF;
  }
}
