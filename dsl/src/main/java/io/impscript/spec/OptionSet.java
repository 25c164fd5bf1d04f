package io.impscript.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named arguments that a word takes, and what is made of them. */
public interface OptionSet {
  OptionSet NONE =
      new OptionSet() {
        @Override
        public List<OptionInfo> all() {
          return List.of();
        }

        @Override
        public Object make(Map<String, Object> values) {
          return values;
        }
      };

  List<OptionInfo> all();

  /**
   * What the word's receiver is given.
   *
   * @param values those that were said, by name: text, number, truth value, or list of texts
   */
  Object make(Map<String, Object> values);

  default Optional<OptionInfo> option(String name) {
    return all().stream().filter(option -> option.name().equals(name)).findFirst();
  }

  /** Names of named arguments as a hint. */
  static String list(List<String> names) {
    return names.size() > 20
        ? "the reference page on Kiwi lists its " + names.size() + " options"
        : "its options: " + String.join(", ", names);
  }

  default List<String> names() {
    return all().stream().map(OptionInfo::name).toList();
  }
}
