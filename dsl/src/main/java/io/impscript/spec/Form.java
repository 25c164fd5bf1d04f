package io.impscript.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way of saying a word.
 *
 * @param telling how it reaches what it is said to
 * @param givesValue whether saying it has a value
 * @param usual whether people are shown it; one that is not is for rare cases
 */
public record Form(Telling telling, boolean givesValue, boolean usual, List<Argument> arguments) {
  public Form {
    arguments = List.copyOf(arguments);
  }

  /** The words inside the block that this form takes, if it takes one. */
  public Optional<BlockWords> block() {
    for (Argument argument : arguments) {
      if (argument.kind() == Argument.Kind.BLOCK) {
        return Optional.of(argument.block().get());
      }
    }
    return Optional.empty();
  }

  public boolean takesBlock() {
    return has(Argument.Kind.BLOCK);
  }

  /** Whether any name may be given to a value. */
  public boolean takesAnyNames() {
    return has(Argument.Kind.NAMED);
  }

  /** Whether some values are given by name. */
  public boolean takesNames() {
    return takesAnyNames() || has(Argument.Kind.OPTIONS);
  }

  private boolean has(Argument.Kind kind) {
    for (Argument argument : arguments) {
      if (argument.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The arguments that are given by position, the block among them. */
  public List<Argument> positional() {
    List<Argument> positional = new ArrayList<>();
    for (Argument argument : arguments) {
      if (!argument.kind().named()) {
        positional.add(argument);
      }
    }
    return positional;
  }

  /** The values that have known names; empty where it takes none. */
  public Optional<OptionSet> options() {
    for (Argument argument : arguments) {
      if (argument.kind() == Argument.Kind.OPTIONS) {
        return Optional.of(argument.options());
      }
    }
    return Optional.empty();
  }
}
