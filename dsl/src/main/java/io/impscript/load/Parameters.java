package io.impscript.load;

import io.impscript.bind.Binding;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.eval.CallSite;
import io.impscript.load.Loaded.DeclaredParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that scripts declare, and the values set from outside. */
final class Parameters {
  private final Binding binding;
  private final Map<String, String> given;
  private final Map<String, DeclaredParameter> declared = new LinkedHashMap<>();

  /**
   * @param given values set by {@code -P}, as text
   */
  Parameters(Binding binding, Map<String, String> given) {
    this.binding = binding;
    this.given = Map.copyOf(given);
  }

  /** The parameters declared so far, in order. */
  List<DeclaredParameter> declared() {
    return List.copyOf(declared.values());
  }

  Object declare(
      String name, Object defaultValue, String description, List<String> oneOf, CallSite site) {
    DeclaredParameter first = declared.get(name);
    if (first != null) {
      return again(first, defaultValue, site);
    } else if (!isPossible(defaultValue)) {
      return refuse(name, defaultValue, site);
    }
    Object value = value(name, defaultValue, site);
    checkChoice(name, value, oneOf, site);
    declared.put(name, new DeclaredParameter(name, description, defaultValue, value, site.head()));
    return value;
  }

  private static boolean isPossible(Object defaultValue) {
    return defaultValue instanceof String
        || defaultValue instanceof Integer
        || defaultValue instanceof Long
        || defaultValue instanceof Boolean;
  }

  private Object refuse(String name, Object defaultValue, CallSite site) {
    binding.report(
        DiagnosticCode.WRONG_ARGUMENT,
        site.value(1),
        "the default of parameter '" + name + "' is neither text, whole number nor truth value",
        "lists can come as text: parameter('" + name + "', 'a,b').tokenize(',')");
    declared.put(name, new DeclaredParameter(name, "", "", defaultValue, site.head()));
    return defaultValue;
  }

  /** Two scripts may declare the same parameter, if they mean the same. */
  private Object again(DeclaredParameter first, Object defaultValue, CallSite site) {
    if (!first.defaultValue().equals(defaultValue)) {
      binding
          .found()
          .accept(
              Diagnostic.of(
                      DiagnosticCode.REPEATED_VARIABLE,
                      site.head(),
                      "parameter '" + first.name() + "' is declared already, with another default")
                  .withHint("give both the same default, or one of them another name")
                  .withRelated(first.place(), "first declared here"));
    }
    return first.value();
  }

  private Object value(String name, Object defaultValue, CallSite site) {
    String text = given.get(name);
    if (text == null) {
      return defaultValue;
    }
    Optional<Object> value = converted(text, defaultValue);
    if (value.isEmpty()) {
      binding.report(
          DiagnosticCode.BAD_PARAMETER,
          site.head(),
          "-P %s=%s: the parameter takes %s".formatted(name, text, wanted(defaultValue)),
          "such as its default: -P %s=%s".formatted(name, defaultValue));
    }
    return value.orElse(defaultValue);
  }

  private static String wanted(Object defaultValue) {
    return defaultValue instanceof Boolean ? "true or false" : "a whole number";
  }

  private static Optional<Object> converted(String text, Object defaultValue) {
    try {
      if (defaultValue instanceof Integer) {
        return Optional.of(Integer.valueOf(text.strip()));
      } else if (defaultValue instanceof Long) {
        return Optional.of(Long.valueOf(text.strip()));
      }
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (defaultValue instanceof Boolean) {
      boolean known = text.equals("true") || text.equals("false");
      return known ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }
    return Optional.of(text);
  }

  private void checkChoice(String name, Object value, List<String> oneOf, CallSite site) {
    if (oneOf.isEmpty() || oneOf.contains(String.valueOf(value))) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.BAD_PARAMETER,
            site.head(),
            "'%s' is no value for parameter '%s'".formatted(value, name));
    diagnostic =
        NearNames.hint(String.valueOf(value), oneOf).map(diagnostic::withHint).orElse(diagnostic);
    binding.found().accept(diagnostic.withHint("it is one of: " + String.join(", ", oneOf)));
  }

  /** Reports the values set from outside that no script asked for. */
  void reportUnknown() {
    List<String> unknown = new ArrayList<>(given.keySet());
    unknown.removeAll(declared.keySet());
    unknown.stream().sorted().map(this::unknown).forEach(binding.found()::accept);
  }

  private Diagnostic unknown(String name) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_PARAMETER,
            null,
            "-P %s=%s: no script declares the parameter '%s'"
                .formatted(name, given.get(name), name));
    diagnostic =
        NearNames.hint(name, declared.keySet()).map(diagnostic::withHint).orElse(diagnostic);
    return diagnostic.withHint(
        declared.isEmpty()
            ? "the scripts declare no parameters"
            : "declared: " + String.join(", ", declared.keySet()));
  }
}
