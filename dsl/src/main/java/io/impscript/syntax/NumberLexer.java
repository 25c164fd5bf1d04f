package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, by Groovy's rules for their forms and types. */
final class NumberLexer {
  private static final String DIGITS = "[0-9](?:[0-9_]*[0-9])?";
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?:(?:"
              + DIGITS
              + ")?\\."
              + DIGITS
              + "(?:[eE][+-]?"
              + DIGITS
              + ")?|"
              + DIGITS
              + "[eE][+-]?"
              + DIGITS
              + "|"
              + DIGITS
              + "(?=[fFdD]))([fFdDgG]?)");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:0[xX]([0-9a-fA-F](?:[0-9a-fA-F_]*[0-9a-fA-F])?)"
              + "|0[bB]([01](?:[01_]*[01])?)"
              + "|0(_*[0-7](?:[0-7_]*[0-7])?)"
              + "|(0|[1-9](?:[0-9_]*[0-9])?))([lLiIgG]?)");
  private final SyntaxErrors errors;

  NumberLexer(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** A number read; a string where the text was no number and was taken for a string. */
  record Number(TokenKind kind, int end, Object value) {}

  boolean startsAt(String text, int at) {
    return isDigit(text, at) || text.charAt(at) == '.' && isDigit(text, at + 1);
  }

  Number read(String text, int at) {
    Matcher decimal = DECIMAL.matcher(text).region(at, text.length());
    if (decimal.lookingAt() && ends(text, decimal.end())) {
      return decimal(text, decimal);
    }
    Matcher whole = WHOLE.matcher(text).region(at, text.length());
    if (whole.lookingAt() && ends(text, whole.end())) {
      return whole(text, whole);
    }
    return noNumber(text, at);
  }

  /** Whether a number may end here: neither a name nor a second fraction follows. */
  private boolean ends(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    return text.charAt(end) == '.'
        ? !isDigit(text, end + 1)
        : !Lexer.isNameStart(text, end) && !isDigit(text, end);
  }

  private Number decimal(String text, Matcher matcher) {
    String suffix = matcher.group(1);
    String digits =
        text.substring(matcher.start(), matcher.end() - suffix.length()).replace("_", "");
    if (suffix.equalsIgnoreCase("f")) {
      errors.add(
          errors
              .at(
                  DiagnosticCode.UNSUPPORTED_SYNTAX,
                  matcher.start(),
                  matcher.end(),
                  "scripts have no numbers of type float")
              .withHint("leave out the f, or write d for a double"));
    }
    boolean binary = suffix.equalsIgnoreCase("d") || suffix.equalsIgnoreCase("f");
    if (NumberLimits.exceeded(digits)) {
      tooLarge(matcher.start(), matcher.end());
      return new Number(TokenKind.NUMBER, matcher.end(), BigDecimal.ZERO);
    }
    Object value = binary ? (Object) Double.valueOf(digits) : new BigDecimal(digits);
    return new Number(TokenKind.NUMBER, matcher.end(), value);
  }

  private Number whole(String text, Matcher matcher) {
    int radix = matcher.group(1) != null ? 16 : matcher.group(2) != null ? 2 : 10;
    String digits = firstOf(matcher.group(1), matcher.group(2), matcher.group(4));
    if (digits == null) {
      radix = 8;
      digits = matcher.group(3);
    }
    Object value = NumberLimits.exceeded(digits) ? null : typed(digits, radix, matcher.group(5));
    if (value == null) {
      tooLarge(matcher.start(), matcher.end());
    }
    return new Number(TokenKind.NUMBER, matcher.end(), value == null ? (Object) 0 : value);
  }

  private static String firstOf(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  /** The number in the type its suffix asks for, else the smallest that holds it; null for none. */
  private static Object typed(String digits, int radix, String suffix) {
    BigInteger value = new BigInteger(digits.replace("_", ""), radix);
    int bits = value.bitLength();
    return switch (suffix) {
      case "g", "G" -> value;
      case "l", "L" -> bits < 64 ? (Object) value.longValue() : null;
      case "i", "I" -> bits < 32 ? (Object) value.intValue() : null;
      default ->
          bits < 32
              ? (Object) value.intValue()
              : bits < 64 ? (Object) value.longValue() : (Object) value;
    };
  }

  private void tooLarge(int start, int end) {
    errors.add(
        errors
            .at(DiagnosticCode.SYNTAX, start, end, "this number is too large for its type")
            .withHint("leave out the letter after it; a number has at most 1000 digits"));
  }

  private Number noNumber(String text, int at) {
    int end = looseEnd(text, at);
    String written = text.substring(at, end);
    errors.add(
        errors
            .at(
                DiagnosticCode.SYNTAX,
                at,
                end,
                "'" + shortened(written) + "' is neither a number nor a name")
            .withHint("put it in quotes: '" + shortened(written) + "'"));
    return new Number(TokenKind.STRING, end, written);
  }

  private static String shortened(String written) {
    return written.length() <= 40 ? written : written.substring(0, 39) + "…";
  }

  /** Offset after something like {@code 2.4.1-3} or {@code 15sp6}. */
  private static int looseEnd(String text, int at) {
    int end = at;
    while (end < text.length() && (isWordPart(text, end) || joins(text, end))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static boolean joins(String text, int at) {
    return ".-+~:".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && isWordPart(text, at + 1);
  }

  private static boolean isWordPart(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
