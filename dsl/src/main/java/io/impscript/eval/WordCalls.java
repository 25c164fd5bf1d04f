package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.RefusedValue;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Form;
import io.impscript.spec.ValueRule;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import io.impscript.syntax.ScriptComments.SourceComment;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says words: evaluates what is said with them, and tells their receivers. */
final class WordCalls {
  private final Evaluator evaluator;

  WordCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Object say(WordInfo word, Expr.Call call, Scope scope) {
    Said said = Said.of(call, scope, evaluator);
    Receiver receiver = scope.words().receiver();
    Form form = Forms.choose(word, said);
    Fitting fitting = new Fitting(word, call, said, this);
    Object[] arguments = fitting.arguments(form);
    if (word.once()) {
      checkOnce(word, call.nameSpan(), receiver);
    }
    CallSite site = fitting.site();
    return evaluator.sites().at(site, () -> tell(receiver, form, arguments, call));
  }

  private static void checkOnce(WordInfo word, SourceSpan place, Receiver receiver) {
    SourceSpan first = receiver.say(word.name(), place);
    if (first != null) {
      throw Failure.of(
          Diagnostic.of(
                  DiagnosticCode.REPEATED_WORD,
                  place,
                  "'" + word.name() + "' is said twice in one block")
              .withHint("leave one of them out")
              .withRelated(first, "first said here"));
    }
  }

  private static Object tell(Receiver receiver, Form form, Object[] arguments, Expr.Call call) {
    try {
      return form.telling().tell(receiver, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Failure failure) {
        throw failure.at(call.nameSpan());
      }
      throw new AssertionError("word '" + call.name() + "'", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The text that a value stands for. One that its rule does not take is reported, and taken
   * nevertheless, so that what is said goes on.
   */
  String text(String name, Said.Actual actual, ValueRule rule) {
    String text = Ruled.text(actual.value(), rule).orElseThrow(() -> Ruled.notText(name, actual));
    if (!rule.accepts(text)) {
      evaluator.report(
          Failure.of(RefusedValue.finding(actual.span(), name, text, rule.values(), rule.said())));
    }
    return text;
  }

  /** The comments on lines of their own between a call and the statement before it. */
  List<String> commentsBefore(Expr.Call call) {
    List<SourceComment> before = evaluator.comments().before(call);
    if (before.isEmpty()) {
      return List.of();
    }
    List<String> comments = new ArrayList<>();
    for (SourceComment comment : before) {
      if (comment.ownLine()) {
        comments.add(comment.written());
      }
    }
    return comments;
  }

  /** A closure as the block of a word. */
  Block<Object> block(ScriptClosure closure, BlockWords words) {
    return receiver -> run(closure, words, (Receiver) receiver);
  }

  private void run(ScriptClosure closure, BlockWords words, Receiver receiver) {
    Sayable inside = new Sayable(words, receiver, Optional.of(closure.scope().words()));
    evaluator.budget().enterCall();
    try {
      evaluator.statements().recovering(closure.code().body(), closure.scope().inner(inside));
    } finally {
      evaluator.budget().leaveCall();
    }
  }
}
