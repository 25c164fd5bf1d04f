package io.impscript.converter.site;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.imps.ParsedFile;
import io.impscript.converter.nims.NodeMapFormat;
import io.impscript.converter.repair.FoundComment;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Comments;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the files of a site together. A file with an error is left out; the others are read. */
public final class SiteReader {
  private SiteReader() {}

  /**
   * What the files of a site came to.
   *
   * @param read everything that the good files declare
   * @param findings the findings of reading them together, sorted by place
   * @param refused the files that were left out, with their errors
   */
  public record Site(
      ReadCatalog read, List<Diagnostic> findings, Map<String, List<Diagnostic>> refused) {
    public Site {
      findings = List.copyOf(findings);
      refused = Map.copyOf(refused);
    }
  }

  /** Reads files together; of two that cannot stand beside each other, the first is taken. */
  public static Site read(List<SiteFile> files) {
    Map<String, List<Diagnostic>> refused = new LinkedHashMap<>();
    Twins twins = new Twins();
    List<SiteFile> left = new ArrayList<>(files.stream().map(twins::without).toList());
    while (true) {
      Checked<ReadCatalog> read = together(left);
      Map<String, List<Diagnostic>> bad = errors(read.diagnostics());
      if (bad.isEmpty()) {
        twins.found().addAll(read.diagnostics());
        return new Site(read.value().orElseThrow(), twins.found().sorted(), refused);
      }
      refused.putAll(bad);
      left.removeIf(file -> bad.containsKey(file.name()));
    }
  }

  private static Map<String, List<Diagnostic>> errors(List<Diagnostic> findings) {
    return findings.stream()
        .filter(Diagnostic::isError)
        .collect(
            Collectors.groupingBy(
                finding -> finding.place().map(SourceSpan::file).orElse(""),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static Checked<ReadCatalog> together(List<SiteFile> files) {
    Map<ImpsFile, List<ParsedFile>> kinds = new EnumMap<>(ImpsFile.class);
    List<ReadCatalog> parts = new ArrayList<>();
    List<FoundComment> comments = new ArrayList<>();
    for (SiteFile file : files) {
      file.content()
          .forEach((kind, tree) -> kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(tree));
      file.groups().ifPresent(parts::add);
      comments.addAll(file.comments());
    }
    Diagnostics found = new Diagnostics();
    add(ImpsFormat.readTrees(kinds), parts, found);
    add(NodeMapFormat.readTrees(kinds.getOrDefault(ImpsFile.NODE_MAPS, List.of())), parts, found);
    ReadCatalog joined = JoinedCatalogs.of(parts);
    Comments kept = CommentPlaces.of(comments, joined.places(), found);
    return Checked.of(new ReadCatalog(joined.catalog(), joined.places(), kept), found.sorted());
  }

  private static void add(Checked<ReadCatalog> part, List<ReadCatalog> parts, Diagnostics found) {
    part.value().ifPresent(parts::add);
    found.addAll(part.diagnostics());
  }
}
