package io.impscript.runtime.sbom;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bill of materials as SPDX 2.3. Files of the image are packages too: SPDX wants SHA-1 sums of
 * what it calls a file, which nobody should rely on.
 */
final class SpdxDocument {
  private static final String UNKNOWN = "NOASSERTION";
  private static final String DOCUMENT = "SPDXRef-DOCUMENT";

  private final Bill bill;
  private final Purl purl;
  private final Ids ids = new Ids();
  private final SpdxLicences licences = new SpdxLicences();
  private final List<Map<String, Object>> packages = new ArrayList<>();
  private final List<Map<String, Object>> relationships = new ArrayList<>();
  private final String image;

  SpdxDocument(Bill bill) {
    this.bill = bill;
    this.purl = new Purl(bill.dist());
    this.image = ids.of("SPDXRef-Image-", bill.image());
  }

  String print() {
    image();
    bill.manifest().parts().forEach(this::part);
    installed();
    bill.files().forEach(this::copied);
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("spdxVersion", "SPDX-2.3");
    top.put("dataLicense", "CC0-1.0");
    top.put("SPDXID", DOCUMENT);
    top.put("name", bill.image());
    top.put("documentNamespace", "urn:uuid:" + bill.number());
    top.put("creationInfo", creation());
    top.put("documentDescribes", List.of(image));
    top.put("packages", packages);
    if (!licences.own().isEmpty()) {
      top.put("hasExtractedLicensingInfos", licences.own());
    }
    top.put("relationships", relationships);
    return JsonPrinter.print(top);
  }

  private Map<String, Object> creation() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("created", bill.time());
    String version = bill.toolVersion().isEmpty() ? "" : "-" + bill.toolVersion();
    map.put("creators", List.of("Tool: " + bill.tool() + version));
    return map;
  }

  private void image() {
    Map<String, Object> map = begin(image, bill.image(), "");
    map.put("primaryPackagePurpose", "OPERATING-SYSTEM");
    end(map, UNKNOWN);
    relate(DOCUMENT, "DESCRIBES", image);
  }

  private void part(Manifest.Part part) {
    String id = ids.of("SPDXRef-Part-", part.file());
    Map<String, Object> map = begin(id, part.file(), "");
    map.put("packageFileName", part.file());
    map.put("primaryPackagePurpose", "ARCHIVE");
    map.put("checksums", List.of(sha256(part.sha256())));
    end(map, UNKNOWN);
    relate(id, "GENERATED_FROM", image);
  }

  private void copied(Bill.CopiedFile file) {
    String id = ids.of("SPDXRef-File-", file.recipe() + "-" + file.name());
    Map<String, Object> map = begin(id, file.name(), "");
    map.put("packageFileName", file.name());
    map.put("primaryPackagePurpose", "FILE");
    map.put("checksums", List.of(sha256(file.sha256())));
    map.put("comment", "given to a post-build step of recipe " + file.recipe());
    end(map, UNKNOWN);
    relate(id, "PREREQUISITE_FOR", image);
  }

  private void installed() {
    List<String> all = new ArrayList<>();
    for (PackageFacts each : bill.packages()) {
      InstalledPackage at = each.installed();
      all.add(ids.of("SPDXRef-Package-", at.name() + "-" + at.version() + "-" + at.release()));
    }
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i);
      installed(id, bill.packages().get(i));
      relate(image, "CONTAINS", id);
      bill.packages().get(i).needs().forEach(n -> relate(id, "DEPENDS_ON", all.get(n)));
    }
  }

  private void installed(String id, PackageFacts facts) {
    InstalledPackage each = facts.installed();
    Map<String, Object> map = begin(id, each.name(), each.fullVersion());
    map.put("packageFileName", each.nevra() + ".rpm");
    map.put("primaryPackagePurpose", "INSTALL");
    bill.fileSha256(each).ifPresent(sum -> map.put("checksums", List.of(sha256(sum))));
    map.put("supplier", facts.vendor().isEmpty() ? UNKNOWN : "Organization: " + facts.vendor());
    time(facts.built()).ifPresent(time -> map.put("builtDate", time));
    Addresses.ofWeb(facts.url()).ifPresent(url -> map.put("homepage", url));
    put("summary", facts.summary(), map);
    put("sourceInfo", PackageWords.origin(facts), map);
    put("comment", PackageWords.asked(facts), map);
    map.put("externalRefs", List.of(reference(purl.of(each))));
    end(map, licences.of(facts.license()));
  }

  private static Map<String, Object> begin(String id, String name, String version) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("SPDXID", id);
    map.put("name", name);
    put("versionInfo", version, map);
    map.put("downloadLocation", UNKNOWN);
    map.put("filesAnalyzed", false);
    return map;
  }

  private void end(Map<String, Object> map, String declared) {
    map.put("licenseConcluded", UNKNOWN);
    map.put("licenseDeclared", declared);
    map.put("copyrightText", UNKNOWN);
    packages.add(map);
  }

  private static void put(String name, String text, Map<String, Object> map) {
    if (!text.isEmpty()) {
      map.put(name, text);
    }
  }

  private static Optional<String> time(long seconds) {
    try {
      return seconds == 0
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(seconds).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> sha256(String digits) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("algorithm", "SHA256");
    map.put("checksumValue", digits);
    return map;
  }

  private static Map<String, Object> reference(String purl) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("referenceCategory", "PACKAGE-MANAGER");
    map.put("referenceType", "purl");
    map.put("referenceLocator", purl);
    return map;
  }

  private void relate(String from, String type, String to) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("spdxElementId", from);
    map.put("relationshipType", type);
    map.put("relatedSpdxElement", to);
    relationships.add(map);
  }
}
