package io.impscript.converter.repair;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.tree.Numbers;
import io.impscript.converter.tree.Tree;
import io.impscript.model.SourceSpan;
import java.util.regex.Pattern;

/** Reads a value that stands without quotes. */
final class Words {
  private static final int MOST_DIGITS = 400;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$./+~@%*!?^|&-]+");

  private final RepairLog log;

  Words(RepairLog log) {
    this.log = log;
  }

  Tree.Scalar value(Token word) {
    SourceSpan span = log.span(word.start(), word.end());
    return switch (word.value()) {
      case "true" -> new Tree.Scalar(span, true, "true");
      case "false" -> new Tree.Scalar(span, false, "false");
      case "null" -> new Tree.Scalar(span, null, "null");
      case "True", "TRUE" -> literal(word, span, true);
      case "False", "FALSE" -> literal(word, span, false);
      case "None", "NULL", "Null", "nil", "undefined" -> literal(word, span, null);
      default -> numberOrText(word, span);
    };
  }

  /** The key that a word without quotes is. */
  String key(Token word) {
    return text(word, "a key without quotes is read as one");
  }

  private Tree.Scalar literal(Token word, SourceSpan span, Object value) {
    String meant = String.valueOf(value);
    log.replaced(word.start(), word.end(), "'" + word.value() + "' is read as " + meant, meant);
    return new Tree.Scalar(span, value, meant);
  }

  private Tree.Scalar numberOrText(Token word, SourceSpan span) {
    String text = word.value();
    if (text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches()) {
      try {
        return new Tree.Scalar(span, Numbers.of(text), text);
      } catch (NumberFormatException e) {
        // Too large an exponent; its digits are kept as text.
      }
    }
    text(word, "a text without quotes is read as one");
    return new Tree.Scalar(span, text, text);
  }

  private String text(Token word, String what) {
    if (!PLAIN.matcher(word.value()).matches()) {
      String sign = word.value().substring(0, word.value().offsetByCodePoints(0, 1));
      throw new Damage(log.span(word.start(), word.end()), "'" + sign + "' cannot stand here");
    }
    log.replaced(word.start(), word.end(), what, JsonPrinter.inline(word.value()));
    return word.value();
  }
}
