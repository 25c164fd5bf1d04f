package io.impscript.runtime.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link ManifestWriter} wrote; keys that it does not know are passed over. */
final class ManifestReader {
  /** Ten thousand packages have 3 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  private ManifestReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a manifest.
   *
   * @throws PackException if it is not one, or one of a newer format; the message names the file
   *     and the key
   * @throws IOException if the file cannot be read
   */
  public static Manifest read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new PackException(file + " is too large to be a manifest");
    }
    return new ManifestReader(file).manifest(Files.readAllBytes(file));
  }

  private Manifest manifest(byte[] json) throws IOException {
    JsonNode top = parse(json);
    if (number(top, "format") != Manifest.FORMAT) {
      throw new PackException(
          "%s has format %d; this version reads format %d"
              .formatted(file, number(top, "format"), Manifest.FORMAT));
    }
    return new Manifest(origin(top), kernel(top.path("kernel")), parts(top), packages(top));
  }

  private JsonNode parse(byte[] json) throws IOException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new PackException(
          "%s is not JSON: %s%s".formatted(file, line(e), e.getOriginalMessage()), e);
    }
  }

  private static String line(JsonProcessingException e) {
    boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
    return known ? "line " + e.getLocation().getLineNr() + ": " : "";
  }

  private Manifest.Origin origin(JsonNode top) throws PackException {
    return new Manifest.Origin(
        text(top, "image"),
        text(top, "recipe"),
        time(top, "created"),
        text(top, "tool"),
        text(top, "lock"));
  }

  private Optional<Manifest.Kernel> kernel(JsonNode node) throws PackException {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    Optional<String> modules =
        node.has("modules") ? Optional.of(text(node, "modules")) : Optional.empty();
    return Optional.of(new Manifest.Kernel(text(node, "version"), text(node, "path"), modules));
  }

  private List<Manifest.Part> parts(JsonNode top) throws PackException {
    List<Manifest.Part> parts = new ArrayList<>();
    for (JsonNode node : list(top, "parts")) {
      parts.add(
          new Manifest.Part(
              role(node),
              fileName(node),
              text(node, "compression"),
              number(node, "size"),
              number(node, "contentSize"),
              text(node, "sha256")));
    }
    return parts;
  }

  private List<Manifest.PackageEntry> packages(JsonNode top) throws PackException {
    List<Manifest.PackageEntry> packages = new ArrayList<>();
    for (JsonNode node : list(top, "packages")) {
      packages.add(
          new Manifest.PackageEntry(
              text(node, "name"),
              (int) number(node, "epoch"),
              text(node, "version"),
              text(node, "release"),
              text(node, "arch"),
              text(node, "repository"),
              text(node, "checksum")));
    }
    return packages;
  }

  private Manifest.Role role(JsonNode node) throws PackException {
    return converted(node, "role", text -> Manifest.Role.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private Instant time(JsonNode node, String key) throws PackException {
    return converted(node, key, Instant::parse);
  }

  private <T> T converted(JsonNode node, String key, Function<String, T> reader)
      throws PackException {
    String text = text(node, key);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw wrong(key, "'" + text + "' is none", e);
    }
  }

  /** A name that leads to no other folder. */
  private String fileName(JsonNode node) throws PackException {
    String name = text(node, "file");
    if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0 || name.indexOf(0) >= 0) {
      throw wrong("file", "'" + name + "' is not a plain file name", null);
    }
    return name;
  }

  private String text(JsonNode node, String key) throws PackException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw wrong(key, "a text is needed here", null);
    }
    return value.textValue();
  }

  private long number(JsonNode node, String key) throws PackException {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(key, "a whole number is needed here", null);
    }
    return value.longValue();
  }

  private JsonNode list(JsonNode node, String key) throws PackException {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw wrong(key, "a list is needed here", null);
    }
    return value;
  }

  private PackException wrong(String key, String reason, Exception cause) {
    return new PackException(
        "%s is not a manifest: \"%s\": %s".formatted(file, key, reason), cause);
  }
}
