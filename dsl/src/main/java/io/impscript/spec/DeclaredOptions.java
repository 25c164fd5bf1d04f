package io.impscript.spec;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Named arguments that are declared as the components of a record. */
final class DeclaredOptions implements OptionSet {
  private final Class<?> type;
  private final List<OptionInfo> all = new ArrayList<>();

  DeclaredOptions(Class<?> type) {
    this.type = type;
    for (RecordComponent component : type.getRecordComponents()) {
      Doc doc = component.getAnnotation(Doc.class);
      all.add(
          new OptionInfo(
              component.getName(),
              doc == null ? "" : doc.value(),
              component.getType(),
              ValueRule.TEXT,
              false));
    }
  }

  @Override
  public List<OptionInfo> all() {
    return all;
  }

  @Override
  public Object make(Map<String, Object> values) {
    Object[] components = new Object[all.size()];
    for (int i = 0; i < components.length; i++) {
      OptionInfo option = all.get(i);
      components[i] = values.getOrDefault(option.name(), unsaid(option.type()));
    }
    try {
      return type.getDeclaredConstructors()[0].newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object unsaid(Class<?> type) {
    if (type == String.class) {
      return "";
    } else if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : null;
  }
}
