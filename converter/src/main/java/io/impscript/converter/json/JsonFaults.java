package io.impscript.converter.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.impscript.converter.files.SourceText;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our words what the JSON parser stumbled over. */
final class JsonFaults {
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']{1,40})");
  private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u2033";

  private JsonFaults() {}

  static Diagnostic explain(SourceText source, JsonProcessingException fault) {
    SourceSpan place = place(source, fault.getLocation());
    String original = String.valueOf(fault.getOriginalMessage());
    if (fault instanceof StreamConstraintsException) {
      return at(place, "the file goes beyond a limit: " + limit(original));
    } else if (fault instanceof JsonEOFException) {
      return at(place, "the file ends in the middle of a value")
          .withHint("a brace, bracket or quote is not closed, or the file was cut off");
    }
    return at(place, message(source.text(), fault.getLocation(), original));
  }

  private static String limit(String original) {
    if (original.contains("depth")) {
      return "nesting deeper than " + JsonTreeReader.MAX_DEPTH;
    } else if (original.contains("Number")) {
      return "a number of more than " + JsonTreeReader.MAX_DIGITS + " characters";
    } else if (original.contains("Token count")) {
      return "more than " + JsonTreeReader.MAX_TOKENS + " values and signs";
    }
    return "a text that is too long";
  }

  private static String message(String text, JsonLocation at, String original) {
    String sign = sign(text, at);
    if (!sign.isEmpty() && TYPOGRAPHIC_QUOTES.contains(sign)) {
      return "a typographic quote " + sign + " stands where a plain \" belongs";
    } else if (original.contains("comma to separate")) {
      return "a comma is missing before this";
    } else if (original.contains("colon to separate")) {
      return "a colon is missing after the key";
    } else if (original.contains("double-quote to start field name")) {
      return "a key in double quotes must stand here";
    } else if (original.contains("Illegal unquoted character")) {
      return "a line end or control character in a text; it is written \\n or \\uXXXX";
    } else if (original.contains("surrogate")) {
      return "half of a surrogate pair in a key";
    } else if (original.contains("escape")) {
      return "an unknown escape in a text; a backslash itself is written \\\\";
    }
    Matcher token = TOKEN.matcher(original);
    if (token.find()) {
      return "'" + token.group(1) + "' is no JSON value; text stands in double quotes";
    }
    return sign.isBlank() ? "this is not JSON" : "'" + sign + "' cannot stand here";
  }

  private static String sign(String text, JsonLocation at) {
    long offset = at == null ? -1 : at.getCharOffset();
    return offset < 0 || offset >= text.length()
        ? ""
        : text.substring((int) offset).substring(0, 1);
  }

  private static SourceSpan place(SourceText source, JsonLocation at) {
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return new SourceSpan(source.file(), line, column, line, column + 1);
  }

  private static Diagnostic at(SourceSpan place, String message) {
    return Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message);
  }
}
