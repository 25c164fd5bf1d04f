package io.impscript.rpm.repo;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Reads the primary metadata of a repository straight into a {@link PackageTable}. */
public final class PrimaryReader {
  private static final int MOST_PACKAGES = 500_000;
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "rpm:provides", Relation.PROVIDES,
          "rpm:requires", Relation.REQUIRES,
          "rpm:conflicts", Relation.CONFLICTS,
          "rpm:obsoletes", Relation.OBSOLETES,
          "rpm:recommends", Relation.RECOMMENDS,
          "rpm:suggests", Relation.SUGGESTS,
          "rpm:supplements", Relation.SUPPLEMENTS,
          "rpm:enhances", Relation.ENHANCES);

  private final XmlInput xml;
  private final TableBuilder table = new TableBuilder();

  // The package that is being read.
  private String name;
  private String arch;
  private Evr evr;
  private String checksumType;
  private String checksum;
  private String location;
  private long size;
  private long installed;
  private Relation relation;

  private PrimaryReader(XmlInput xml) {
    this.xml = xml;
  }

  /**
   * @param repository what to call it in messages
   * @param in the XML, already unpacked
   * @throws RepositoryException if it is not as it must be
   */
  public static PackageTable read(String repository, InputStream in) throws IOException {
    try {
      return new PrimaryReader(new XmlInput(repository, in)).read();
    } catch (IllegalArgumentException e) {
      throw new RepositoryException(repository, e.getMessage(), e);
    }
  }

  private PackageTable read() throws IOException {
    if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("metadata")) {
      throw xml.error("this is no primary metadata");
    }
    reset();
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.name());
      } else if (xml.name().equals("package")) {
        end();
      }
      event = xml.next();
    }
    return table.build();
  }

  private void reset() {
    name = "";
    arch = "";
    evr = null;
    checksumType = "";
    checksum = "";
    location = "";
    size = 0;
    installed = 0;
  }

  private void start(String element) throws IOException {
    switch (element) {
      case "rpm:entry" -> entry();
      case "file" -> table.file(xml.text());
      case "name" -> name = xml.text();
      case "arch" -> arch = xml.text();
      case "version" -> evr = evr();
      case "checksum" -> checksum();
      case "location" -> location = location();
      case "size" -> sizes();
      default -> relation = RELATIONS.getOrDefault(element, relation);
    }
  }

  private Evr evr() {
    return new Evr(Evr.epoch(xml.attribute("epoch")), xml.attribute("ver"), xml.attribute("rel"));
  }

  private void checksum() throws IOException {
    checksumType = xml.attribute("type");
    checksum = xml.text();
  }

  private String location() {
    String base = xml.attribute("xml:base");
    String href = xml.attribute("href");
    return base.isEmpty() ? href : base + (base.endsWith("/") ? "" : "/") + href;
  }

  private void sizes() throws IOException {
    size = xml.number(xml.attribute("package"));
    installed = xml.number(xml.attribute("installed"));
  }

  /** One pass over the attributes: there are more entries than anything else. */
  private void entry() throws IOException {
    String of = "";
    String flags = "";
    String epoch = "";
    String version = "";
    String release = "";
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "name" -> of = xml.attributeValue(i);
        case "flags" -> flags = xml.attributeValue(i);
        case "epoch" -> epoch = xml.attributeValue(i);
        case "ver" -> version = xml.attributeValue(i);
        case "rel" -> release = xml.attributeValue(i);
        default -> {}
      }
    }
    if (relation == null || of.isEmpty()) {
      throw xml.error("a dependency without a name or a kind");
    }
    table.dependency(relation, of, sense(flags), Evr.epoch(epoch), version, release);
  }

  private int sense(String flags) throws IOException {
    return switch (flags) {
      case "" -> Sense.ANY;
      case "EQ" -> Sense.EQUAL;
      case "LT" -> Sense.LESS;
      case "GT" -> Sense.GREATER;
      case "LE" -> Sense.LESS | Sense.EQUAL;
      case "GE" -> Sense.GREATER | Sense.EQUAL;
      default -> throw xml.error("\"" + flags + "\" where a comparison must be");
    };
  }

  private void end() throws IOException {
    if (name.isEmpty() || arch.isEmpty() || evr == null || location.isEmpty()) {
      throw xml.error("a package without a name, architecture, version or location");
    }
    if (table.count() == MOST_PACKAGES) {
      throw xml.error("more than " + MOST_PACKAGES + " packages");
    }
    table.add(new Nevra(name, evr, arch), location, checksumType, checksum, size, installed);
    reset();
  }
}
