package io.impscript.runtime.repl;

import io.impscript.runtime.session.Session;

/**
 * A session's parts, put together.
 *
 * @param server answers requests
 * @param completer says what can stand at the cursor
 */
public record Repl(ReplServer server, ReplCompleter completer) {

  /** A session with nothing declared; the files of the settings are not loaded yet. */
  public static Repl of(ReplSettings settings) {
    ReplEngine engine =
        new ScriptEngine(settings.libraries(), settings.folder(), settings.parameters());
    KnownNames names = new KnownNames(engine, settings.folder());
    return new Repl(
        new ReplServer(engine, new Session(settings.libraries()), settings.clock()),
        new ReplCompleter(engine, names));
  }
}
