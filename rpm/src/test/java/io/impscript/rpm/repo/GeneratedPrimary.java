package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Primary metadata of as many packages as wanted, in the proportions of a large distribution: about
 * 2.4 KB, 11 requires, 4 provides and 6 files a package. Every requirement can be had.
 */
public final class GeneratedPrimary {
  private static final String[] STEMS = {
    "lib", "python3-", "perl-", "golang-", "rust-", "texlive-", "kernel-", "gnome-", "kf5-", "node-"
  };

  private final int packages;
  private final Random random;

  public GeneratedPrimary(int packages, long seed) {
    this.packages = packages;
    this.random = new Random(seed);
  }

  public static String name(int i) {
    return STEMS[i % STEMS.length] + "module" + i;
  }

  public void write(OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              + "<metadata xmlns=\"http://linux.duke.edu/metadata/common\""
              + " xmlns:rpm=\"http://linux.duke.edu/metadata/rpm\" packages=\""
              + packages
              + "\">\n");
      for (int i = 0; i < packages; i++) {
        writer.write(onePackage(i));
      }
      writer.write("</metadata>\n");
    }
  }

  private String onePackage(int i) {
    String name = name(i);
    String version = "ver=\"" + (1 + i % 7) + "." + i % 31 + "\" rel=\"" + (1 + i % 5) + ".fc40\"";
    StringBuilder xml = new StringBuilder(3000);
    xml.append("<package type=\"rpm\">\n  <name>").append(name).append("</name>\n");
    xml.append("  <arch>").append(i % 3 == 0 ? "noarch" : "x86_64").append("</arch>\n");
    xml.append("  <version epoch=\"0\" ").append(version).append("/>\n");
    xml.append("  <checksum type=\"sha256\" pkgid=\"YES\">");
    for (int k = 0; k < 4; k++) {
      xml.append(String.format("%016x", random.nextLong()));
    }
    xml.append("</checksum>\n  <summary>A module of the kind that ").append(name);
    xml.append(" is</summary>\n  <description>")
        .append("A description has several sentences &amp; lines of text. ".repeat(7))
        .append("</description>\n  <packager>Somebody</packager>\n  <url>https://example.org/")
        .append(name)
        .append("</url>\n  <time file=\"1700000000\" build=\"1700000000\"/>\n")
        .append("  <size package=\"123456\" installed=\"345678\" archive=\"350000\"/>\n")
        .append("  <location href=\"Packages/")
        .append(name)
        .append("-1.0.rpm\"/>\n  <format>\n    <rpm:license>GPL-2.0-or-later</rpm:license>\n")
        .append("    <rpm:sourcerpm>")
        .append(name)
        .append("-1.0.src.rpm</rpm:sourcerpm>\n")
        .append("    <rpm:header-range start=\"4504\" end=\"21585\"/>\n    <rpm:provides>\n");
    entry(xml, name, "EQ", version);
    entry(xml, name + "(x86-64)", "EQ", version);
    entry(xml, "lib" + i + ".so." + i % 9 + "()(64bit)", "", "");
    entry(xml, "module(" + name + ")", "EQ", version);
    xml.append("    </rpm:provides>\n    <rpm:requires>\n");
    requires(xml, i);
    xml.append("    </rpm:requires>\n");
    for (int k = 0; k < 6; k++) {
      xml.append("    <file>/usr/bin/").append(name).append('-').append(k).append("</file>\n");
    }
    return xml.append("  </format>\n</package>\n").toString();
  }

  /** Of packages with smaller numbers, mostly of the small ones, as in reality. */
  private void requires(StringBuilder xml, int i) {
    entry(xml, "/usr/bin/" + name(0) + "-0", "", "");
    for (int k = 0; k < 10 && i > 0; k++) {
      int other = (int) (i * Math.pow(random.nextDouble(), 4));
      switch (k % 3) {
        case 0 -> entry(xml, "lib" + other + ".so." + other % 9 + "()(64bit)", "", "");
        case 1 -> entry(xml, name(other), "GE", "ver=\"0.5\"");
        default -> entry(xml, "module(" + name(other) + ")", "", "");
      }
    }
  }

  private static void entry(StringBuilder xml, String name, String flags, String version) {
    xml.append("      <rpm:entry name=\"").append(name).append('"');
    if (!flags.isEmpty()) {
      xml.append(" flags=\"").append(flags).append("\" epoch=\"0\" ").append(version);
    }
    xml.append("/>\n");
  }
}
