package io.impscript.rpm.lua;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that a function's program knows, block by block. */
final class Scope {
  /** The variable whose fields are the global names. */
  static final String ENVIRONMENT = "_ENV";

  private static final int MOST = 200;

  final Scope around;
  final Prototype prototype;
  private final Deque<Names> blocks = new ArrayDeque<>();
  private final List<Prototype.Capture> captures = new ArrayList<>();
  private final List<String> captured = new ArrayList<>();
  private int used;

  /** The labels, open jumps and variables of one block. */
  static final class Names {
    final Map<String, Integer> locals = new HashMap<>();
    final List<String> fixed = new ArrayList<>();
    final Map<String, Integer> labels = new HashMap<>();
    final Map<String, Integer> jumps = new HashMap<>();
    final List<Integer> closed = new ArrayList<>();
    final boolean loop;
    private final int before;

    Names(boolean loop, int before) {
      this.loop = loop;
      this.before = before;
    }
  }

  Scope(Scope around, Prototype prototype) {
    this.around = around;
    this.prototype = prototype;
  }

  void open(boolean loop) {
    blocks.push(new Names(loop, used));
  }

  Names top() {
    return blocks.element();
  }

  /** Jumps to labels that the block does not have are for those around. */
  Names close() {
    Names done = blocks.pop();
    used = done.before;
    for (Map.Entry<String, Integer> jump : done.jumps.entrySet()) {
      if (!done.labels.containsKey(jump.getKey()) && !blocks.isEmpty()) {
        top().jumps.putIfAbsent(jump.getKey(), jump.getValue());
      }
    }
    return done;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The number that the next variable gets. */
  int next() {
    return used;
  }

  boolean isInLoop() {
    return blocks.stream().anyMatch(names -> names.loop);
  }

  /**
   * Gives a variable its place.
   *
   * @return its number; -1 if there are too many
   */
  int declare(String name) {
    if (used >= MOST) {
      return -1;
    }
    int number = used;
    used++;
    prototype.locals = Math.max(prototype.locals, used);
    top().locals.put(name, number);
    top().fixed.remove(name);
    return number;
  }

  /** The number of a variable of this function; -1 if it has none of that name. */
  int local(String name) {
    for (Names names : blocks) {
      if (names.locals.containsKey(name)) {
        return names.locals.get(name);
      }
    }
    return -1;
  }

  /** What a name stands for here. */
  Expression.Variable variable(String name, int line) {
    int local = local(name);
    if (local >= 0) {
      return new Variables.Local(line, local, name);
    }
    int outer = outer(name);
    if (outer >= 0) {
      return new Variables.Outer(line, outer, name);
    }
    Expression environment = variable(ENVIRONMENT, line);
    return new Variables.Field(line, environment, new Variables.Constant(line, name), true);
  }

  boolean takesMore() {
    return prototype.takesMore;
  }

  boolean isFixed(String name) {
    for (Names names : blocks) {
      if (names.locals.containsKey(name)) {
        return names.fixed.contains(name);
      }
    }
    return around != null && around.isFixed(name);
  }

  /** The number of a variable from outside; -1 if there is none of that name. */
  int outer(String name) {
    int known = captured.indexOf(name);
    if (known >= 0 || around == null) {
      return known;
    }
    int local = around.local(name);
    int number = local >= 0 ? local : around.outer(name);
    return number < 0 ? -1 : capture(name, new Prototype.Capture(local >= 0, number));
  }

  int capture(String name, Prototype.Capture capture) {
    captures.add(capture);
    captured.add(name);
    prototype.captures = captures.toArray(Prototype.Capture[]::new);
    return captures.size() - 1;
  }
}
