package io.impscript.converter.site;

import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ParsedFile;
import io.impscript.converter.tree.PlainValues;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an object once that stands in several files, each time the same. */
final class Twins {
  private record Name(ImpsFile kind, String name) {}

  private final Map<Name, Tree.Member> known = new HashMap<>();
  private final Diagnostics found = new Diagnostics();

  /** That objects stand in several files, as warnings. */
  Diagnostics found() {
    return found;
  }

  /** The file without the objects that an earlier file has in the same words. */
  SiteFile without(SiteFile file) {
    Map<ImpsFile, ParsedFile> content = new LinkedHashMap<>();
    file.content().forEach((kind, parsed) -> content.put(kind, without(kind, parsed)));
    return new SiteFile(
        file.name(), content, file.groups(), file.repairs(), file.comments(), file.findings());
  }

  private ParsedFile without(ImpsFile kind, ParsedFile file) {
    List<Tree.Member> left = new ArrayList<>();
    for (Tree.Member member : file.tree().members()) {
      Tree.Member first = known.putIfAbsent(new Name(kind, member.key()), member);
      if (first != null && same(first, member)) {
        report(kind, first, member);
      } else {
        left.add(member);
      }
    }
    return new ParsedFile(file.name(), new Tree.Mapping(file.tree().span(), left));
  }

  private static boolean same(Tree.Member one, Tree.Member other) {
    return PlainValues.of(one.value()).equals(PlainValues.of(other.value()));
  }

  private void report(ImpsFile kind, Tree.Member first, Tree.Member second) {
    String message =
        kind.noun() + " '" + second.key() + "' stands in two files, the same in both; taken once";
    found.add(
        Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, second.keySpan(), message)
            .withSeverity(Severity.WARNING)
            .withRelated(first.keySpan(), "first here"));
  }
}
