package io.impscript.kiwi;

import java.util.List;

/**
 * Where an attribute or element may stand: only with certain values of another attribute.
 *
 * @param attribute the other attribute; of the same element for an attribute, of the one around for
 *     an element
 * @param cases the values with which it may stand
 */
public record Limit(String attribute, List<Case> cases) {
  /**
   * A value with which something may stand.
   *
   * @param required whether it must stand there
   * @param support the schemas in which it may
   */
  public record Case(String value, boolean required, Support support) {}

  public Limit {
    cases = List.copyOf(cases);
  }

  /** In which schemas something may stand with a value of the other attribute. */
  public Support with(String value) {
    for (Case one : cases) {
      if (one.value().equals(value)) {
        return one.support();
      }
    }
    return Support.NONE;
  }

  /** Whether something must stand with a value of the other attribute. */
  public boolean requiredWith(String value) {
    return cases.stream().anyMatch(one -> one.required() && one.value().equals(value));
  }

  public List<String> values() {
    return cases.stream().map(Case::value).toList();
  }
}
