package io.impscript.model;

import java.util.Objects;

/**
 * A named thing that a recipe or collection refers to, with the reason for it.
 *
 * @param name name of the recipe, collection or repository meant; never empty
 * @param rationale why it is there; empty where nobody said
 */
public record Reference(String name, String rationale) {
  public Reference {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rationale, "rationale");
  }
}
