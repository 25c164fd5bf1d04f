package io.impscript.runtime.repl;

import io.impscript.eval.AllowedMethods;
import io.impscript.runtime.repl.Completion.Option;
import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.BlockWords;
import io.impscript.spec.WordInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Knows what can stand at the cursor: words of the block, names, options, methods, commands. */
public final class ReplCompleter {
  private static final List<String> STATEMENTS = List.of("def", "if", "for", "while", "return");

  private final ReplEngine engine;
  private final KnownNames names;

  ReplCompleter(ReplEngine engine, KnownNames names) {
    this.engine = engine;
    this.names = names;
  }

  /**
   * What can stand at a place of the input.
   *
   * @param text the input up to the cursor
   */
  public Completion complete(String text) {
    if (ReplCommand.isCommand(text)) {
      return command(text);
    }
    CursorContext context = CursorScanner.atEndOf(text);
    Stream<Option> options =
        switch (context.site()) {
          case STATEMENT -> statement(context);
          case ARGUMENT -> argument(context);
          case MEMBER -> plain(AllowedMethods.names(), "");
          case STRING -> string(context);
          case TEMPLATE -> variables(context);
          case COMMENT -> Stream.of();
        };
    return completion(context.start(), context.prefix(), options);
  }

  private static Completion completion(int start, String prefix, Stream<Option> options) {
    return new Completion(
        start,
        options
            .filter(option -> option.text().startsWith(prefix))
            .distinct()
            .sorted(Comparator.comparing(Option::text))
            .toList());
  }

  private Stream<Option> statement(CursorContext context) {
    Stream<Option> words =
        context.block().words().values().stream()
            .map(word -> new Option(word.name(), firstSentence(word.doc()), suffix(word)));
    return Stream.of(words, variables(context), plain(STATEMENTS, " ")).flatMap(all -> all);
  }

  /**
   * A word that takes a name and a block is said with parentheses, one with a block alone is not.
   */
  private static String suffix(WordInfo word) {
    List<Kind> kinds = word.forms().get(0).arguments().stream().map(Argument::kind).toList();
    boolean named = kinds.size() > 1 && kinds.get(kinds.size() - 1) == Kind.BLOCK;
    return named ? "('" : " ";
  }

  private Stream<Option> argument(CursorContext context) {
    Stream<Option> options =
        context.option().isPresent()
            ? Stream.of()
            : context.word().stream().flatMap(word -> options(context.block(), word));
    Stream<Option> truths =
        AllowedValues.at(context).equals(AllowedValues.TRUTHS)
            ? plain(AllowedValues.TRUTHS, "")
            : Stream.of();
    return Stream.of(options, truths, variables(context)).flatMap(all -> all);
  }

  private static Stream<Option> options(BlockWords block, String name) {
    WordInfo word = block.words().get(name);
    return word.forms().stream()
        .flatMap(form -> form.options().stream())
        .flatMap(options -> options.all().stream())
        .map(option -> new Option(option.name() + ":", option.doc().replace("`", ""), " "));
  }

  private Stream<Option> variables(CursorContext context) {
    return Stream.concat(plain(engine.names(), ""), plain(context.variables(), ""));
  }

  private Stream<Option> string(CursorContext context) {
    ValueKind kind = ValueKind.at(context);
    boolean path = kind == ValueKind.FILE || kind == ValueKind.SCRIPT;
    Stream<Option> named =
        names.of(kind, context.prefix()).stream()
            .map(name -> new Option(name, "", path && name.endsWith("/") ? "" : context.quote()));
    return Stream.concat(named, plain(AllowedValues.at(context), context.quote()));
  }

  private static Stream<Option> plain(Collection<String> texts, String suffix) {
    return texts.stream().map(text -> new Option(text, "", suffix));
  }

  private Completion command(String text) {
    int start = text.length() - text.stripLeading().length();
    int blank = text.indexOf(' ', start);
    if (blank < 0) {
      Stream<Option> commands =
          Stream.of(ReplCommand.values()).map(c -> new Option(c.id(), c.doc(), " "));
      return completion(start, text.substring(start), commands);
    }
    int last = text.lastIndexOf(' ') + 1;
    String prefix = text.substring(last);
    List<String> fitting = new ArrayList<>();
    ReplCommand.of(text.substring(start, blank))
        .ifPresent(command -> fitting.addAll(names.of(command.argument(), prefix)));
    return completion(
        last, prefix, fitting.stream().map(n -> new Option(n, "", n.endsWith("/") ? "" : " ")));
  }

  private static String firstSentence(String doc) {
    int end = doc.indexOf(". ");
    return (end < 0 ? doc : doc.substring(0, end + 1)).replace("`", "");
  }
}
