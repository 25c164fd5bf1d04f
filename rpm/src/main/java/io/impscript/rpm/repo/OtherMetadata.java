package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a former index has beside the lists of packages, such as groups and advisories: an update
 * keeps it, as createrepo_c's does.
 */
final class OtherMetadata {
  private static final Set<String> LISTS = Set.of("primary", "filelists", "other");
  private static final String PLACE = "repodata/";

  private OtherMetadata() {}

  /** In the order of the index; nothing where there is none that can be read. */
  static List<RepositoryIndex.Data> of(Path folder) {
    try (InputStream in = Files.newInputStream(folder.resolve("repodata/repomd.xml"))) {
      return RepositoryIndex.read(folder.toString(), in).data().stream()
          .filter(one -> !LISTS.contains(one.type().replaceFirst("_.*", "")))
          .filter(one -> one.location().matches(PLACE + "[^/]+") && isThere(folder, one))
          .toList();
    } catch (IOException e) {
      // A damaged index is made anew, from the packages alone.
      return List.of();
    }
  }

  private static boolean isThere(Path folder, RepositoryIndex.Data one) {
    return Files.isRegularFile(folder.resolve(one.location()), LinkOption.NOFOLLOW_LINKS);
  }

  static void describe(XmlOutput xml, RepositoryIndex.Data one) throws IOException {
    xml.raw("  <data").attribute("type", one.type()).raw(">\n");
    sum(xml, "checksum", one.checksumType(), one.checksum());
    sum(xml, "open-checksum", one.openChecksumType(), one.openChecksum());
    xml.raw("    <location").attribute("href", one.location()).raw("/>\n");
    number(xml, "timestamp", one.timestamp());
    number(xml, "size", one.size());
    number(xml, "open-size", one.openSize());
    xml.raw("  </data>\n");
  }

  private static void sum(XmlOutput xml, String name, String type, String digits)
      throws IOException {
    if (!digits.isEmpty()) {
      xml.raw("    <" + name).attribute("type", type).raw(">").text(digits);
      xml.raw("</" + name + ">\n");
    }
  }

  private static void number(XmlOutput xml, String name, long number) throws IOException {
    if (number > 0) {
      xml.element("    ", name, number);
    }
  }
}
