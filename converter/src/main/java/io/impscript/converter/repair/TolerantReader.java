package io.impscript.converter.repair;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.json.JsonTreeReader;
import io.impscript.converter.report.Repair;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads JSON strictly, and where that fails, as what it was most likely meant to be. Nothing is
 * repaired silently: each repair is among the value's repairs and among the findings. What cannot
 * be repaired is an error with its place.
 */
public final class TolerantReader {
  private TolerantReader() {}

  /** The text's one value with the repairs that it took. */
  public static Checked<RepairedTree> read(SourceText source) {
    LineIndex lines = new LineIndex(source.file(), source.text());
    RepairLog log = new RepairLog(source.text(), lines);
    lineEnds(source.text(), log);
    Checked<Tree> strict = JsonTreeReader.read(source);
    Checked<RepairedTree> read =
        strict.value().isPresent()
            ? checked(tree(strict.value().get(), log, List.of()))
            : repaired(source, log);
    return withMarkers(read, source.text(), lines);
  }

  private static Checked<RepairedTree> repaired(SourceText source, RepairLog log) {
    try {
      Lexer lexer = new Lexer(source.text(), log);
      List<Token> tokens = lexer.tokens();
      Tree tree = new Parser(tokens, log).file();
      return checked(tree(tree, log, lexer.comments()));
    } catch (Damage damage) {
      return Checked.failed(List.of(damage.finding()));
    }
  }

  /** Line ends of other systems change no meaning; that they go is told once. */
  private static void lineEnds(String text, RepairLog log) {
    int at = text.indexOf('\r');
    if (at >= 0) {
      int end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
      log.replaced(at, end, "line ends of another system, here and on", "\n");
    }
  }

  private static Checked<RepairedTree> checked(RepairedTree tree) {
    return Checked.of(tree, tree.repairs().stream().map(Repair::finding).toList());
  }

  private static RepairedTree tree(Tree tree, RepairLog log, List<FoundComment> comments) {
    return new RepairedTree(tree, log.sorted(), comments);
  }

  /** Markers of Jinja2 inside texts are text; that they are there is said. */
  private static Checked<RepairedTree> withMarkers(
      Checked<RepairedTree> read, String text, LineIndex lines) {
    OptionalInt first = read.value().isEmpty() ? OptionalInt.empty() : Templates.first(text);
    if (first.isEmpty()) {
      return read;
    }
    int at = first.getAsInt();
    SourceSpan place = lines.span(at, at + 2);
    Diagnostic named =
        Diagnostic.of(
                DiagnosticCode.TEMPLATE,
                place,
                "this is a Jinja2 template; its markers are kept as text")
            .withSeverity(Severity.WARNING)
            .withHint("if it should be rendered, render it first and convert what comes out");
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.add(named);
    return Checked.of(read.value().get(), all);
  }
}
