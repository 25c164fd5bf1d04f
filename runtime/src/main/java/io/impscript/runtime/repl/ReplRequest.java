package io.impscript.runtime.repl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a session can be asked for. */
public sealed interface ReplRequest {
  /**
   * To evaluate a piece of script on top of all before.
   *
   * @param complete whether nothing more will come, so that an open bracket is an error
   */
  record Evaluate(String text, boolean complete) implements ReplRequest {}

  /** To evaluate files as if their text had been typed. */
  record Load(List<Path> files) implements ReplRequest {
    public Load {
      files = List.copyOf(files);
    }
  }

  /** To explain a word or command, or say what there is. */
  record Help(Optional<String> topic) implements ReplRequest {}

  /** To show all that one name stands for; without a name, the last thing declared. */
  record Show(Optional<String> name) implements ReplRequest {}

  /** To show a recipe with all its sub-recipes merged in; without a name, the last declared. */
  record Merged(Optional<String> name) implements ReplRequest {}

  /** To list what is declared. */
  record Overview() implements ReplRequest {}

  /** To find every error in the catalog as a whole. */
  record Check() implements ReplRequest {}

  /** To compile the catalog into a folder, or onto the screen where none is given. */
  record Compile(Optional<Path> folder) implements ReplRequest {}

  /** To forget everything. */
  record Reset() implements ReplRequest {}

  /** To leave. */
  record Quit() implements ReplRequest {}

  /** A command that was not understood. */
  record Unknown(String message, List<String> hints) implements ReplRequest {
    public Unknown {
      hints = List.copyOf(hints);
    }
  }
}
