package io.impscript.runtime.imgbuilder;

import io.impscript.runtime.root.ImpsPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values of the tokens in the names of an image group's results. Release and build are those
 * that the machine's {@code cle-release} file states; the release is written in lower case, as in
 * the names of recipes.
 */
public final class DestTokens {
  private static final String RELEASE_FILE = "etc/opt/cray/release/cle-release";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

  private DestTokens() {}

  /**
   * The values known without asking anyone. A token that is not in the map has no value here.
   *
   * @param note free text of the person who builds; may be empty
   * @param given values that a person gave by name; they win
   */
  public static Map<String, String> of(
      ImpsPaths paths, String note, Instant now, Map<String, String> given) throws IOException {
    Map<String, String> values = new HashMap<>();
    values.put("note", note);
    values.put("patch", "");
    values.put("date", DATE.format(now));
    release(paths.prefix().resolve(RELEASE_FILE), values);
    values.putAll(given);
    return Map.copyOf(values);
  }

  private static void release(Path file, Map<String, String> values) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals("RELEASE")) {
        values.put("cle_release", parts[1].toLowerCase(Locale.ROOT));
      } else if (parts.length == 2 && parts[0].equals("BUILD")) {
        values.put("cle_build", parts[1]);
      }
    }
  }
}
