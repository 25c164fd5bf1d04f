package io.impscript.runtime.sbom;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.lock.PublicText;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an image came to be: an in-toto statement, version 1, with the SLSA provenance, version 1.
 */
public final class Provenance {
  /** What is added to the image's name for the file's. */
  public static final String SUFFIX = ".provenance.json";

  /** Says what the parameters mean; docs/provenance.md does. */
  static final String BUILD_TYPE = "urn:impscript:build-type:image:1";

  private static final String BUILDER = "urn:impscript:builder:imps";

  private final Bill bill;
  private final LockFile lock;
  private final BuildInputs inputs;
  private final BuildFacts facts;

  public Provenance(Bill bill, LockFile lock, BuildInputs inputs, BuildFacts facts) {
    this.bill = bill;
    this.lock = lock;
    this.inputs = inputs;
    this.facts = facts;
  }

  /** The whole file. */
  public String print() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("_type", "https://in-toto.io/Statement/v1");
    map.put("subject", bill.manifest().parts().stream().map(Provenance::subject).toList());
    map.put("predicateType", "https://slsa.dev/provenance/v1");
    map.put("predicate", predicate());
    return JsonPrinter.print(map);
  }

  private static Map<String, Object> subject(Manifest.Part part) {
    return resource(part.file(), "", part.sha256());
  }

  private Map<String, Object> predicate() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("buildDefinition", definition());
    map.put("runDetails", details());
    return map;
  }

  private Map<String, Object> definition() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("buildType", BUILD_TYPE);
    map.put("externalParameters", parameters());
    map.put("resolvedDependencies", dependencies());
    return map;
  }

  private Map<String, Object> parameters() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("script", inputs.scripts().isEmpty() ? "" : inputs.scripts().get(0).name());
    map.put("recipe", bill.manifest().origin().recipe());
    map.put("image", bill.image());
    map.put("parameters", values());
    map.put("engine", facts.engine());
    map.put("arch", facts.arch());
    map.put("forms", facts.forms());
    map.put("compression", facts.compression());
    return map;
  }

  /** Parameters may hold addresses of repositories; accounts and tokens are nobody's business. */
  private Map<String, Object> values() {
    Map<String, Object> map = new LinkedHashMap<>();
    inputs
        .parameters()
        .forEach(
            (name, value) ->
                map.put(name, value instanceof String text ? PublicText.of(text) : value));
    return map;
  }

  private List<Map<String, Object>> dependencies() {
    List<Map<String, Object>> all = new ArrayList<>();
    inputs.scripts().forEach(file -> all.add(resource(file.name(), "", file.sha256())));
    bill.files().forEach(file -> all.add(resource(file.name(), "", file.sha256())));
    lock.repositories().forEach(each -> all.add(repository(each)));
    Purl purl = new Purl(bill.dist());
    lock.packages().forEach(each -> all.add(installed(each, purl)));
    return all;
  }

  private static Map<String, Object> repository(LockedRepository each) {
    return resource(each.name(), each.url(), each.indexSha256());
  }

  private Map<String, Object> installed(InstalledPackage each, Purl purl) {
    Map<String, Object> map =
        resource(each.nevra(), purl.of(each), bill.fileSha256(each).orElse(""));
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("repository", each.repository());
    notes.put("header", each.checksum());
    map.put("annotations", notes);
    return map;
  }

  private Map<String, Object> details() {
    Map<String, Object> map = new LinkedHashMap<>();
    Map<String, Object> builder = new LinkedHashMap<>();
    builder.put("id", BUILDER);
    builder.put("version", Map.of(bill.tool(), bill.toolVersion()));
    map.put("builder", builder);
    facts.run().ifPresent(run -> map.put("metadata", times(run)));
    String digest = bill.manifest().origin().lock().replaceFirst("^sha256:", "");
    map.put("byproducts", List.of(resource(bill.image() + ".lock.json", "", digest)));
    return map;
  }

  private static Map<String, Object> times(BuildFacts.Run run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("startedOn", run.started().toString());
    map.put("finishedOn", run.finished().toString());
    return map;
  }

  private static Map<String, Object> resource(String name, String uri, String sha256) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    if (!uri.isEmpty()) {
      map.put("uri", uri);
    }
    if (!sha256.isEmpty()) {
      map.put("digest", Map.of("sha256", sha256));
    }
    return map;
  }
}
