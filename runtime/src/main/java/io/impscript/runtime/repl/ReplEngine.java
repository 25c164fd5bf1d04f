package io.impscript.runtime.repl;

import io.impscript.diag.SourceLookup;
import io.impscript.load.Loaded;
import io.impscript.load.ScriptSession;
import io.impscript.runtime.show.NamedThing;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The evaluator as a session needs it. */
interface ReplEngine {
  /** Evaluates a piece of typed text. */
  ScriptSession.Reply evaluate(String text);

  /** Evaluates a file. */
  ScriptSession.Reply load(Path file);

  /** Everything declared so far. */
  Loaded loaded();

  /** Where the lines of everything evaluated can be had. */
  SourceLookup sources();

  /** Variables and functions that can be named. */
  Set<String> names();

  /** Everything declared so far that has a name. */
  default List<NamedThing> things() {
    return NamedThing.all(loaded(), file -> sources().lines(file));
  }

  /** Names of the standard scripts, with their scheme. */
  List<String> standardScripts();

  /** Forgets everything. */
  void reset();
}
