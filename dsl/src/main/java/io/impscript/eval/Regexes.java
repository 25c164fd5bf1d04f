package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that cannot run for ever. */
final class Regexes {
  private static final int READS = 20_000_000;

  private Regexes() {}

  static Pattern pattern(Object regex) {
    if (regex instanceof Pattern pattern) {
      return pattern;
    }
    try {
      return Pattern.compile(Texts.of(regex));
    } catch (PatternSyntaxException e) {
      throw Failure.of(
          DiagnosticCode.EVALUATION,
          "the regular expression '%s' is wrong: %s".formatted(regex, e.getDescription()),
          "at character %d".formatted(e.getIndex() + 1));
    }
  }

  static Matcher matcher(Object regex, String text, Budget budget) {
    return pattern(regex).matcher(counted(text, budget));
  }

  static CharSequence counted(String text, Budget budget) {
    return new Counted(text, budget, new int[1]);
  }

  /**
   * A text that counts how often it is read: a regular expression that tries very many ways would
   * otherwise keep the evaluation for hours.
   */
  private record Counted(String text, Budget budget, int[] reads) implements CharSequence {
    @Override
    public char charAt(int index) {
      if ((++reads[0] & 0xfff) == 0) {
        budget.step(0x3ff);
      }
      if (reads[0] > READS) {
        throw Failure.limit(
            "a regular expression that tries too many ways",
            "nested repetitions such as (a+)+ do that; write it simpler");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
