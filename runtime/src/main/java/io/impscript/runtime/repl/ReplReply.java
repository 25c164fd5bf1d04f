package io.impscript.runtime.repl;

import io.impscript.diag.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What a session answers. */
public sealed interface ReplReply {

  /** Whether what was asked for was not done because of an error. */
  default boolean isFailure() {
    return false;
  }

  /**
   * A piece was evaluated.
   *
   * @param changes what it declared, a line each
   * @param value the value of its last expression as people are shown it
   * @param diagnostics warnings and notes
   */
  record Evaluated(List<String> changes, Optional<String> value, List<Diagnostic> diagnostics)
      implements ReplReply {
    public Evaluated {
      changes = List.copyOf(changes);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The piece is not whole yet: more lines are needed. */
  record Incomplete() implements ReplReply {}

  /** Errors, and what else was found. */
  record Failed(List<Diagnostic> diagnostics) implements ReplReply {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public boolean isFailure() {
      return true;
    }
  }

  /** A command that could not be followed, with what to do instead. */
  record Refused(String message, List<String> hints) implements ReplReply {
    public Refused {
      hints = List.copyOf(hints);
    }

    @Override
    public boolean isFailure() {
      return true;
    }
  }

  /**
   * Text that was asked for.
   *
   * @param text whole lines
   * @param diagnostics warnings and notes, shown after it
   */
  record Text(String text, List<Diagnostic> diagnostics) implements ReplReply {
    public Text {
      diagnostics = List.copyOf(diagnostics);
    }

    public Text(String text) {
      this(text, List.of());
    }
  }

  /** The end of the session. */
  record Goodbye() implements ReplReply {}
}
