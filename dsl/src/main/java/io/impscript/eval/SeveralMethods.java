package io.impscript.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Frequent methods of lists, sets and ranges. */
final class SeveralMethods {
  private final Budget budget;

  SeveralMethods(Budget budget) {
    this.budget = budget;
  }

  Object call(Collection<?> several, String name, Object[] arguments) {
    return switch (arguments.length) {
      case 0 -> simple(several, name);
      case 1 ->
          arguments[0] instanceof ScriptClosure closure
              ? closure(several, name, closure)
              : one(several, name, arguments[0]);
      default -> Methods.LEFT;
    };
  }

  private Object simple(Collection<?> several, String name) {
    return switch (name) {
      case "size" -> several.size();
      case "isEmpty" -> several.isEmpty();
      case "join" -> join(several, "");
      case "toList" -> copy(several);
      case "first", "head" ->
          several instanceof List<?> l && !l.isEmpty() ? l.get(0) : Methods.LEFT;
      case "last" ->
          several instanceof List<?> l && !l.isEmpty() ? l.get(l.size() - 1) : Methods.LEFT;
      case "reverse" -> several instanceof List<?> ? reversed(several) : Methods.LEFT;
      default -> Methods.LEFT;
    };
  }

  private List<Object> copy(Collection<?> several) {
    budget.copied(several.size());
    return new ArrayList<>(several);
  }

  private List<Object> reversed(Collection<?> several) {
    List<Object> copy = copy(several);
    Collections.reverse(copy);
    return copy;
  }

  private Object one(Collection<?> several, String name, Object argument) {
    return switch (name) {
      case "contains" -> ((Collection<?>) budget.weigh(several)).contains(budget.weigh(argument));
      case "join" -> argument instanceof String text ? join(several, text) : Methods.LEFT;
      case "add" -> add(several, argument);
      case "addAll" -> argument instanceof Collection<?> c ? addAll(several, c) : Methods.LEFT;
      case "get" ->
          several instanceof List<?> list && argument instanceof Integer at
              ? list.get(at)
              : Methods.LEFT;
      case "grep" -> grep(several, argument);
      default -> Methods.LEFT;
    };
  }

  @SuppressWarnings("unchecked")
  private Object add(Collection<?> several, Object element) {
    budget.elements(several.size() + 1L);
    return ((Collection<Object>) several)
        .add(several instanceof Set<?> ? budget.weigh(element) : element);
  }

  @SuppressWarnings("unchecked")
  private Object addAll(Collection<?> several, Collection<?> more) {
    budget.copied((long) several.size() + more.size());
    budget.weigh(several instanceof Set<?> ? more : null);
    return ((Collection<Object>) several).addAll(more);
  }

  private String join(Collection<?> several, String between) {
    StringBuilder text = new StringBuilder();
    String separator = "";
    for (Object element : several) {
      String next = Texts.of(element);
      budget.text((long) text.length() + separator.length() + next.length());
      text.append(separator).append(next);
      separator = between;
    }
    return text.toString();
  }

  private Object grep(Collection<?> several, Object pattern) {
    if (several instanceof Set<?>) {
      return Methods.LEFT;
    }
    List<Object> found = new ArrayList<>();
    for (Object element : several) {
      if (Cases.matches(pattern, element, budget)) {
        found.add(element);
      }
    }
    return found;
  }

  private Object closure(Collection<?> several, String name, ScriptClosure closure) {
    return switch (name) {
      case "each" -> each(several, closure);
      case "eachWithIndex" -> eachWithIndex(several, closure);
      case "collect" -> collect(several, closure);
      case "find" -> find(several, closure);
      case "findAll" -> several instanceof List<?> ? findAll(several, closure) : Methods.LEFT;
      case "any" -> any(several, closure);
      case "every" -> every(several, closure);
      case "add" -> add(several, closure);
      case "contains" -> several.contains(closure);
      default -> Methods.LEFT;
    };
  }

  private static Object each(Collection<?> several, ScriptClosure closure) {
    for (Object element : several) {
      closure.call(element);
    }
    return several;
  }

  private static Object eachWithIndex(Collection<?> several, ScriptClosure closure) {
    int index = 0;
    for (Object element : several) {
      closure.call(element, index++);
    }
    return several;
  }

  private static Object collect(Collection<?> several, ScriptClosure closure) {
    List<Object> results = new ArrayList<>();
    for (Object element : several) {
      results.add(closure.call(element));
    }
    return results;
  }

  private static Object find(Collection<?> several, ScriptClosure closure) {
    for (Object element : several) {
      if (Truth.of(closure.call(element))) {
        return element;
      }
    }
    return null;
  }

  private static Object findAll(Collection<?> several, ScriptClosure closure) {
    List<Object> found = new ArrayList<>();
    for (Object element : several) {
      if (Truth.of(closure.call(element))) {
        found.add(element);
      }
    }
    return found;
  }

  private static boolean any(Collection<?> several, ScriptClosure closure) {
    for (Object element : several) {
      if (Truth.of(closure.call(element))) {
        return true;
      }
    }
    return false;
  }

  private static boolean every(Collection<?> several, ScriptClosure closure) {
    for (Object element : several) {
      if (!Truth.of(closure.call(element))) {
        return false;
      }
    }
    return true;
  }
}
