package io.impscript.converter.cross;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.json.JsonTreeReader;
import io.impscript.converter.tree.PlainValues;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.digest.Sha256;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lies beside converted files so that they can be converted back: the whole of what they were
 * made from, where each generated thing comes from, and the SHA-256 of each generated file. Its
 * form is documented in docs/side-files.md.
 *
 * @param kind what the files were made from: {@code recipe} or {@code kiwi}
 * @param recipe the recipe that they were made from
 * @param files SHA-256 of each generated file, by path beside the side file
 * @param synthetic what stands in them that the source does not say
 * @param generated where generated things come from, as plain values
 * @param rest hash of what the description says beyond plain words
 * @param kept the recipes, collections and repositories of the source
 */
record SideFile(
    String kind,
    String recipe,
    Map<String, String> files,
    List<String> synthetic,
    List<Map<String, Object>> generated,
    String rest,
    Catalog kept) {
  /** The name in a description's directory. */
  static final String NAME = "recipe-origin.json";

  static final String FROM_RECIPE = "recipe";
  static final String FROM_KIWI = "kiwi";

  private static final int FORMAT = 1;
  private static final String HASH = "sha256:";

  String print() {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("kind", kind);
    source.put("recipe", recipe);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("source", source);
    map.put("files", files);
    map.put("synthetic", synthetic);
    map.put("generated", generated);
    map.put("rest", rest);
    map.put("kept", CatalogJson.write(kept));
    return JsonPrinter.print(map);
  }

  /** Reads a side file; one that is damaged is a warning and counts as absent. */
  static Checked<SideFile> read(SourceText text) {
    Checked<Tree> tree = JsonTreeReader.read(text);
    try {
      Map<?, ?> map =
          (Map<?, ?>) PlainValues.of(tree.value().orElseThrow(IllegalArgumentException::new));
      return Checked.of(of(map), List.of());
    } catch (IllegalArgumentException | ClassCastException e) {
      return Checked.failed(List.of(damaged(text)));
    }
  }

  @SuppressWarnings("unchecked")
  private static SideFile of(Map<?, ?> map) {
    if (!Integer.valueOf(FORMAT).equals(map.get("format"))) {
      throw new IllegalArgumentException("another format");
    }
    Map<?, ?> source = said(map, "source", Map.class);
    return new SideFile(
        said(source, "kind", String.class),
        said(source, "recipe", String.class),
        MarkupJson.texts(map.get("files")),
        said(map, "synthetic", List.class),
        said(map, "generated", List.class),
        said(map, "rest", String.class),
        CatalogJson.read(said(map, "kept", Map.class)));
  }

  private static <T> T said(Map<?, ?> map, String key, Class<T> type) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return type.cast(value);
  }

  private static Diagnostic damaged(SourceText text) {
    SourceSpan place = new SourceSpan(text.file(), 1, 1, 1, 2);
    String message = "the side file '" + text.file() + "' is not one that this version wrote";
    return Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message)
        .withSeverity(io.impscript.diag.Severity.WARNING)
        .withHint("the files beside it are converted without it");
  }

  /** The hash of each file and the target of each link, by path. */
  static Map<String, String> hashes(List<TreeMember> members) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (TreeMember member : members) {
      if (member instanceof TreeMember.Content file) {
        hashes.put(file.path(), hash(file));
      } else if (member instanceof TreeMember.Link link) {
        hashes.put(link.path(), "link:" + link.target());
      }
    }
    return hashes;
  }

  /** The addresses that repositories were written with. */
  static Set<String> addresses(List<Map<String, Object>> generated) {
    return generated.stream()
        .filter(map -> "repository".equals(map.get("kind")))
        .map(map -> String.valueOf(map.get("text")))
        .collect(Collectors.toSet());
  }

  /** The hash of what is said beyond plain words, wherever its files lie. */
  static String hash(Kiwi rest) throws IOException {
    Kiwi anywhere = new Kiwi(rest.attributes(), rest.before(), rest.content(), rest.after(), "");
    return hash(TreeMember.text("rest", 0, JsonPrinter.print(MarkupJson.write(anywhere))));
  }

  private static String hash(TreeMember.Content file) throws IOException {
    try (InputStream in = file.open()) {
      return HASH + Sha256.of(in);
    }
  }
}
