package io.impscript.syntax;

import io.impscript.diag.Checked;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

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
    Script script = read(errors);
    return errors.treeUsable()
        ? Checked.of(script, errors.sorted())
        : Checked.failed(errors.sorted());
  }

  private static Script read(SyntaxErrors errors) {
    SourceText source = errors.source();
    Brackets.Paired paired = Brackets.pair(errors, new Lexer(errors).tokens());
    Parsing parsing = new Parsing(new Cursor(paired), errors);
    List<Stmt> statements = new ArrayList<>();
    parsing.statements.until("", statements);
    return new Script(source.file(), statements, source.span(0, source.text().length()));
  }
}
