package io.impscript.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of an image group's result: literal text and tokens such as <code>{date}</code>; doubled
 * braces stand for themselves.
 *
 * @param pieces text and tokens in order
 * @param fault what is wrong with the braces; empty where nothing is
 */
public record Dest(List<Piece> pieces, String fault) {
  /** The tokens that the build replaces. */
  public static final List<String> TOKENS =
      List.of("note", "cle_release", "cle_build", "patch", "date");

  /** Literal text, or the name of a token. */
  public record Piece(boolean token, String text) {}

  public Dest {
    pieces = List.copyOf(pieces);
  }

  public static Dest of(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        i += 2;
      } else if (c == '}') {
        return new Dest(pieces, "holds a '}' that closes nothing");
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0) {
          return new Dest(pieces, "holds a '{' that is never closed");
        }
        flush(literal, pieces);
        pieces.add(new Piece(true, text.substring(i + 1, end)));
        i = end + 1;
      } else {
        literal.append(c);
        i++;
      }
    }
    flush(literal, pieces);
    return new Dest(pieces, "");
  }

  private static void flush(StringBuilder literal, List<Piece> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(new Piece(false, literal.toString()));
      literal.setLength(0);
    }
  }

  /** The tokens used, each once, in order. */
  public List<String> tokens() {
    return pieces.stream().filter(Piece::token).map(Piece::text).distinct().toList();
  }

  /** The name with every token replaced; one without a value becomes nothing. */
  public String expand(Map<String, String> values) {
    return pieces.stream()
        .map(piece -> piece.token() ? values.getOrDefault(piece.text(), "") : piece.text())
        .collect(Collectors.joining());
  }

  /** The tokens used that do not exist. */
  List<String> unknownTokens() {
    return tokens().stream().filter(token -> !TOKENS.contains(token)).toList();
  }

  /** The first literal character that cannot stand in a file name of an image. */
  Optional<Integer> badCharacter() {
    return pieces.stream()
        .filter(piece -> !piece.token())
        .flatMap(piece -> piece.text().codePoints().boxed())
        .filter(c -> !Names.isLetterOrDigit(c) && "._+-".indexOf(c) < 0)
        .findFirst();
  }

  /** Whether a name may be what this comes to, whatever the tokens stand for. */
  boolean mayBecome(String name) {
    int at = 0;
    boolean open = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).token()) {
        open = true;
        continue;
      }
      String text = pieces.get(i).text();
      boolean last = i == pieces.size() - 1;
      int found = open ? (last ? lastMatch(name, text, at) : name.indexOf(text, at)) : at;
      if (found < at || !name.startsWith(text, found)) {
        return false;
      }
      at = found + text.length();
      open = false;
    }
    return open || at == name.length();
  }

  private static int lastMatch(String name, String text, int from) {
    int start = name.length() - text.length();
    return start >= from ? start : -1;
  }
}
