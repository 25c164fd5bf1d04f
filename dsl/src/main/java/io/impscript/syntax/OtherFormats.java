package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a text that is no script at all but one of the formats that scripts replace. */
final class OtherFormats {
  /** No start of a text longer than this is looked at. */
  private static final int LOOKED_AT = 2000;

  private static final Pattern JSON =
      Pattern.compile("\\s*(?:\\{\\s*\"[^\"\\n]{0,200}\"\\s*:|\\[\\s*\\{\\s*\")");
  private static final Pattern XML = Pattern.compile("\\s*<[?!A-Za-z]");
  private static final Pattern YAML_LINE =
      Pattern.compile("---[ \\t]*|(?:- )?[A-Za-z_][\\w-]*:[ \\t]*");

  private OtherFormats() {}

  /** What to say of a text of another format; nothing where it may be a script. */
  static Optional<Diagnostic> finding(SyntaxErrors errors) {
    String text = errors.source().text();
    return first(errors, text, JSON, "JSON")
        .or(() -> first(errors, text, XML, "XML"))
        .or(() -> yaml(errors));
  }

  /** YAML shows in its first line that is no comment. */
  private static Optional<Diagnostic> yaml(SyntaxErrors errors) {
    SourceText source = errors.source();
    int line = 1;
    while (line < source.lines() && line < LOOKED_AT && isComment(source.lineText(line))) {
      line++;
    }
    return YAML_LINE.matcher(source.lineText(line)).matches() && line < source.lines()
        ? Optional.of(finding(errors, source.lineStart(line), "YAML"))
        : Optional.empty();
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  private static Optional<Diagnostic> first(
      SyntaxErrors errors, String text, Pattern pattern, String format) {
    Matcher matcher = pattern.matcher(text).region(0, Math.min(text.length(), LOOKED_AT));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return Optional.of(finding(errors, start, format));
  }

  private static Diagnostic finding(SyntaxErrors errors, int start, String format) {
    int end = errors.source().lineEnd(errors.source().line(start));
    return errors
        .at(DiagnosticCode.SYNTAX, start, end, "this looks like " + format + ", not like a script")
        .withHint(
            "to make a script of a legacy file: imps convert "
                + errors.source().file()
                + " --to dsl -o DIR");
  }
}
