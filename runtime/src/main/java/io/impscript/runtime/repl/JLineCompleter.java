package io.impscript.runtime.repl;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands completions to the line editor. */
final class JLineCompleter implements Completer {
  private static final int LONGEST_DOC = 60;

  private final ReplCompleter completer;

  JLineCompleter(ReplCompleter completer) {
    this.completer = completer;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String rest = line.line().substring(line.cursor());
    for (Completion.Option option :
        completer.complete(line.line().substring(0, line.cursor())).options()) {
      candidates.add(candidate(option, rest));
    }
  }

  private static Candidate candidate(Completion.Option option, String rest) {
    boolean blank = option.suffix().equals(" ");
    boolean closed = blank || rest.startsWith(option.suffix());
    String value = option.text() + (closed ? "" : option.suffix());
    String doc = option.doc().isEmpty() ? null : shortened(option.doc());
    return new Candidate(value, option.text(), null, doc, null, null, blank);
  }

  private static String shortened(String doc) {
    return doc.length() <= LONGEST_DOC ? doc : doc.substring(0, LONGEST_DOC - 1) + "…";
  }
}
