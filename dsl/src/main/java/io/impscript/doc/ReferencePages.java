package io.impscript.doc;

import java.util.LinkedHashMap;
import java.util.Map;

/** All generated pages: file name below {@code docs/reference} to text. */
public final class ReferencePages {
  private ReferencePages() {}

  public static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("words.md", WordsPage.text());
    pages.put("kiwi.md", KiwiPage.text());
    pages.put("values.md", ValuesPage.text());
    pages.put("findings.md", FindingsPage.text());
    return pages;
  }
}
