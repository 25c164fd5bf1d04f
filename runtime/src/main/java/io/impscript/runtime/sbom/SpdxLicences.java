package io.impscript.runtime.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Licences of one SPDX document; those in other notations get a name within the document. */
final class SpdxLicences {
  private final Licences known = Licences.listed();
  private final Ids ids = new Ids();
  private final Map<String, String> names = new HashMap<>();
  private final List<Map<String, Object>> own = new ArrayList<>();

  /** What to write for the text of a header. */
  String of(String text) {
    if (text.isBlank()) {
      return "NOASSERTION";
    }
    return known.isExpression(text) ? text.strip() : names.computeIfAbsent(text, this::declared);
  }

  private String declared(String text) {
    String start = text.substring(0, Math.min(text.length(), 60));
    String id = ids.of("LicenseRef-rpm-", start);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("licenseId", id);
    map.put("extractedText", text);
    map.put("name", text.lines().findFirst().orElse(text));
    map.put("comment", "the words of the package's header, in the notation of its distribution");
    own.add(map);
    return id;
  }

  /** Those that were given a name, in the order of their first use. */
  List<Map<String, Object>> own() {
    return List.copyOf(own);
  }
}
