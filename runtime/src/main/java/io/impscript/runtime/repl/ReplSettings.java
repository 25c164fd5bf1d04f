package io.impscript.runtime.repl;

import io.impscript.converter.Stamp;
import io.impscript.library.ScriptLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * What a session works with.
 *
 * @param files scripts to load first
 * @param parameters values set by {@code -P}, as text
 * @param folder where includes and relative files are looked for
 * @param libraries standard scripts
 * @param clock the time that compiled files state
 */
public record ReplSettings(
    List<Path> files,
    Map<String, String> parameters,
    Path folder,
    List<ScriptLibrary> libraries,
    Supplier<Stamp> clock) {
  public ReplSettings {
    files = List.copyOf(files);
    parameters = Map.copyOf(parameters);
    libraries = List.copyOf(libraries);
  }

  /** In the working folder, with all libraries of the class path. */
  public static ReplSettings here(
      List<Path> files, Map<String, String> parameters, Supplier<Stamp> clock) {
    List<ScriptLibrary> libraries =
        ServiceLoader.load(ScriptLibrary.class).stream().map(ServiceLoader.Provider::get).toList();
    return new ReplSettings(files, parameters, Path.of(""), libraries, clock);
  }
}
