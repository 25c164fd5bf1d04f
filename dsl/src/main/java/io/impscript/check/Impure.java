package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.Map;
import java.util.Set;

/**
 * What scripts may not reach, so that the same text always gives the same catalog: processes,
 * files, network, clock, environment, reflection. Everything that is not allowed is refused anyway;
 * this table only gives the well-known names a better answer.
 */
final class Impure {
  private static final String PARAMETER =
      "evaluating a script is pure; what varies comes in as a parameter (-P name=value)";
  private static final String FILES = "read a file beside the script with textOf 'name'";
  private static final String LATER = "commands run during the build: postbuildChroot '…'";

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("System", PARAMETER),
          Map.entry("Runtime", LATER),
          Map.entry("ProcessBuilder", LATER),
          Map.entry("File", FILES),
          Map.entry("Files", FILES),
          Map.entry("Path", FILES),
          Map.entry("Paths", FILES),
          Map.entry("URL", FILES),
          Map.entry("URI", FILES),
          Map.entry("Date", PARAMETER),
          Map.entry("LocalDate", PARAMETER),
          Map.entry("LocalDateTime", PARAMETER),
          Map.entry("Instant", PARAMETER),
          Map.entry("Random", PARAMETER),
          Map.entry("UUID", PARAMETER),
          Map.entry("Thread", "scripts have no threads"),
          Map.entry("Class", "scripts have no reflection"),
          Map.entry("Math", "use operators, or .abs(), .max(), .min() on lists"));

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("println", "scripts print nothing; see what they mean with: imps show FILE"),
          Map.entry("print", "scripts print nothing; see what they mean with: imps show FILE"),
          Map.entry("printf", "scripts print nothing; see what they mean with: imps show FILE"),
          Map.entry("sleep", PARAMETER),
          Map.entry("evaluate", "take in another script with: include 'other.imps.groovy'"),
          Map.entry("run", LATER),
          Map.entry("sh", LATER),
          Map.entry("use", "scripts have no categories"));

  private static final Set<String> METHODS =
      Set.of(
          "execute",
          "class",
          "getClass",
          "metaClass",
          "getMetaClass",
          "setMetaClass",
          "properties",
          "getProperties",
          "methodMissing",
          "invokeMethod",
          "toURL",
          "toURI",
          "text",
          "getText",
          "newReader",
          "newInputStream",
          "eachFile",
          "eachDir",
          "withReader",
          "withWriter",
          "getBytes",
          "forName",
          "newInstance",
          "getDelegate",
          "delegate",
          "owner",
          "thisObject",
          "setDelegate",
          "clone",
          "dump",
          "inspect",
          "wait",
          "notify",
          "notifyAll",
          "finalize",
          "with",
          "tap",
          "use",
          "print",
          "println",
          "sleep",
          "identity",
          "asType",
          "memoize");

  private static final Set<String> PROPERTIES = Set.of("class", "metaClass");

  private Impure() {}

  static boolean isClassName(String name) {
    return CLASSES.containsKey(name)
        || !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && hasLower(name);
  }

  private static boolean hasLower(String name) {
    return name.chars().anyMatch(Character::isLowerCase);
  }

  static Diagnostic classRefused(String name, SourceSpan place) {
    return Diagnostic.of(
            DiagnosticCode.NOT_ALLOWED, place, "a script cannot reach the class '" + name + "'")
        .withHint(
            CLASSES.getOrDefault(
                name, "scripts work with text, numbers, lists and maps and their own methods"));
  }

  static boolean isRefusedFunction(String name) {
    return FUNCTIONS.containsKey(name);
  }

  static Diagnostic functionRefused(String name, SourceSpan place) {
    return Diagnostic.of(DiagnosticCode.NOT_ALLOWED, place, "a script cannot call '" + name + "'")
        .withHint(FUNCTIONS.get(name));
  }

  static boolean isRefused(String method) {
    return METHODS.contains(method);
  }

  /** Properties refused whatever has them; other names may be keys of a map. */
  static boolean isRefusedProperty(String property) {
    return PROPERTIES.contains(property);
  }

  static Diagnostic methodRefused(String name, SourceSpan place) {
    return Diagnostic.of(DiagnosticCode.NOT_ALLOWED, place, "a script cannot use '" + name + "'")
        .withHint(name.equals("execute") ? LATER : PARAMETER);
  }
}
