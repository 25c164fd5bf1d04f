package io.impscript.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Frequent methods of maps. */
final class MapMethods {
  private final Budget budget;

  MapMethods(Budget budget) {
    this.budget = budget;
  }

  Object call(Map<?, ?> map, String name, Object[] arguments) {
    if (arguments.length == 0) {
      return simple(map, name);
    } else if (arguments.length == 1 && arguments[0] instanceof ScriptClosure closure) {
      return closure(map, name, closure);
    } else if (arguments.length == 1) {
      return one(map, name, arguments[0]);
    }
    return arguments.length == 2 && name.equals("put")
        ? put(map, arguments[0], arguments[1])
        : Methods.LEFT;
  }

  private static Object simple(Map<?, ?> map, String name) {
    return switch (name) {
      case "size" -> map.size();
      case "isEmpty" -> map.isEmpty();
      case "keySet" -> map.keySet();
      case "values" -> map.values();
      case "entrySet" -> map.entrySet();
      default -> Methods.LEFT;
    };
  }

  private Object one(Map<?, ?> map, String name, Object argument) {
    return switch (name) {
      case "containsKey" -> map.containsKey(budget.weigh(argument));
      case "get" -> map.get(budget.weigh(argument));
      default -> Methods.LEFT;
    };
  }

  @SuppressWarnings("unchecked")
  private Object put(Map<?, ?> map, Object key, Object value) {
    budget.elements(map.size() + 1L);
    return ((Map<Object, Object>) map).put(budget.weigh(key), value);
  }

  private static Object closure(Map<?, ?> map, String name, ScriptClosure closure) {
    return switch (name) {
      case "each" -> each(map, closure);
      case "collect" -> collect(map, closure);
      case "any" -> any(map, closure, true);
      case "every" -> !(Boolean) any(map, closure, false);
      default -> Methods.LEFT;
    };
  }

  private static Object each(Map<?, ?> map, ScriptClosure closure) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      closure.callEntry(entry);
    }
    return map;
  }

  private static Object collect(Map<?, ?> map, ScriptClosure closure) {
    List<Object> results = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      results.add(closure.callEntry(entry));
    }
    return results;
  }

  private static Object any(Map<?, ?> map, ScriptClosure closure, boolean wanted) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (Truth.of(closure.callEntry(entry)) == wanted) {
        return true;
      }
    }
    return false;
  }
}
