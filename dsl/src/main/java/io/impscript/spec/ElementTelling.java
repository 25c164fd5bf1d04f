package io.impscript.spec;

import io.impscript.kiwi.ElementType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a word that stands for an element of Kiwi. */
record ElementTelling(ElementType type) implements Telling {
  @Override
  @SuppressWarnings("unchecked")
  public Object tell(Object receiver, Object[] arguments) {
    List<String> values = List.of();
    Map<String, String> attributes = Map.of();
    Optional<Block<ElementWords>> body = Optional.empty();
    for (Object argument : arguments) {
      if (argument instanceof String one) {
        values = List.of(one);
      } else if (argument instanceof String[] several) {
        values = List.of(several);
      } else if (argument instanceof Block<?> block) {
        body = Optional.of((Block<ElementWords>) block);
      } else {
        attributes = (Map<String, String>) argument;
      }
    }
    ((ElementWords) receiver).element(type, values, attributes, body);
    return null;
  }
}
