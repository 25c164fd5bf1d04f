package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Form;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.OptionSet;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the arguments of a word against the ways of saying it. */
final class WordChecker {
  private final Checker checker;
  private final ExpressionChecker expressions;

  WordChecker(Checker checker, ExpressionChecker expressions) {
    this.checker = checker;
    this.expressions = expressions;
  }

  void check(Expr.Call call, WordInfo word, Scope scope) {
    Form form = nearest(call, word);
    checkValues(call, word, scope);
    if (word.name().equals("include")) {
      checkInclude(call, scope);
    }
    Optional<Diagnostic> wrong = checkPositions(call, word, form, scope);
    wrong.ifPresent(checker.found()::add);
    checkNamed(call, word, form, scope);
  }

  void checkBlock(Expr.Closure closure, BlockWords words, Scope scope) {
    Scope inner = scope.block(words);
    if (!closure.parameters().isEmpty()) {
      checker.report(
          DiagnosticCode.WRONG_ARGUMENT,
          closure.parameters().get(0).span(),
          "the block of a word has no parameters",
          "leave out what stands before '->'");
      closure.parameters().forEach(p -> checker.declare(p, ValueType.UNKNOWN, inner));
    }
    new StatementChecker(checker).checkBody(closure.body().statements(), inner);
  }

  private void checkValues(Expr.Call call, WordInfo word, Scope scope) {
    for (Expr.Argument argument : call.arguments()) {
      if (argument.value() instanceof Expr.Closure closure) {
        word.block().ifPresent(inside -> checkBlock(closure, inside, scope));
      } else {
        expressions.check(argument.value(), scope);
      }
    }
  }

  /** The includes of a script have to be known before any of it is evaluated. */
  private void checkInclude(Expr.Call call, Scope scope) {
    boolean literal =
        call.arguments().size() != 1 || call.arguments().get(0).value() instanceof Expr.Literal;
    if (!literal) {
      checker.report(
          DiagnosticCode.WRONG_ARGUMENT,
          call.arguments().get(0).span(),
          "include takes a plain text",
          "no variable and no ${…}: what a script includes is known before it is evaluated");
    }
  }

  /** The form that a call most likely means: with or without a block, then by count. */
  private static Form nearest(Expr.Call call, WordInfo word) {
    if (word.forms().size() == 1) {
      return word.forms().get(0);
    }
    boolean block = blocks(call) > 0;
    long given = positional(call).size();
    return word.forms().stream()
        .min((a, b) -> Long.compare(distance(a, block, given), distance(b, block, given)))
        .orElseThrow();
  }

  /** Whether a block is taken weighs more than any number of arguments. */
  private static long distance(Form form, boolean block, long given) {
    long wrongKind = form.takesBlock() == block ? 0 : Integer.MAX_VALUE;
    return wrongKind + Math.abs(form.positional().size() - given);
  }

  private static List<Expr.Argument> positional(Expr.Call call) {
    List<Expr.Argument> positional = new ArrayList<>(call.arguments().size());
    for (Expr.Argument argument : call.arguments()) {
      if (argument.name().isEmpty()) {
        positional.add(argument);
      }
    }
    return positional;
  }

  private static long blocks(Expr.Call call) {
    long blocks = 0;
    for (Expr.Argument argument : call.arguments()) {
      blocks += argument.value() instanceof Expr.Closure ? 1 : 0;
    }
    return blocks;
  }

  private Optional<Diagnostic> checkPositions(
      Expr.Call call, WordInfo word, Form form, Scope scope) {
    List<Expr.Argument> given = positional(call);
    List<Argument> wanted = form.positional();
    boolean block = blocks(call) > 0;
    if (block && !form.takesBlock()) {
      return Optional.of(wrong(word, blockSpan(call), "'" + word.name() + "' takes no block"));
    }
    boolean spread = given.stream().anyMatch(a -> a.value() instanceof Expr.Spread);
    return spread ? Optional.empty() : match(call, word, given, wanted, scope);
  }

  private Optional<Diagnostic> match(
      Expr.Call call,
      WordInfo word,
      List<Expr.Argument> given,
      List<Argument> wanted,
      Scope scope) {
    int at = 0;
    for (Argument argument : wanted) {
      int first = at;
      while (at < given.size() && takes(argument, given.get(at), first == at)) {
        Optional<Diagnostic> misfit = ValueChecker.positional(word, argument, given.get(at), scope);
        if (misfit.isPresent()) {
          return misfit;
        }
        at++;
      }
      if (at == first && argument.kind() == Kind.BLOCK && blocks(call) > 0) {
        return Optional.of(tooMany(word, given.get(at)));
      } else if (at == first) {
        return Optional.of(missing(call, word, argument));
      }
    }
    return at == given.size() ? Optional.empty() : Optional.of(tooMany(word, given.get(at)));
  }

