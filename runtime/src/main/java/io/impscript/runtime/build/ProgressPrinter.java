package io.impscript.runtime.build;

import io.impscript.runtime.build.BuildEvent.LogLine;
import io.impscript.runtime.build.BuildEvent.Note;
import io.impscript.runtime.build.BuildEvent.StepFinished;
import io.impscript.runtime.build.BuildEvent.StepProgress;
import io.impscript.runtime.build.BuildEvent.StepStarted;
import io.impscript.runtime.build.BuildEvent.Warning;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows a build as it goes: on a terminal one live line that is written over, elsewhere a line for
 * each step and one now and then in a long one.
 */
public final class ProgressPrinter implements Consumer<BuildEvent>, AutoCloseable {
  private static final Duration LIVE = Duration.ofMillis(100);
  private static final Duration PLAIN = Duration.ofSeconds(10);
  private static final String CLEAR = "\r\033[K";

  private final PrintStream out;
  private final Look look;
  private final Clock clock;
  private StepStarted step = new StepStarted(null, 0, 0);
  private Instant begun = Instant.EPOCH;
  private Instant shown = Instant.EPOCH;
  private boolean live;

  /**
   * How to show it.
   *
   * @param terminal whether lines can be written over
   * @param colours whether colours are wanted; never with {@code NO_COLOR}
   * @param width columns of the terminal
   */
  public record Look(boolean terminal, boolean colours, int width) {
    /** For files and pipes. */
    public static final Look PLAIN = new Look(false, false, 80);
  }

  public ProgressPrinter(PrintStream out, Look look, Clock clock) {
    this.out = out;
    this.look = look;
    this.clock = clock;
  }

  @Override
  public synchronized void accept(BuildEvent event) {
    if (event instanceof StepStarted started) {
      start(started);
    } else if (event instanceof StepProgress progress) {
      progress(progress);
    } else if (event instanceof StepFinished finished) {
      finish(finished);
    } else if (event instanceof Note note) {
      line("note: " + note.text());
    } else if (event instanceof Warning warning) {
      line(coloured("33", "warning: ") + warning.text());
    } else if (event instanceof LogLine) {
      return;
    }
  }

  /** Leaves the terminal clean where a step did not come to its end. */
  @Override
  public synchronized void close() {
    clear();
  }

  private void start(StepStarted started) {
    step = started;
    begun = clock.instant();
    shown = begun;
    if (look.terminal()) {
      draw(title());
    } else {
      out.println(title() + " ...");
    }
  }

  private void progress(StepProgress progress) {
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(look.terminal() ? LIVE : PLAIN) < 0) {
      return;
    }
    shown = now;
    String count =
        progress.total() == 0
            ? ""
            : "  " + progress.done() + "/" + progress.total() + " " + progress.unit().text();
    String text = title() + count + "  " + time(Duration.between(begun, now));
    String current = progress.text().isEmpty() ? "" : "  " + progress.text();
    if (look.terminal()) {
      draw(text + current);
    } else {
      out.println(text + current);
    }
  }

  private void finish(StepFinished finished) {
    String text = finished.text().isEmpty() ? "" : "  " + finished.text();
    line(coloured("32", title()) + text + "  " + time(finished.elapsed()));
  }

  private String title() {
    return "[" + step.number() + "/" + step.of() + "] " + step.step().text();
  }

  /** Minutes and seconds; hours where there are any. */
  static String time(Duration elapsed) {
    return elapsed.toHours() == 0
        ? String.format(Locale.ROOT, "%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart())
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            elapsed.toHours(),
            elapsed.toMinutesPart(),
            elapsed.toSecondsPart());
  }

  private void line(String text) {
    clear();
    out.println(text);
  }

  private void draw(String text) {
    int width = Math.max(20, look.width() - 1);
    out.print(CLEAR + (text.length() <= width ? text : text.substring(0, width - 1) + "…"));
    out.flush();
    live = true;
  }

  private void clear() {
    if (live) {
      out.print(CLEAR);
      out.flush();
      live = false;
    }
  }

  private String coloured(String code, String text) {
    return look.colours() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
