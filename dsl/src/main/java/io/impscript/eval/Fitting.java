package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.Form;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what is said with a word into the arguments of one of its forms. */
final class Fitting {
  private final WordInfo word;
  private final Expr.Call call;
  private final Said said;
  private final WordCalls words;
  private final List<SourceSpan> places = new ArrayList<>();
  private int next;

  Fitting(WordInfo word, Expr.Call call, Said said, WordCalls words) {
    this.word = word;
    this.call = call;
    this.said = said;
    this.words = words;
  }

  Object[] arguments(Form form) {
    List<Object> values = new ArrayList<>();
    for (Argument argument : form.arguments()) {
      values.add(value(argument));
    }
    if (next < said.values().size()) {
      throw tooMany(said.values().get(next));
    } else if (!form.takesNames() && !said.named().isEmpty()) {
      throw OptionValues.unknown(word, said.named().entrySet().iterator().next(), List.of());
    }
    return values.toArray();
  }

  private Failure tooMany(Said.Actual extra) {
    return wrong(
        extra.span(),
        extra.value() instanceof ScriptClosure
            ? "'" + word.name() + "' takes no block"
            : "'" + word.name() + "' takes no further argument here");
  }

  CallSite site() {
    Map<String, SourceSpan> named = new LinkedHashMap<>();
    said.named().forEach((name, actual) -> named.put(name, actual.span()));
    return new CallSite(
        word.name(), call.span(), call.nameSpan(), places, named, words.commentsBefore(call));
  }

  private Object value(Argument argument) {
    return switch (argument.kind()) {
      case TEXT -> text(take(argument), argument);
      case TEXTS -> texts(argument);
      case NUMBER -> number(take(argument));
      case VALUE -> frozen(take(argument));
      case BLOCK -> block(argument);
      case OPTIONS -> OptionValues.of(word, argument.options(), said.named(), words);
      case NAMED -> named(argument);
    };
  }

  private Said.Actual take(Argument argument) {
    boolean blockNext = hasBlockNext() && argument.kind() != Kind.VALUE;
    if (next >= said.values().size() || blockNext) {
      throw missing(argument);
    }
    Said.Actual actual = said.values().get(next++);
    places.add(actual.span());
    return actual;
  }

  private boolean hasBlockNext() {
    return next < said.values().size() && said.values().get(next).value() instanceof ScriptClosure;
  }

  private Failure missing(Argument argument) {
    String what = argument.kind() == Kind.BLOCK ? "a block in braces" : "'" + argument.name() + "'";
    String doc = argument.doc().isEmpty() ? "" : " (" + argument.doc() + ")";
    return wrong(call.nameSpan(), "'" + word.name() + "' lacks " + what + doc);
  }

  private Failure wrong(SourceSpan place, String message) {
    return Failure.of(
        Diagnostic.of(DiagnosticCode.WRONG_ARGUMENT, place, message).withHint(Forms.usage(word)));
  }

  private String text(Said.Actual actual, Argument argument) {
    return words.text(word.name(), actual, argument.rule());
  }

  private String[] texts(Argument argument) {
    List<String> texts = new ArrayList<>();
    while (next < said.values().size()
        && !(said.values().get(next).value() instanceof ScriptClosure)) {
      for (Said.Actual actual : said.values().get(next++).flat()) {
        texts.add(text(actual, argument));
        places.add(actual.span());
      }
    }
    return texts.toArray(String[]::new);
  }

  private int number(Said.Actual actual) {
    if (actual.value() instanceof Integer number) {
      return number;
    }
    throw Failure.of(
        Diagnostic.of(
                DiagnosticCode.WRONG_ARGUMENT,
                actual.span(),
                "'%s' takes a whole number here, not %s"
                    .formatted(word.name(), Values.said(actual.value())))
            .withHint(actual.value() instanceof String ? "leave out the quotes" : "such as 50"));
  }

  static Object frozen(Said.Actual actual) {
    try {
      return Frozen.of(actual.value());
    } catch (Failure failure) {
      throw failure.at(actual.span());
    }
  }

  private Object block(Argument argument) {
    if (next < said.values().size()
        && said.values().get(next).value() instanceof ScriptClosure closure) {
      next++;
      return words.block(closure, argument.block().get());
    } else if (said.hasBlock() && next < said.values().size()) {
      throw tooMany(said.values().get(next));
    }
    throw missing(argument);
  }

  /** Named arguments with free names; a map by position is the same thing, as in Groovy. */
  private Map<String, Object> named(Argument argument) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (next < said.values().size() && said.values().get(next).value() instanceof Map<?, ?> map) {
      Said.Actual actual = take(argument);
      map.forEach(
          (key, value) ->
              values.put(Texts.of(key), frozen(new Said.Actual(value, actual.expression()))));
    }
    said.named().forEach((name, actual) -> values.put(name, frozen(actual)));
    if (values.isEmpty() && next == 0) {
      throw missing(argument);
    }
    return values;
  }
}
