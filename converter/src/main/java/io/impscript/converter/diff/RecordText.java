package io.impscript.converter.diff;

import io.impscript.model.Extras;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what a record holds, component by component, without those that are empty. */
final class RecordText {
  private RecordText() {}

  /** The components behind the first, which is the name. */
  static String of(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < components.length; i++) {
      Object value = value(components[i], record);
      if (!isEmpty(value)) {
        parts.add(components[i].getName() + " " + value);
      }
    }
    return String.join(", ", parts);
  }

  private static boolean isEmpty(Object value) {
    return Objects.equals(value, "")
        || Objects.equals(value, List.of())
        || (value instanceof Extras extras && extras.isEmpty());
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      Object value = component.getAccessor().invoke(of);
      return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record
          ? list.stream().map(item -> shortText((Record) item)).toList()
          : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String shortText(Record item) {
    return value(item.getClass().getRecordComponents()[0], item) + "=" + of(item);
  }
}
