package io.impscript.runtime.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor when input is whole, and what is being typed at the cursor. */
final class ReplParser implements Parser {
  private final ReplCompleter completer;

  ReplParser(ReplCompleter completer) {
    this.completer = completer;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && needsMore(line)) {
      throw new EOFError(-1, -1, "more is needed");
    }
    if (context != ParseContext.COMPLETE) {
      return new Line(line, cursor, line, cursor);
    }
    int start = completer.complete(line.substring(0, cursor)).start();
    return new Line(line, cursor, line.substring(start, cursor), cursor - start);
  }

  /** Two empty lines end a piece whatever is still open, so that nobody is caught in one. */
  private static boolean needsMore(String line) {
    return !ReplCommand.isCommand(line) && !line.endsWith("\n\n") && Incomplete.is(line);
  }

  /** The input, of which only the word at the cursor matters. */
  private record Line(String line, int cursor, String word, int wordCursor)
      implements CompletingParsedLine {
    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
