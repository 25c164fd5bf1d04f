package io.impscript.converter.site;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.groups.GroupsFormat;
import io.impscript.converter.imps.ImpsContent;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.repair.FoundComment;
import io.impscript.converter.repair.RepairedTree;
import io.impscript.converter.repair.TolerantReader;
import io.impscript.converter.report.Repair;
import io.impscript.diag.Checked;
import io.impscript.diag.Counted;
import io.impscript.diag.Diagnostic;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file of a site, parsed and recognised, before it is read together with the others.
 *
 * @param name its name as findings show it
 * @param content the objects of a JSON file by kind; none for a file of image groups
 * @param groups a file of image groups; empty for JSON
 * @param repairs what was repaired in it, by place
 * @param comments what people wrote in it for people
 * @param findings everything there is to say of it but its repairs
 */
public record SiteFile(
    String name,
    Map<ImpsFile, io.impscript.converter.imps.ParsedFile> content,
    Optional<ReadCatalog> groups,
    List<Repair> repairs,
    List<FoundComment> comments,
    List<Diagnostic> findings) {
  public SiteFile {
    repairs = List.copyOf(repairs);
    comments = List.copyOf(comments);
    findings = List.copyOf(findings);
  }

  /** A JSON text, read tolerantly. An error where it is none or holds nothing of IMPS. */
  public static Checked<SiteFile> json(SourceText text) {
    Checked<RepairedTree> tree = TolerantReader.read(text);
    if (tree.value().isEmpty()) {
      return Checked.failed(tree.diagnostics());
    }
    RepairedTree read = tree.value().get();
    Checked<ImpsContent> content = ImpsContent.of(text.file(), read.tree());
    return content
        .value()
        .map(found -> Checked.of(of(text.file(), read, found, tree.diagnostics()), List.of()))
        .orElse(Checked.failed(content.diagnostics()));
  }

  private static SiteFile of(
      String name, RepairedTree read, ImpsContent content, List<Diagnostic> said) {
    List<Repair> repairs = new ArrayList<>(read.repairs());
    repairs.addAll(content.repairs());
    repairs.sort(SiteFile::byPlace);
    List<Diagnostic> repaired = repairs.stream().map(Repair::finding).toList();
    List<Diagnostic> others = said.stream().filter(finding -> !repaired.contains(finding)).toList();
    return new SiteFile(
        name, content.objects(), Optional.empty(), repairs, read.comments(), others);
  }

  private static int byPlace(Repair one, Repair other) {
    int lines = Integer.compare(one.place().startLine(), other.place().startLine());
    return lines != 0
        ? lines
        : Integer.compare(one.place().startColumn(), other.place().startColumn());
  }

  /** A YAML text of image groups. */
  public static Checked<SiteFile> yaml(SourceText text) {
    Checked<ReadCatalog> groups = GroupsFormat.read(text);
    return groups
        .value()
        .map(
            read ->
                Checked.of(
                    new SiteFile(
                        text.file(),
                        Map.of(),
                        groups.value(),
                        List.of(),
                        lineComments(text),
                        groups.diagnostics()),
                    List.<Diagnostic>of()))
        .orElse(Checked.failed(groups.diagnostics()));
  }

  /** The comments that have lines of their own, as nearly all have. */
  private static List<FoundComment> lineComments(SourceText text) {
    List<FoundComment> comments = new ArrayList<>();
    int number = 0;
    for (String line : text.text().lines().toList()) {
      number++;
      String bare = line.strip();
      if (bare.startsWith("#")) {
        int column = line.indexOf('#') + 1;
        SourceSpan place = new SourceSpan(text.file(), number, column, number, line.length() + 1);
        comments.add(new FoundComment(bare.replaceFirst("^#+", "").strip(), place, false));
      }
    }
    return comments;
  }

  /** What the file is, in words: {@code IMPS: 3 recipes, 1 repository}. */
  public String what() {
    if (groups.isPresent()) {
      return "image groups: " + groups.get().catalog().imageGroups().size();
    }
    String parts =
        content.entrySet().stream()
            .map(e -> Counted.of(e.getValue().tree().members().size(), e.getKey().noun()))
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "IMPS: no objects" : "IMPS: " + parts;
  }
}
