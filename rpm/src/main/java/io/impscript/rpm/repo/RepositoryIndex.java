package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * A repository's {@code repomd.xml}: which files of metadata there are.
 *
 * @param revision as the maker wrote it
 */
public record RepositoryIndex(String revision, List<Data> data) {
  public RepositoryIndex {
    data = List.copyOf(data);
  }

  /**
   * One file of metadata.
   *
   * @param type such as {@code primary}
   * @param location relative to the repository
   * @param checksumType the name of a digest
   * @param size bytes as it is; 0 where not said
   * @param openSize bytes when unpacked; 0 where not said
   */
  public record Data(
      String type,
      String location,
      String checksumType,
      String checksum,
      String openChecksumType,
      String openChecksum,
      long size,
      long openSize,
      long timestamp) {}

  public Optional<Data> data(String type) {
    return data.stream().filter(one -> one.type().equals(type)).findFirst();
  }

  /**
   * @param repository what to call it in messages
   * @throws RepositoryException if it is not as it must be, or a location leads out of the
   *     repository
   */
  public static RepositoryIndex read(String repository, InputStream in) throws IOException {
    XmlInput xml = new XmlInput(repository, in);
    if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("repomd")) {
      throw RepositoryException.noIndex(repository, "its repomd.xml is no index of a repository");
    }
    String revision = "";
    List<Data> data = new ArrayList<>();
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("revision")) {
        revision = xml.text();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("data")) {
        data.add(data(xml));
      }
    }
    return new RepositoryIndex(revision, data);
  }

  private static Data data(XmlInput xml) throws IOException {
    String type = xml.attribute("type");
    String location = "";
    String[] checksum = {"", ""};
    String[] open = {"", ""};
    long[] numbers = new long[3];
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT || !xml.name().equals("data")) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "location" -> location = safe(xml, xml.attribute("href"));
          case "checksum" -> checksum = new String[] {xml.attribute("type"), xml.text()};
          case "open-checksum" -> open = new String[] {xml.attribute("type"), xml.text()};
          case "size" -> numbers[0] = xml.number(xml.text());
          case "open-size" -> numbers[1] = xml.number(xml.text());
          case "timestamp" -> numbers[2] = xml.number(xml.text().replaceFirst("\\..*", ""));
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw xml.error("the index ends too early");
      }
      event = xml.next();
    }
    return new Data(
        type,
        location,
        checksum[0],
        checksum[1],
        open[0],
        open[1],
        numbers[0],
        numbers[1],
        numbers[2]);
  }

  private static String safe(XmlInput xml, String href) throws RepositoryException {
    if (href.isEmpty() || href.startsWith("/") || ("/" + href + "/").contains("/../")) {
      throw xml.error("\"" + href + "\" is no place in a repository");
    }
    return href;
  }
}
