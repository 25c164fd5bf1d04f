package io.impscript.runtime.sbom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms of bills of materials. */
public enum SbomFormat {
  /** SPDX 2.3 as JSON. */
  SPDX(".spdx.json"),
  /** CycloneDX 1.6 as JSON. */
  CYCLONEDX(".cdx.json");

  private final String suffix;

  SbomFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The name that people write. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is added to the image's name for the file's. */
  public String suffix() {
    return suffix;
  }

  /** The whole file. */
  public String print(Bill bill) {
    return this == SPDX ? new SpdxDocument(bill).print() : new CycloneDxDocument(bill).print();
  }

  /**
   * Reads what a person writes.
   *
   * @throws IllegalArgumentException with a message for that person
   */
  public static SbomFormat named(String text) {
    List<String> names = Arrays.stream(values()).map(SbomFormat::text).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a form of bill of materials; there are "
              + String.join(" and ", names));
    }
    return values()[index];
  }
}