  private static boolean takes(Argument argument, Expr.Argument given, boolean first) {
    boolean isBlock = given.value() instanceof Expr.Closure;
    return (first || argument.kind() == Kind.TEXTS) && isBlock == (argument.kind() == Kind.BLOCK);
  }

  private static Diagnostic missing(Expr.Call call, WordInfo word, Argument argument) {
    String what = argument.kind() == Kind.BLOCK ? "a block in braces" : "'" + argument.name() + "'";
    String doc = argument.doc().isEmpty() ? "" : " (" + argument.doc() + ")";
    return wrong(word, call.nameSpan(), "'" + word.name() + "' lacks " + what + doc);
  }

  private static Diagnostic tooMany(WordInfo word, Expr.Argument extra) {
    return wrong(
        word, extra.value().span(), "'" + word.name() + "' takes no further argument here");
  }

  private static Diagnostic wrong(WordInfo word, SourceSpan place, String message) {
    return Diagnostic.of(DiagnosticCode.WRONG_ARGUMENT, place, message)
        .withHint("say it as: " + word.usage());
  }

  private static SourceSpan blockSpan(Expr.Call call) {
    return call.arguments().stream()
        .map(Expr.Argument::value)
        .filter(Expr.Closure.class::isInstance)
        .map(Expr::span)
        .findFirst()
        .orElse(call.span())
        .start();
  }

  private void checkNamed(Expr.Call call, WordInfo word, Form form, Scope scope) {
    Map<String, Expr.Argument> seen = new HashMap<>();
    for (Expr.Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        Expr.Argument first = seen.putIfAbsent(argument.name().get(), argument);
        checkNamed(argument, word, form, scope);
        if (first != null) {
          checker.found().add(repeated(argument, first));
        }
      }
    }
    if (blocks(call) == 0) {
      checkRequired(call, word, form, seen.keySet());
    }
  }

  /** What the block of a word may say as well is looked for when it has been evaluated. */
  private void checkRequired(Expr.Call call, WordInfo word, Form form, Set<String> given) {
    form.options().map(OptionSet::all).orElse(List.of()).stream()
        .filter(option -> option.required() && !given.contains(option.name()))
        .forEach(
            option ->
                checker.report(
                    DiagnosticCode.MISSING_VALUE,
                    call.nameSpan(),
                    "'" + word.name() + "' lacks '" + option.name() + ":'",
                    option.name() + ": " + option.doc().replace("`", "")));
  }

  private void checkNamed(Expr.Argument argument, WordInfo word, Form form, Scope scope) {
    if (form.takesAnyNames()) {
      return;
    }
    List<OptionInfo> options = form.options().map(OptionSet::all).orElseGet(() -> optionsOf(word));
    String name = argument.name().orElseThrow();
    Optional<OptionInfo> option = options.stream().filter(o -> o.name().equals(name)).findFirst();
    if (option.isEmpty()) {
      checker.found().add(unknownOption(argument, word, options));
    } else {
      ValueChecker.named(option.get(), argument, scope).ifPresent(checker.found()::add);
    }
  }

  private static List<OptionInfo> optionsOf(WordInfo word) {
    return word.forms().stream()
        .flatMap(form -> form.options().stream())
        .flatMap(options -> options.all().stream())
        .distinct()
        .toList();
  }

  private static Diagnostic unknownOption(
      Expr.Argument argument, WordInfo word, List<OptionInfo> options) {
    String name = argument.name().orElseThrow();
    List<String> known = options.stream().map(OptionInfo::name).sorted().toList();
    SourceSpan whole = argument.span();
    SourceSpan place =
        new SourceSpan(
            whole.file(),
            whole.startLine(),
            whole.startColumn(),
            whole.startLine(),
            whole.startColumn() + name.length());
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_OPTION,
            place,
            "'" + word.name() + "' has no option '" + name + "'");
    if (known.isEmpty()) {
      return diagnostic.withHint("say it as: " + word.usage());
    }
    diagnostic = NearNames.hint(name, known).map(diagnostic::withHint).orElse(diagnostic);
    return diagnostic.withHint(OptionSet.list(known));
  }

  private static Diagnostic repeated(Expr.Argument argument, Expr.Argument first) {
    return Diagnostic.of(
            DiagnosticCode.REPEATED_WORD,
            argument.span(),
            "option '" + argument.name().orElseThrow() + "' is given twice")
        .withHint("leave one of them out")
        .withRelated(first.span(), "first given here");
  }
}
