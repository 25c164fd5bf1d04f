package io.impscript.runtime.pack;

import io.impscript.converter.json.JsonPrinter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a manifest as JSON; one manifest always gives the same text. */
final class ManifestWriter {
  private ManifestWriter() {}

  /** The text, with a line feed at its end. */
  public static String write(Manifest manifest) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("format", Manifest.FORMAT);
    origin(top, manifest.origin());
    manifest.kernel().ifPresent(kernel -> top.put("kernel", kernel(kernel)));
    top.put("parts", manifest.parts().stream().map(ManifestWriter::part).toList());
    top.put("packages", manifest.packages().stream().map(ManifestWriter::packageEntry).toList());
    return JsonPrinter.print(top);
  }

  private static void origin(Map<String, Object> top, Manifest.Origin origin) {
    top.put("image", origin.image());
    top.put("recipe", origin.recipe());
    top.put("created", origin.created().toString());
    top.put("tool", origin.tool());
    top.put("lock", origin.lock());
  }

  private static Map<String, Object> kernel(Manifest.Kernel kernel) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", kernel.version());
    map.put("path", kernel.guestPath());
    kernel.modules().ifPresent(modules -> map.put("modules", modules));
    return map;
  }

  private static Map<String, Object> part(Manifest.Part part) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("role", part.role().name().toLowerCase(Locale.ROOT));
    map.put("file", part.file());
    map.put("compression", part.compression());
    map.put("size", part.size());
    map.put("contentSize", part.contentSize());
    map.put("sha256", part.sha256());
    return map;
  }

  private static Map<String, Object> packageEntry(Manifest.PackageEntry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", entry.name());
    map.put("epoch", entry.epoch());
    map.put("version", entry.version());
    map.put("release", entry.release());
    map.put("arch", entry.arch());
    map.put("repository", entry.repository());
    map.put("checksum", entry.checksum());
    return map;
  }
}
