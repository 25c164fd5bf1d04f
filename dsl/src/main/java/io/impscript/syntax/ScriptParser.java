package io.impscript.syntax;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a syntax tree of the text of a script. */
public final class ScriptParser {
  /** Longer texts are refused; a catalog of 1,000 recipes has some 200,000 characters. */
  public static final int LONGEST = 16 * 1024 * 1024;

  private ScriptParser() {}

  /**
   * Reads a script.
   *
   * @param file the name that places in the result carry
   * @param text the whole text
   * @return the tree where it is whole, also beside findings that were clearly meant otherwise,
   *     such as a missing comma; only findings where a part of the text could not be read
   */
  public static Checked<Script> parse(String file, String text) {
    SyntaxErrors errors = new SyntaxErrors(new SourceText(file, text));
    if (text.length() > LONGEST) {
      errors.add(
          errors.at(
              DiagnosticCode.TOO_DEEP, 0, 1, "a script has at most " + LONGEST + " characters"));
      return Checked.failed(errors.sorted());
    }
    Optional<Diagnostic> otherFormat = OtherFormats.finding(errors);
    if (otherFormat.isPresent()) {
      return Checked.failed(List.of(otherFormat.get()));
    }
    Script script = readOrNothing(errors);
    return errors.treeUsable()
        ? Checked.of(script, errors.sorted())
        : Checked.failed(errors.sorted());
  }

  /**
   * Whether a text that is being typed needs more lines: a bracket, comment or string of several
   * lines is open at its end, or it ends in a comma or operator. Where it is wrong in another way
   * it is not incomplete.
   */
  public static boolean isIncomplete(String text) {
    return text.length() <= LONGEST && Incomplete.is(text);
  }

  private static Script readOrNothing(SyntaxErrors errors) {
    try {
      return read(errors);
    } catch (SyntaxErrors.TooMany end) {
      errors.treeLost();
      return null;
    }
  }

  private static Script read(SyntaxErrors errors) {
    SourceText source = errors.source();
    Lexer lexer = new Lexer(errors);
    Brackets.Paired paired = Brackets.pair(errors, lexer.tokens());
    Parsing parsing = new Parsing(new Cursor(paired), errors, lexer.comments());
    List<Stmt> statements = new ArrayList<>();
    parsing.statements.until("", statements);
    TreeDepth.check(errors, statements);
    return new Script(
        source.file(),
        statements,
        source.span(0, source.text().length()),
        parsing.comments.table());
  }
}
