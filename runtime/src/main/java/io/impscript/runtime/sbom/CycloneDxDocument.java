package io.impscript.runtime.sbom;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bill of materials as CycloneDX 1.6. */
final class CycloneDxDocument {
  private final Bill bill;
  private final Purl purl;
  private final Licences licences = Licences.listed();
  private final Ids ids = new Ids();
  private final List<Map<String, Object>> components = new ArrayList<>();
  private final List<Map<String, Object>> dependencies = new ArrayList<>();
  private final String image;

  CycloneDxDocument(Bill bill) {
    this.bill = bill;
    this.purl = new Purl(bill.dist());
    this.image = ids.once("image:" + bill.image());
  }

  String print() {
    installed();
    bill.files().forEach(this::copied);
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("bomFormat", "CycloneDX");
    top.put("specVersion", "1.6");
    top.put("serialNumber", "urn:uuid:" + bill.number());
    top.put("version", 1);
    top.put("metadata", metadata());
    top.put("components", components);
    top.put("dependencies", dependencies);
    return JsonPrinter.print(top);
  }

  private Map<String, Object> metadata() {
    Map<String, Object> tool = component("application", "", bill.tool(), bill.toolVersion());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("timestamp", bill.time());
    map.put("tools", Map.of("components", List.of(tool)));
    map.put("component", image());
    return map;
  }

  /** The image with its files as parts. */
  private Map<String, Object> image() {
    Map<String, Object> map = component("operating-system", image, bill.image(), "");
    List<Map<String, Object>> parts = bill.manifest().parts().stream().map(this::part).toList();
    if (!parts.isEmpty()) {
      map.put("components", parts);
    }
    return map;
  }

  private Map<String, Object> part(Manifest.Part part) {
    Map<String, Object> map = component("file", ids.once("part:" + part.file()), part.file(), "");
    map.put("hashes", List.of(sha256(part.sha256())));
    return map;
  }

  private void copied(Bill.CopiedFile file) {
    String id = ids.once("file:" + file.recipe() + ":" + file.name());
    Map<String, Object> map = component("file", id, file.name(), "");
    map.put("hashes", List.of(sha256(file.sha256())));
    map.put("properties", List.of(property("recipe", file.recipe())));
    components.add(map);
  }

  private void installed() {
    List<String> all = new ArrayList<>();
    for (PackageFacts each : bill.packages()) {
      all.add(ids.once(purl.of(each.installed())));
    }
    depend(image, all);
    for (int i = 0; i < all.size(); i++) {
      PackageFacts facts = bill.packages().get(i);
      components.add(installed(all.get(i), facts));
      depend(all.get(i), facts.needs().stream().map(all::get).toList());
    }
  }

  private void depend(String from, List<String> on) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ref", from);
    map.put("dependsOn", on);
    dependencies.add(map);
  }

  private Map<String, Object> installed(String id, PackageFacts facts) {
    InstalledPackage each = facts.installed();
    Map<String, Object> map = component("library", id, each.name(), each.fullVersion());
    if (!facts.vendor().isEmpty()) {
      map.put("supplier", Map.of("name", facts.vendor()));
    }
    put("description", facts.summary(), map);
    bill.fileSha256(each).ifPresent(sum -> map.put("hashes", List.of(sha256(sum))));
    if (!facts.license().isBlank()) {
      map.put("licenses", List.of(licence(facts.license().strip())));
    }
    map.put("purl", purl.of(each));
    Addresses.ofWeb(facts.url())
        .ifPresent(url -> map.put("externalReferences", List.of(website(url))));
    map.put("properties", properties(facts));
    return map;
  }

  private Map<String, Object> licence(String text) {
    return licences.isExpression(text)
        ? Map.of("expression", text)
        : Map.of("license", Map.of("name", text));
  }

  private static List<Map<String, Object>> properties(PackageFacts facts) {
    List<Map<String, Object>> list = new ArrayList<>();
    list.add(property("repository", facts.installed().repository()));
    list.add(property("header", facts.installed().checksum()));
    list.add(property("source", facts.source()));
    facts.askedBy().forEach(who -> list.add(property("asked-by", who)));
    list.removeIf(each -> each.get("value").equals(""));
    return list;
  }

  private static Map<String, Object> component(
      String type, String id, String name, String version) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", type);
    put("bom-ref", id, map);
    map.put("name", name);
    put("version", version, map);
    return map;
  }

  private static void put(String name, String text, Map<String, Object> map) {
    if (!text.isEmpty()) {
      map.put(name, text);
    }
  }

  private static Map<String, Object> sha256(String digits) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("alg", "SHA-256");
    map.put("content", digits);
    return map;
  }

  private static Map<String, Object> website(String url) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "website");
    map.put("url", url);
    return map;
  }

  private static Map<String, Object> property(String name, String value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", "impscript:" + name);
    map.put("value", value);
    return map;
  }
}
