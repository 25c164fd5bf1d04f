package io.impscript.rpm.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lists of mirrors in both of their forms: one address a line, and metalink. */
public final class Mirrors {
  private static final String INDEX = "repodata/repomd.xml";

  private Mirrors() {}

  /**
   * Reads either form; addresses that are not of the net or the disk are left out.
   *
   * @return addresses of repositories, best first; may be empty
   */
  public static List<URI> read(byte[] text) throws IOException {
    String start = new String(text, 0, Math.min(text.length, 200), StandardCharsets.UTF_8).strip();
    List<String> all = start.startsWith("<") ? metalink(text) : lines(text);
    return all.stream()
        .filter(one -> one.matches("(https?|file)://?[^\\s]+"))
        .map(URI::create)
        .toList();
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  private record Ranked(String address, int preference) {}

  private static List<String> metalink(byte[] text) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<Ranked> all = new ArrayList<>();
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(
              new java.io.InputStreamReader(
                  new ByteArrayInputStream(text), StandardCharsets.UTF_8));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("url")) {
          int preference = preference(xml);
          String address = xml.getElementText().strip();
          if (address.endsWith(INDEX)) {
            all.add(
                new Ranked(address.substring(0, address.length() - INDEX.length()), preference));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("the list of mirrors is no XML", e);
    }
    all.sort(Comparator.comparingInt(Ranked::preference).reversed());
    return all.stream().map(Ranked::address).toList();
  }

  /** Version 3 has 100 for the best, version 4 has 1. */
  private static int preference(XMLStreamReader xml) {
    String preference = xml.getAttributeValue(null, "preference");
    String priority = xml.getAttributeValue(null, "priority");
    if (preference != null && preference.matches("[0-9]{1,6}")) {
      return Integer.parseInt(preference);
    }
    return priority != null && priority.matches("[0-9]{1,6}") ? -Integer.parseInt(priority) : 0;
  }

  /** The address of a file of a repository, whether that ends in a slash or not. */
  static URI resolve(URI repository, String location) {
    if (location.matches("(https?|file):.*")) {
      return URI.create(location);
    }
    String base = repository.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + location.replace(" ", "%20"));
  }
}
