package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Looks into the complete lists of files. They are ten times as large as all else and of a few
 * paths only somebody asks, so nothing but those is kept.
 */
public final class FilelistsReader {
  private FilelistsReader() {}

  /**
   * Who has some files.
   *
   * @param packages the packages of the same repository
   * @param wanted absolute paths
   * @param in the XML, already unpacked
   * @return by path, the numbers of the packages that have it; nothing for paths that none has
   */
  public static Map<String, List<Integer>> find(
      String repository, PackageTable packages, Set<String> wanted, InputStream in)
      throws IOException {
    XmlInput xml = new XmlInput(repository, in);
    if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("filelists")) {
      throw xml.error("this is no list of files");
    }
    Map<String, Integer> byChecksum = byChecksum(packages);
    Map<String, List<Integer>> found = new HashMap<>();
    Integer current = null;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("package")) {
        current = byChecksum.get(xml.attribute("pkgid"));
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("file")) {
        String path = xml.text();
        if (current != null && wanted.contains(path)) {
          found.computeIfAbsent(path, any -> new ArrayList<>()).add(current);
        }
      }
    }
    return found;
  }

  private static Map<String, Integer> byChecksum(PackageTable packages) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < packages.count(); i++) {
      numbers.put(packages.checksum(i), i);
    }
    return numbers;
  }
}
