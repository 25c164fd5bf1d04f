package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Vocabulary;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Checks calls: words, functions, closure variables, and methods of values. */
final class CallChecker {
  private final Checker checker;
  private final ExpressionChecker expressions;
  private final WordChecker words;

  CallChecker(Checker checker, ExpressionChecker expressions) {
    this.checker = checker;
    this.expressions = expressions;
    this.words = new WordChecker(checker, expressions);
  }

  void check(Expr.Call call, Scope scope) {
    if (call.target().isPresent()) {
      checkMethod(call, call.target().get(), scope);
    } else if (scope.find(call.name()).isPresent()) {
      checkVariable(call, scope.find(call.name()).get(), scope);
    } else {
      checkPlain(call, scope);
    }
  }

  private void checkPlain(Expr.Call call, Scope scope) {
    Optional<WordInfo> word = scope.block().word(call.name());
    if (word.isPresent()) {
      words.check(call, word.get(), scope);
    } else if (checker.functions().containsKey(call.name())) {
      checkFunction(call, checker.functions().get(call.name()), scope);
    } else {
      checker.found().add(unknownWord(call, scope));
      checkAsMeant(call, scope);
    }
  }

  private void checkMethod(Expr.Call call, Expr target, Scope scope) {
    expressions.check(target, scope);
    checkArguments(call, scope);
    if (isRefusedClass(target, scope)) {
      return;
    }
    if (Impure.isRefused(call.name()) && !checker.context().methods().contains(call.name())) {
      checker.found().add(Impure.methodRefused(call.name(), call.nameSpan()));
    } else if (!checker.context().methods().contains(call.name())) {
      checker.report(
          DiagnosticCode.UNKNOWN_METHOD,
          call.nameSpan(),
          "no value of a script has a method '" + call.name() + "'",
          NearNames.hint(call.name(), checker.context().methods())
              .orElse("the reference page on values lists the methods there are"));
    }
  }

  /** What cannot be reached is refused already; its methods need no finding of their own. */
  private static boolean isRefusedClass(Expr target, Scope scope) {
    return target instanceof Expr.Name name
        && scope.find(name.name()).isEmpty()
        && Impure.isClassName(name.name());
  }

  private void checkVariable(Expr.Call call, Scope.Symbol variable, Scope scope) {
    checkArguments(call, scope);
    if (variable.type() == ValueType.CLOSURE || variable.type() == ValueType.UNKNOWN) {
      return;
    }
    boolean hidesWord = scope.block().word(call.name()).isPresent();
    checker.found().add(notCallable(call, variable, hidesWord));
  }

  private static Diagnostic notCallable(Expr.Call call, Scope.Symbol variable, boolean hidesWord) {
    String message =
        hidesWord
            ? "the variable '" + call.name() + "' hides the word '" + call.name() + "'"
            : "'" + call.name() + "' is " + variable.type().said() + " and cannot be called";
    return Diagnostic.of(DiagnosticCode.WRONG_ARGUMENT, call.nameSpan(), message)
        .withHint("give the variable another name")
        .withRelated(variable.place(), "declared here");
  }

  private void checkFunction(Expr.Call call, Stmt.Function function, Scope scope) {
    checkArguments(call, scope);
    boolean open =
        call.arguments().stream()
            .anyMatch(a -> a.name().isPresent() || a.value() instanceof Expr.Spread);
    long needed = function.parameters().stream().filter(p -> p.defaultValue().isEmpty()).count();
    int given = call.arguments().size();
    if (!open && (given < needed || given > function.parameters().size())) {
      checker.found().add(wrongCount(call, function, needed));
    }
  }

  private static Diagnostic wrongCount(Expr.Call call, Stmt.Function function, long needed) {
    int most = function.parameters().size();
    String takes = needed == most ? "" + most : needed + " to " + most;
    String message =
        "function '%s' takes %s argument%s, not %d"
            .formatted(call.name(), takes, most == 1 ? "" : "s", call.arguments().size());
    return Diagnostic.of(DiagnosticCode.WRONG_ARGUMENT, call.span(), message)
        .withRelated(function.nameSpan(), "declared here");
  }

  private void checkArguments(Expr.Call call, Scope scope) {
    call.arguments().forEach(argument -> expressions.check(argument.value(), scope));
  }

  private Diagnostic unknownWord(Expr.Call call, Scope scope) {
    String name = call.name();
    BlockWords block = scope.block();
    Optional<BlockWords> other = otherBlock(name, scope);
    if (other.isPresent()
        && NearNames.of(name, block.words().keySet()).stream().noneMatch(name::equals)) {
      return wrongBlock(call, block, other.get());
    } else if (Impure.isRefusedFunction(name)) {
      return Impure.functionRefused(name, call.nameSpan());
    }
    return notAWord(call, block);
  }

  private Diagnostic notAWord(Expr.Call call, BlockWords block) {
    List<String> known = new ArrayList<>(block.words().keySet());
    known.addAll(checker.functionNames());
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_WORD,
            call.nameSpan(),
            "'" + call.name() + "' is not a word of " + block.said());
    String word = LegacyKeys.wordFor(call.name());
    diagnostic =
        block.words().containsKey(word)
            ? diagnostic.withHint("the JSON key is said '" + word + "' here")
            : NearNames.hint(call.name(), known).map(diagnostic::withHint).orElse(diagnostic);
    return diagnostic.withHint("allowed here: " + String.join(", ", new TreeSet<>(known)));
  }

  private static Diagnostic wrongBlock(Expr.Call call, BlockWords here, BlockWords there) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.WRONG_BLOCK,
            call.nameSpan(),
            "'%s' is a word of %s, not of %s".formatted(call.name(), there.said(), here.said()));
    return diagnostic
        .withHint(cure(call.name(), here, there))
        .withHint("allowed here: " + String.join(", ", here.words().keySet()));
  }

  private static String cure(String name, BlockWords here, BlockWords there) {
    Optional<String> opened = BlockPath.to(there, here, name);
    return opened.isPresent()
        ? "put it in braces: " + opened.get()
        : there.isTop()
            ? "move it out of all braces, to the top level of the script"
            : "move it to where " + there.said() + " is, or close the braces before it";
  }

  /** The block whose word this is: the nearest one around, else any other of the language. */
  private static Optional<BlockWords> otherBlock(String name, Scope scope) {
    List<BlockWords> candidates = new ArrayList<>(scope.outerBlocks());
    openable(scope).forEach(candidates::add);
    candidates.addAll(Vocabulary.all());
    return candidates.stream().filter(block -> block.word(name).isPresent()).findFirst();
  }

  private static List<BlockWords> openable(Scope scope) {
    return scope.block().words().values().stream()
        .flatMap(word -> word.forms().stream())
        .flatMap(form -> form.block().stream())
        .toList();
  }

  /** Looks on inside the arguments of an unknown word, as what was most likely meant. */
  private void checkAsMeant(Expr.Call call, Scope scope) {
    BlockWords block = scope.block();
    List<String> near = NearNames.of(call.name(), block.words().keySet());
    Optional<WordInfo> meant =
        near.size() == 1 ? block.word(near.get(0)) : otherWord(call.name(), scope);
    for (Expr.Argument argument : call.arguments()) {
      if (argument.value() instanceof Expr.Closure closure) {
        meant
            .flatMap(WordInfo::block)
            .ifPresent(inside -> words.checkBlock(closure, inside, scope));
      } else {
        expressions.check(argument.value(), scope);
      }
    }
  }

  private static Optional<WordInfo> otherWord(String name, Scope scope) {
    return otherBlock(name, scope).flatMap(block -> block.word(name));
  }
}
