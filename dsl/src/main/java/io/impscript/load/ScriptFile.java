package io.impscript.load;

import io.impscript.eval.Unit;
import io.impscript.syntax.Script;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A script that was read, with the scripts it includes. */
final class ScriptFile {
  private final String name;
  private final Optional<Path> path;
  private final Unit unit;
  private final Map<String, ScriptFile> includes = new HashMap<>();
  private Script script;

  /**
   * @param name the name that spans carry
   * @param path where it is; empty for a standard script
   */
  ScriptFile(String name, Optional<Path> path) {
    this(name, path, new Unit());
  }

  private ScriptFile(String name, Optional<Path> path, Unit unit) {
    this.name = name;
    this.path = path;
    this.unit = unit;
  }

  /** A further piece of a session: a text of its own that shares the functions. */
  ScriptFile piece(String pieceName) {
    return new ScriptFile(pieceName, path, unit);
  }

  /** A further piece of a session that is a file of its own. */
  ScriptFile piece(String pieceName, Path pieceFile) {
    return new ScriptFile(pieceName, Optional.of(pieceFile), unit);
  }

  String name() {
    return name;
  }

  Optional<Path> path() {
    return path;
  }

  Unit unit() {
    return unit;
  }

  /** Its syntax tree; null where it could not be parsed. */
  Script script() {
    return script;
  }

  void parsed(Script tree) {
    script = tree;
  }

  /** Notes what an include of this script, as written, stands for. */
  void includes(String written, ScriptFile other) {
    includes.put(written, other);
    unit.addAll(other.unit);
  }

  /** The script that an include stands for; null where it was not found. */
  ScriptFile included(String written) {
    return includes.get(written);
  }
}
