package io.impscript.runtime.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes a manifest as JSON; one manifest always gives the same text. */
public final class ManifestWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();

  private ManifestWriter() {}

  /** The text, with a line feed at its end. */
  public static String write(Manifest manifest) {
    ObjectNode top = NODES.objectNode();
    top.put("format", Manifest.FORMAT);
    origin(top, manifest.origin());
    manifest.kernel().ifPresent(kernel -> top.set("kernel", kernel(kernel)));
    ArrayNode parts = top.putArray("parts");
    manifest.parts().forEach(part -> parts.add(part(part)));
    ArrayNode packages = top.putArray("packages");
    manifest.packages().forEach(entry -> packages.add(packageEntry(entry)));
    return print(top) + "\n";
  }

  private static void origin(ObjectNode top, Manifest.Origin origin) {
    top.put("image", origin.image());
    top.put("recipe", origin.recipe());
    top.put("created", origin.created().toString());
    top.put("tool", origin.tool());
    top.put("lock", origin.lock());
  }

  private static ObjectNode kernel(Manifest.Kernel kernel) {
    ObjectNode node = NODES.objectNode();
    node.put("version", kernel.version());
    node.put("path", kernel.guestPath());
    kernel.modules().ifPresent(modules -> node.put("modules", modules));
    return node;
  }

  private static ObjectNode part(Manifest.Part part) {
    ObjectNode node = NODES.objectNode();
    node.put("role", part.role().name().toLowerCase(Locale.ROOT));
    node.put("file", part.file());
    node.put("compression", part.compression());
    node.put("size", part.size());
    node.put("contentSize", part.contentSize());
    node.put("sha256", part.sha256());
    return node;
  }

  private static ObjectNode packageEntry(Manifest.PackageEntry entry) {
    ObjectNode node = NODES.objectNode();
    node.put("name", entry.name());
    node.put("epoch", entry.epoch());
    node.put("version", entry.version());
    node.put("release", entry.release());
    node.put("arch", entry.arch());
    node.put("repository", entry.repository());
    node.put("checksum", entry.checksum());
    return node;
  }

  private static String print(ObjectNode top) {
    try {
      return MAPPER.writer(new Printer()).writeValueAsString(top);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two blanks of indentation, line feeds on every system, one blank after a colon. */
  private static final class Printer extends DefaultPrettyPrinter {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    Printer() {
      super(
          Separators.createDefaultInstance()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator(""));
      indentObjectsWith(LINES);
      indentArraysWith(LINES);
    }

    private Printer(Printer other) {
      super(other);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new Printer(this);
    }
  }
}
