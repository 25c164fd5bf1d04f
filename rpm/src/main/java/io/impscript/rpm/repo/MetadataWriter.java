package io.impscript.rpm.repo;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.file.Tag;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Sense;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what the three files of metadata say of one package, field by field as createrepo_c. */
final class MetadataWriter {
  private static final int MOST_CHANGES = 10;
  private static final List<Relation> ORDER =
      List.of(
          Relation.PROVIDES,
          Relation.REQUIRES,
          Relation.CONFLICTS,
          Relation.OBSOLETES,
          Relation.SUGGESTS,
          Relation.ENHANCES,
          Relation.RECOMMENDS,
          Relation.SUPPLEMENTS);

  private MetadataWriter() {}

  static void primary(XmlOutput xml, IndexedPackage one) throws IOException {
    PackageHeader header = one.header();
    xml.raw("<package type=\"rpm\">\n").element("  ", "name", header.nevra().name());
    xml.element("  ", "arch", arch(header));
    version(xml, header);
    xml.raw("  <checksum type=\"sha256\" pkgid=\"YES\">" + one.checksum() + "</checksum>\n");
    xml.element("  ", "summary", header.text(Tag.SUMMARY));
    xml.element("  ", "description", header.text(Tag.DESCRIPTION));
    xml.element("  ", "packager", header.text(Tag.PACKAGER));
    xml.element("  ", "url", header.text(Tag.URL));
    xml.raw("  <time").attribute("file", one.modified());
    xml.attribute("build", header.buildTime()).raw("/>\n");
    xml.raw("  <size").attribute("package", one.size());
    xml.attribute("installed", header.installedSize());
    xml.attribute("archive", Math.max(0, one.archiveSize())).raw("/>\n");
    xml.raw("  <location").attribute("href", one.location()).raw("/>\n  <format>\n");
    format(xml, one);
    xml.raw("  </format>\n</package>\n");
  }

  private static void format(XmlOutput xml, IndexedPackage one) throws IOException {
    PackageHeader header = one.header();
    xml.element("    ", "rpm:license", header.text(Tag.LICENSE));
    xml.element("    ", "rpm:vendor", header.text(Tag.VENDOR));
    xml.element("    ", "rpm:group", header.text(Tag.GROUP));
    xml.element("    ", "rpm:buildhost", header.text(Tag.BUILD_HOST));
    xml.element("    ", "rpm:sourcerpm", header.text(Tag.SOURCE_RPM));
    xml.raw("    <rpm:header-range").attribute("start", one.headerStart());
    xml.attribute("end", one.headerEnd()).raw("/>\n");
    for (Relation relation : ORDER) {
      relation(xml, relation, header);
    }
    for (FileEntry file : header.files()) {
      if (PrimaryFiles.has(file.path())) {
        file(xml, "    ", file);
      }
    }
  }

  private static void relation(XmlOutput xml, Relation relation, PackageHeader header)
      throws IOException {
    Set<Entry> all = shown(relation, header);
    if (all.isEmpty()) {
      return;
    }
    String element = "rpm:" + relation.name().toLowerCase(Locale.ROOT);
    xml.raw("    <" + element + ">\n");
    for (Entry one : all) {
      entry(xml, one.dependency(), one.pre());
    }
    xml.raw("    </" + element + ">\n");
  }

  /**
   * Each once, what is needed early apart from what is needed at all; no requirements that the
   * package itself answers or that are rpm's own.
   */
  private static Set<Entry> shown(Relation relation, PackageHeader header) throws IOException {
    boolean requires = relation == Relation.REQUIRES;
    Set<Dependency> own = requires ? own(header) : Set.of();
    Set<Entry> shown = new LinkedHashSet<>();
    for (PackageDependency one : header.dependencies(relation)) {
      if (!requires || !one.isRpmlib() && !own.contains(one.dependency())) {
        shown.add(new Entry(one.dependency(), requires && one.isForScriptlet()));
      }
    }
    return shown;
  }

  private record Entry(Dependency dependency, boolean pre) {}

  private static Set<Dependency> own(PackageHeader header) throws IOException {
    Set<Dependency> own = new HashSet<>();
    for (PackageDependency provided : header.dependencies(Relation.PROVIDES)) {
      own.add(provided.dependency());
    }
    for (FileEntry file : header.files()) {
      if (PrimaryFiles.has(file.path())) {
        own.add(Dependency.of(file.path()));
      }
    }
    return own;
  }

  private static void entry(XmlOutput xml, Dependency dependency, boolean pre) throws IOException {
    xml.raw("      <rpm:entry").attribute("name", dependency.name());
    if (dependency.sense() != Sense.ANY) {
      xml.attribute("flags", flags(dependency.sense()));
      evr(xml, dependency.evr());
    }
    xml.raw(pre ? " pre=\"1\"/>\n" : "/>\n");
  }

  private static void evr(XmlOutput xml, Evr evr) throws IOException {
    xml.attribute("epoch", evr.epoch()).attribute("ver", evr.version());
    if (!evr.release().isEmpty()) {
      xml.attribute("rel", evr.release());
    }
  }

  private static String flags(int sense) {
    return switch (sense) {
      case Sense.LESS -> "LT";
      case Sense.GREATER -> "GT";
      case Sense.EQUAL -> "EQ";
      case Sense.LESS | Sense.EQUAL -> "LE";
      default -> "GE";
    };
  }

  static void filelists(XmlOutput xml, IndexedPackage one) throws IOException {
    start(xml, one);
    for (FileEntry file : one.header().files()) {
      file(xml, "  ", file);
    }
    xml.raw("</package>\n");
  }

  static void other(XmlOutput xml, IndexedPackage one) throws IOException {
    start(xml, one);
    Header header = one.header().header();
    long[] times = header.numbers(Tag.CHANGELOG_TIME);
    List<String> names = header.texts(Tag.CHANGELOG_NAME);
    List<String> texts = header.texts(Tag.CHANGELOG_TEXT);
    int count = Math.min(Math.min(times.length, names.size()), texts.size());
    for (int i = Math.min(count, MOST_CHANGES) - 1; i >= 0; i--) {
      xml.raw("  <changelog").attribute("author", names.get(i)).attribute("date", times[i]);
      xml.raw(">").text(texts.get(i)).raw("</changelog>\n");
    }
    xml.raw("</package>\n");
  }

  private static void start(XmlOutput xml, IndexedPackage one) throws IOException {
    xml.raw("<package").attribute("pkgid", one.checksum());
    xml.attribute("name", one.header().nevra().name());
    xml.attribute("arch", arch(one.header())).raw(">\n");
    version(xml, one.header());
  }

  private static void version(XmlOutput xml, PackageHeader header) throws IOException {
    Evr evr = header.nevra().evr();
    xml.raw("  <version").attribute("epoch", evr.epoch()).attribute("ver", evr.version());
    xml.attribute("rel", evr.release()).raw("/>\n");
  }

  private static String arch(PackageHeader header) {
    return header.isSource() ? "src" : header.nevra().arch();
  }

  private static void file(XmlOutput xml, String indent, FileEntry file) throws IOException {
    String type = file.isDirectory() ? " type=\"dir\"" : file.isGhost() ? " type=\"ghost\"" : "";
    xml.raw(indent + "<file" + type + ">").text(file.path()).raw("</file>\n");
  }
}
