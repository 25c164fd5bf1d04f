package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.PackedFiles;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A package file that is to be installed, as its headers have it.
 *
 * @param signature the signature header
 */
record Incoming(PackageHeader header, Header signature, PackedFiles packed) {
  private static final int FILE_DEPENDENCY_COUNTS = 1144;

  static Incoming of(Path path, RpmFile rpm) throws IOException {
    return new Incoming(rpm.header(), rpm.signature(), rpm.packedFiles(path));
  }

  /** As the main header has them, in its order. */
  List<FileEntry> files() {
    return packed.files();
  }

  String name() {
    return header.nevra().name();
  }

  /** For messages: name, version and architecture. */
  String fullName() {
    return header.nevra().toString();
  }

  /**
   * Bits of the word sizes of its programs, as far as they bring dependencies: 1 for 32, 2 for 64.
   */
  int color() {
    long[] dependencies = header.header().numbers(FILE_DEPENDENCY_COUNTS);
    int color = 0;
    for (int i = 0; i < Math.min(files().size(), dependencies.length); i++) {
      color |= dependencies[i] == 0 ? 0 : files().get(i).color();
    }
    return color & 0xF;
  }
}
