package io.impscript.rpm.fetch;

import io.impscript.rpm.fetch.WrongContentException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads metalinks, version 3 as Fedora writes it and version 4 (RFC 5854). Of the files in it only
 * {@code repomd.xml} counts, with the older ones of that name that may still be on mirrors.
 */
final class Metalink {
  private static final String INDEX = "repodata/repomd.xml";
  private static final List<String> STRENGTH = List.of("sha512", "sha384", "sha256", "sha1", "md5");
  private static final int DEEPEST = 32;

  private record Ranked(String address, int preference) {}

  private final XMLStreamReader xml;
  private final List<Ranked> ranked = new ArrayList<>();
  private final List<Expected> indexes = new ArrayList<>();
  private boolean isIndex;
  private Expected best;
  private long size;

  private Metalink(XMLStreamReader xml) {
    this.xml = xml;
  }

  static MirrorList read(byte[] text) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new Metalink(
              factory.createXMLStreamReader(
                  new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8)))
          .read();
    } catch (XMLStreamException e) {
      throw new WrongContentException(Fault.FORM, "the list of mirrors is no XML", e);
    } catch (RuntimeException e) {
      // The JDK's reader lets some damage through so.
      throw new WrongContentException(Fault.FORM, "the list of mirrors is damaged", e);
    }
  }

  private MirrorList read() throws XMLStreamException, IOException {
    int depth = 0;
    boolean isMetalink = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        isMetalink |= depth == 0 && xml.getLocalName().equals("metalink");
        depth += start(xml.getLocalName()) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        end(xml.getLocalName());
      }
      if (depth > DEEPEST || depth > 0 && !isMetalink) {
        throw new IOException("this is no list of mirrors");
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::preference).reversed());
    List<URI> mirrors = Mirrors.addresses(ranked.stream().map(Ranked::address).toList());
    return new MirrorList(mirrors, indexes);
  }

  /** False where the element was read to its end. */
  private boolean start(String element) throws XMLStreamException {
    switch (element) {
      case "file" -> isIndex = "repomd.xml".equals(xml.getAttributeValue(null, "name"));
      case "verification", "alternate" -> best = null;
      case "size" -> size = isIndex ? number(xml.getElementText().strip(), 0) : 0;
      case "hash" -> hash();
      case "url" -> url();
      default -> {}
    }
    return !(element.equals("size") && isIndex || element.equals("hash") || element.equals("url"));
  }

  /** Of the digests of one state of the file the strongest counts. */
  private void end(String element) {
    boolean whole = element.equals("verification") || element.equals("file");
    if (whole && isIndex && best != null) {
      indexes.add(new Expected(best.checksumType(), best.checksum(), size));
      best = null;
    }
    if (whole) {
      size = 0;
    }
    isIndex = isIndex && !element.equals("file");
  }

  private void hash() throws XMLStreamException {
    String type = String.valueOf(xml.getAttributeValue(null, "type"));
    String name = type.toLowerCase(Locale.ROOT).replace("-", "");
    String value = xml.getElementText().strip();
    int strength = STRENGTH.indexOf(name);
    boolean stronger = best == null || strength < STRENGTH.indexOf(best.checksumType());
    if (isIndex && strength >= 0 && stronger && value.matches("[0-9a-fA-F]{32,128}")) {
      best = new Expected(name, value, 0);
    }
  }

  private void url() throws XMLStreamException {
    // Version 3 has 100 for the best, version 4 has 1.
    int priority = -(int) number(xml.getAttributeValue(null, "priority"), 0);
    int preference = (int) number(xml.getAttributeValue(null, "preference"), priority);
    String address = xml.getElementText().strip();
    if (isIndex && address.endsWith(INDEX)) {
      ranked.add(new Ranked(address.substring(0, address.length() - INDEX.length()), preference));
    }
  }

  private static long number(String digits, long otherwise) {
    return digits != null && digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : otherwise;
  }
}
