package io.impscript.spec;

import java.util.List;
import java.util.Optional;

/**
 * One word.
 *
 * @param doc what it says
 * @param example a sample as it would stand in its block; may be empty
 * @param once whether it may stand only once in a block
 * @param forms the ways of saying it, the documented one first
 */
public record WordInfo(String name, String doc, String example, boolean once, List<Form> forms) {
  public WordInfo {
    forms = List.copyOf(forms);
  }

  /** The words inside the block that some form of the word takes. */
  public Optional<BlockWords> block() {
    for (Form form : forms) {
      if (form.block().isPresent()) {
        return form.block();
      }
    }
    return Optional.empty();
  }

  /** How it is said, for hints. */
  public String usage() {
    return Usage.of(this);
  }

  /** Whether its usual form has a value of its own, so that it can be part of an expression. */
  public boolean givesValue() {
    return forms.get(0).givesValue();
  }
}
