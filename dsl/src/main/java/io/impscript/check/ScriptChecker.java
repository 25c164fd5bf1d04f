package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.spec.Vocabulary;
import io.impscript.syntax.Script;
import io.impscript.syntax.Stmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks one script. */
public final class ScriptChecker {
  private ScriptChecker() {}

  /** All findings in the script, sorted by place. */
  public static List<Diagnostic> check(Script script, CheckContext context) {
    Diagnostics found = new Diagnostics();
    Map<String, Stmt.Function> own = ownFunctions(script, found);
    Map<String, Stmt.Function> functions = new HashMap<>(context.functions());
    functions.putAll(own);
    Checker checker = new Checker(context, functions, Assigned.in(script), found);
    Scope top = Scope.top(context.variables());
    new StatementChecker(checker).checkTop(script.statements(), top);
    own.values().forEach(function -> checker.checkFunction(function, top));
    return found.sorted();
  }

  private static Map<String, Stmt.Function> ownFunctions(Script script, Diagnostics found) {
    Map<String, Stmt.Function> functions = new HashMap<>();
    for (Stmt statement : script.statements()) {
      if (statement instanceof Stmt.Function function) {
        Stmt.Function first = functions.putIfAbsent(function.name(), function);
        if (first != null) {
          found.add(repeated(function, first));
        }
        if (Vocabulary.top().word(function.name()).isPresent()) {
          found.add(reserved(function));
        }
      }
    }
    return functions;
  }

  private static Diagnostic repeated(Stmt.Function function, Stmt.Function first) {
    return Diagnostic.of(
            DiagnosticCode.REPEATED_VARIABLE,
            function.nameSpan(),
            "a function '" + function.name() + "' is declared already")
        .withHint("give one of them another name; a parameter can have a default: (a, b = 'x')")
        .withRelated(first.nameSpan(), "first declared here");
  }

  private static Diagnostic reserved(Stmt.Function function) {
    return Diagnostic.of(
            DiagnosticCode.REPEATED_VARIABLE,
            function.nameSpan(),
            "'" + function.name() + "' is a word of the language, so no function can have its name")
        .withHint("give the function another name");
  }
}
