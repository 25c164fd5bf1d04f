package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Form;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import java.lang.reflect.InvocationTargetException;
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

  /** A closure as the block of a word. */
  Block<Object> block(ScriptClosure closure, BlockWords words) {
    return receiver -> run(closure, words, (Receiver) receiver);
  }

  private void run(ScriptClosure closure, BlockWords words, Receiver receiver) {
    Sayable inside = new Sayable(words, receiver, Optional.of(closure.scope().words()));
    evaluator.budget().enterCall();
    try {
      evaluator
          .statements()
          .recovering(closure.code().body().statements(), closure.scope().inner(inside));
    } finally {
      evaluator.budget().leaveCall();
    }
  }
}
