package io.impscript.rpm.repo;

import io.impscript.rpm.file.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * The checksums that a former index has of packages. A file of the same size and time is taken for
 * the same, as createrepo_c's {@code --update} does.
 */
final class KnownSums {
  private static final int DECODER_BYTES = 64 << 20;

  private final Map<String, Known> known = new HashMap<>();

  private record Known(String checksum, long size, long modified) {}

  /** What the index in a folder knows; nothing where there is none that can be read. */
  static KnownSums of(Path folder) {
    KnownSums sums = new KnownSums();
    try {
      sums.read(folder);
    } catch (IOException e) {
      // A damaged index is made anew, from all packages.
      sums.known.clear();
    }
    return sums;
  }

  Optional<String> checksum(String location, long size, long modified) {
    Known one = known.get(location);
    boolean same = one != null && one.size == size && one.modified == modified;
    return same ? Optional.of(one.checksum) : Optional.empty();
  }

  boolean has(String location) {
    return known.containsKey(location);
  }

  int size() {
    return known.size();
  }

  private void read(Path folder) throws IOException {
    RepositoryIndex index;
    try (InputStream in = Files.newInputStream(folder.resolve("repodata/repomd.xml"))) {
      index = RepositoryIndex.read(folder.toString(), in);
    }
    Optional<RepositoryIndex.Data> primary = index.data("primary");
    if (primary.isPresent()) {
      try (InputStream file = Files.newInputStream(folder.resolve(primary.get().location()));
          InputStream in = Compression.decompress(file, DECODER_BYTES)) {
        primary(new XmlInput(folder.toString(), in));
      }
    }
  }

  private void primary(XmlInput xml) throws IOException {
    String checksum = "";
    long size = -1;
    long modified = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "checksum" -> checksum = xml.attribute("type").equals("sha256") ? xml.text() : "";
          case "size" -> size = xml.number(xml.attribute("package"));
          case "time" -> modified = xml.number(xml.attribute("file"));
          case "location" -> put(xml.attribute("href"), new Known(checksum, size, modified));
          default -> {}
        }
      }
    }
  }

  private void put(String location, Known one) {
    if (one.checksum.matches("[0-9a-f]{64}")) {
      known.put(location, one);
    }
  }
}
