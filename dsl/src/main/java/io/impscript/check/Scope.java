package io.impscript.check;

import io.impscript.model.SourceSpan;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that can be seen at a place, and the blocks around it. */
final class Scope {
  /** What a name stands for. */
  record Symbol(String name, ValueType type, SourceSpan place) {}

  /** What surrounds a place, besides names. */
  enum Body {
    /** The top level or the block of a word: statements are said for their effect. */
    WORDS,
    /** A closure or function: the last statement is its value. */
    CODE
  }

  private final Scope outer;
  private final List<BlockWords> blocks;
  private final Body body;
  private final boolean inLoop;
  private final Scope hidden;
  private final Map<String, Symbol> symbols = new HashMap<>();

  private Scope(Scope outer, List<BlockWords> blocks, Body body, boolean inLoop) {
    this(outer, blocks, body, inLoop, null);
  }

  private Scope(Scope outer, List<BlockWords> blocks, Body body, boolean inLoop, Scope hidden) {
    this.hidden = hidden;
    this.outer = outer;
    this.blocks = blocks;
    this.body = body;
    this.inLoop = inLoop;
  }

  static Scope top(Map<String, SourceSpan> variables) {
    Scope scope = new Scope(null, List.of(Vocabulary.top()), Body.WORDS, false);
    variables.forEach((name, place) -> scope.declare(new Symbol(name, ValueType.UNKNOWN, place)));
    return scope;
  }

  /** The scope of a function: it sees no variables but its own. */
  static Scope function(Scope top) {
    return new Scope(null, List.of(Vocabulary.top()), Body.CODE, false, top);
  }

  /** A scope of braces that are no closure. */
  Scope inner() {
    return new Scope(this, blocks, body, inLoop);
  }

  Scope loop() {
    return new Scope(this, blocks, body, true);
  }

  /** The scope of a closure that is a value. */
  Scope closure() {
    return new Scope(this, blocks, Body.CODE, false);
  }

  /** The scope of a word's block. */
  Scope block(BlockWords words) {
    List<BlockWords> more = new java.util.ArrayList<>(blocks);
    more.add(words);
    return new Scope(this, List.copyOf(more), Body.WORDS, false);
  }

  void declare(Symbol symbol) {
    symbols.put(symbol.name(), symbol);
  }

  Optional<Symbol> find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Symbol symbol = scope.symbols.get(name);
      if (symbol != null) {
        return Optional.of(symbol);
      }
    }
    return Optional.empty();
  }

  /** A variable of the top level, looked up from inside a function, which does not see it. */
  Optional<Symbol> findHidden(String name) {
    Scope root = this;
    while (root.outer != null) {
      root = root.outer;
    }
    return root.hidden == null ? Optional.empty() : root.hidden.find(name);
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.symbols.keySet());
    }
    return names;
  }

  /** The words that may stand here. */
  BlockWords block() {
    return blocks.get(blocks.size() - 1);
  }

  /** The blocks around the innermost one, nearest first. */
  List<BlockWords> outerBlocks() {
    List<BlockWords> others = new java.util.ArrayList<>(blocks.subList(0, blocks.size() - 1));
    java.util.Collections.reverse(others);
    return others;
  }

  boolean saysWords() {
    return body == Body.WORDS;
  }

  boolean inLoop() {
    return inLoop;
  }
}
