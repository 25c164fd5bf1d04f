package io.impscript.spec;

import io.impscript.kiwi.AllowedValue;
import io.impscript.kiwi.Template;
import io.impscript.kiwi.ValueType;
import java.util.List;

/** What a value of Kiwi's may be: what some schema takes, or the text of a template. */
record KiwiRule(ValueType type) implements ValueRule {
  @Override
  public boolean takesNumbers() {
    return !type.isText();
  }

  @Override
  public boolean takesTruth() {
    return type.isTruth();
  }

  @Override
  public boolean accepts(String text) {
    return Template.in(text) || type.accepts(text);
  }

  @Override
  public List<String> values() {
    return type.isTruth()
        ? List.of("true", "false")
        : type.values().stream().map(AllowedValue::text).toList();
  }

  @Override
  public String said() {
    return type.doc().replace("`", "");
  }
}
