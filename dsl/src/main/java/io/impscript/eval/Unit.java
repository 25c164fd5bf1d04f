package io.impscript.eval;

import io.impscript.syntax.Stmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A script as its functions see it: what can be called by a plain name.
 *
 * <p>A function keeps the unit it was written in, since the functions around it are those of its
 * own script and not of the caller's.
 */
public final class Unit {
  /** A function and where it comes from. */
  record Function(Stmt.Function code, Unit home) {}

  private final Map<String, Function> functions = new HashMap<>();

  /** Adds a function of this script; a later one of the same name takes its place. */
  public void add(Stmt.Function function) {
    functions.put(function.name(), new Function(function, this));
  }

  /** Adds all functions of an included script, unless this script has its own of the name. */
  public void addAll(Unit included) {
    included.functions.forEach(functions::putIfAbsent);
  }

  /** The functions that an included script has and another included script has too. */
  public Map<String, List<Stmt.Function>> clashes(Unit included) {
    Map<String, List<Stmt.Function>> clashes = new TreeMap<>();
    included.functions.forEach(
        (name, theirs) -> {
          Function known = functions.get(name);
          if (known != null && known.home() != this && known.home() != theirs.home()) {
            clashes.put(name, List.of(known.code(), theirs.code()));
          }
        });
    return clashes;
  }

  /** The functions as they are now, to go back to. */
  public Object remember() {
    return new HashMap<>(functions);
  }

  /** Goes back to the functions that {@link #remember} gave. */
  public void restore(Object remembered) {
    functions.clear();
    ((Map<?, ?>) remembered).forEach((name, one) -> functions.put((String) name, (Function) one));
  }

  Optional<Function> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** All functions that can be called, by name. */
  public Map<String, Stmt.Function> functions() {
    Map<String, Stmt.Function> all = new HashMap<>();
    functions.forEach((name, function) -> all.put(name, function.code()));
    return all;
  }
}
