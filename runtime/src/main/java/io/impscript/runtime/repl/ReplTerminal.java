package io.impscript.runtime.repl;

import io.impscript.diag.HumanRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A session with a person at a terminal: a line editor with history and completion. */
public final class ReplTerminal {
  private static final String PROMPT = "imps> ";
  private static final String MORE = "%P    > ";
  private static final int MAX_HISTORY = 2_000;

  private final Repl repl;
  private final Terminal terminal;
  private final LineReader reader;
  private final ReplyText text;

  private ReplTerminal(Repl repl, Terminal terminal, Optional<Path> history, boolean colours) {
    this.repl = repl;
    this.terminal = terminal;
    this.reader = reader(repl, terminal, history);
    int columns = terminal.getSize().getColumns();
    int width = columns > 0 ? columns : 80;
    this.text = new ReplyText(new HumanRenderer(colours, width));
  }

  private static LineReader reader(Repl repl, Terminal terminal, Optional<Path> history) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("imps")
            .parser(new ReplParser(repl.completer()))
            .completer(new JLineCompleter(repl.completer()))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
            .variable(LineReader.HISTORY_SIZE, MAX_HISTORY)
            .variable(LineReader.HISTORY_FILE_SIZE, MAX_HISTORY)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .build();
    history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    return reader;
  }

  /**
   * Talks with whoever is at the process's standard streams until they leave: in a line editor
   * where a person is, else by reading scripts and commands from the standard input.
   *
   * @param colours whether a person wants colours
   * @return 0, or 1 where the input was not typed and something in it failed
   */
  public static int talk(ReplSettings settings, PrintStream out, PrintStream err, boolean colours)
      throws IOException {
    if (!StandardInput.isTerminal()) {
      return new ReplPipe(Repl.of(settings).server(), out, err).talk(settings, System.in);
    }
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return talk(settings, terminal, HistoryFile.ready(System.getenv()), colours);
    }
  }

  /** Talks over a given terminal. */
  static int talk(
      ReplSettings settings, Terminal terminal, Optional<Path> history, boolean colours) {
    new ReplTerminal(Repl.of(settings), terminal, history, colours).talk(settings);
    return 0;
  }

  private void talk(ReplSettings settings) {
    Thread reading = Thread.currentThread();
    terminal.handle(Terminal.Signal.INT, signal -> reading.interrupt()); // ends an evaluation
    print("Impscript: type a script, piece by piece. :help for help, Ctrl-D to leave.\n");
    if (!settings.files().isEmpty()) {
      answer(new ReplRequest.Load(settings.files()));
    }
    boolean more = true;
    while (more) {
      more = next();
    }
  }

  /** One piece of input; false where it was the last. */
  private boolean next() {
    try {
      String line = reader.readLine(PROMPT);
      return line.isBlank() || answer(ReplServer.request(line, true));
    } catch (UserInterruptException cleared) {
      return true;
    } catch (EndOfFileException left) {
      return false;
    }
  }

  private boolean answer(ReplRequest request) {
    ReplReply reply = repl.server().answer(request);
    Thread.interrupted();
    print(text.of(reply, repl.server().sources()));
    return !(reply instanceof ReplReply.Goodbye);
  }

  private void print(String lines) {
    PrintWriter out = terminal.writer();
    out.print(lines);
    out.flush();
  }
}
