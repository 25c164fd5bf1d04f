package io.impscript.converter.imps;

import io.impscript.model.PackageRelation;
import io.impscript.model.PackageScriptlet;
import io.impscript.model.PackagedFile;
import io.impscript.model.PackagedFile.Configuration;
import io.impscript.model.RpmPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays out the RPMs of a repository as plain values; {@link RpmPackageReader} reads them. */
final class RpmPackageObjects {
  private RpmPackageObjects() {}

  static List<Map<String, Object>> of(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackageObjects::of).toList();
  }

  private static Map<String, Object> of(RpmPackage one) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", one.name());
    object.put("version", one.version());
    object.put("release", one.release());
    object.put("arch", one.arch());
    put(object, "summary", one.summary());
    put(object, "description", one.description());
    put(object, "license", one.license());
    put(object, "files", one.files().stream().map(RpmPackageObjects::of).toList());
    put(object, "relations", one.relations().stream().map(RpmPackageObjects::of).toList());
    put(object, "scriptlets", one.scriptlets().stream().map(RpmPackageObjects::of).toList());
    return object;
  }

  private static Map<String, Object> of(PackagedFile file) {
    Map<String, Object> object = kind(file.kind());
    object.put("path", file.path());
    put(object, "content", file.content());
    put(object, "mode", file.mode());
    put(object, "owner", file.owner().equals(PackagedFile.ROOT) ? "" : file.owner());
    put(object, "group", file.group().equals(PackagedFile.ROOT) ? "" : file.group());
    if (file.configuration() != Configuration.NONE) {
      put(object, "configuration", text(file.configuration()));
    }
    return object;
  }

  private static Map<String, Object> of(PackageRelation relation) {
    Map<String, Object> object = kind(relation.kind());
    object.put("text", relation.text());
    return object;
  }

  private static Map<String, Object> of(PackageScriptlet scriptlet) {
    Map<String, Object> object = kind(scriptlet.kind());
    object.put("text", scriptlet.text());
    return object;
  }

  private static Map<String, Object> kind(Enum<?> kind) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", text(kind));
    return object;
  }

  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, Object> object, String key, Object value) {
    if (!value.equals("") && !value.equals(List.of())) {
      object.put(key, value);
    }
  }
}
