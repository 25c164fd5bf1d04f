package io.impscript.check;

import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types a script may name, and the types of expressions as far as they can be known. */
final class Types {
  private static final Map<String, ValueType> NAMED =
      Map.ofEntries(
          Map.entry("String", ValueType.TEXT),
          Map.entry("CharSequence", ValueType.TEXT),
          Map.entry("int", ValueType.NUMBER),
          Map.entry("Integer", ValueType.NUMBER),
          Map.entry("long", ValueType.NUMBER),
          Map.entry("Long", ValueType.NUMBER),
          Map.entry("double", ValueType.NUMBER),
          Map.entry("Double", ValueType.NUMBER),
          Map.entry("BigDecimal", ValueType.NUMBER),
          Map.entry("BigInteger", ValueType.NUMBER),
          Map.entry("Number", ValueType.NUMBER),
          Map.entry("boolean", ValueType.TRUTH),
          Map.entry("Boolean", ValueType.TRUTH),
          Map.entry("List", ValueType.LIST),
          Map.entry("Collection", ValueType.LIST),
          Map.entry("Set", ValueType.LIST),
          Map.entry("Map", ValueType.MAP),
          Map.entry("Closure", ValueType.CLOSURE),
          Map.entry("Object", ValueType.UNKNOWN),
          Map.entry("void", ValueType.UNKNOWN));
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "===", "!==", "<", "<=", ">", ">=", "&&", "||", "in", "!in", "==~");

  private Types() {}

  static ValueType of(String written) {
    String plain = written.replaceFirst("<.*", "").strip();
    return NAMED.getOrDefault(plain, ValueType.UNKNOWN);
  }

  static void check(Stmt.Variable variable, Checker checker) {
    variable.type().ifPresent(type -> check(type, variable.span(), checker));
  }

  /** Reports a type that scripts do not have. */
  static void check(String written, SourceSpan place, Checker checker) {
    for (String name : written.split("[<>,\\[\\]?\\s]+")) {
      if (!name.isEmpty() && !NAMED.containsKey(name)) {
        checker.found().add(unknown(name, place));
      }
    }
  }

  private static io.impscript.diag.Diagnostic unknown(String name, SourceSpan place) {
    var diagnostic =
        io.impscript.diag.Diagnostic.of(
            DiagnosticCode.NOT_ALLOWED, place, "scripts have no type '" + name + "'");
    var near = NearNames.hint(name, NAMED.keySet());
    return near.map(diagnostic::withHint)
        .orElse(
            diagnostic.withHint("declare it with 'def'; values are text, numbers, lists and maps"));
  }

  static ValueType of(Expr expression, Scope scope) {
    if (expression instanceof Expr.Literal e) {
      return ofValue(e.value());
    } else if (expression instanceof Expr.Template) {
      return ValueType.TEXT;
    } else if (expression instanceof Expr.ListLiteral || expression instanceof Expr.Range) {
      return ValueType.LIST;
    } else if (expression instanceof Expr.MapLiteral) {
      return ValueType.MAP;
    } else if (expression instanceof Expr.Closure) {
      return ValueType.CLOSURE;
    } else if (expression instanceof Expr.Name e) {
      return scope.find(e.name()).map(Scope.Symbol::type).orElse(ValueType.UNKNOWN);
    } else if (expression instanceof Expr.Cast e) {
      return of(e.type());
    } else if (expression instanceof Expr.InstanceOf) {
      return ValueType.TRUTH;
    }
    return ofOperation(expression, scope);
  }

  private static ValueType ofOperation(Expr expression, Scope scope) {
    if (expression instanceof Expr.Ternary e) {
      return common(of(e.then(), scope), of(e.otherwise(), scope));
    } else if (expression instanceof Expr.Elvis e) {
      return common(of(e.value(), scope), of(e.otherwise(), scope));
    } else if (expression instanceof Expr.Unary e) {
      return e.operator().equals("!") ? ValueType.TRUTH : of(e.operand(), scope);
    } else if (expression instanceof Expr.Binary e) {
      return ofBinary(e, scope);
    }
    return ValueType.UNKNOWN;
  }

  /** Of a chain such as {@code a + b + c}, the first operand decides; the chain may be long. */
  private static ValueType ofBinary(Expr.Binary binary, Scope scope) {
    List<String> operators = new ArrayList<>();
    Expr first = binary;
    while (first instanceof Expr.Binary inner) {
      operators.add(inner.operator());
      first = inner.left();
    }
    if (COMPARISONS.contains(operators.get(0))) {
      return ValueType.TRUTH;
    }
    boolean onlyPlus = operators.stream().allMatch("+"::equals);
    ValueType start = onlyPlus ? of(first, scope) : ValueType.UNKNOWN;
    return start == ValueType.TEXT || start == ValueType.LIST ? start : ValueType.UNKNOWN;
  }

  private static ValueType common(ValueType a, ValueType b) {
    return a == b ? a : ValueType.UNKNOWN;
  }

  private static ValueType ofValue(Object value) {
    if (value == null) {
      return ValueType.NULL;
    } else if (value instanceof Boolean) {
      return ValueType.TRUTH;
    } else if (value instanceof Number || value instanceof BigDecimal) {
      return ValueType.NUMBER;
    }
    return ValueType.TEXT;
  }
}
