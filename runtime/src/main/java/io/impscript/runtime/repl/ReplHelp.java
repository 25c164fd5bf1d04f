package io.impscript.runtime.repl;

import io.impscript.diag.NearNames;
import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Vocabulary;
import io.impscript.spec.WordInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains commands and words, from where they are declared. */
final class ReplHelp {

  ReplReply about(Optional<String> topic) {
    return topic.map(this::topic).orElseGet(() -> new ReplReply.Text(overview()));
  }

  private static String overview() {
    StringBuilder text = new StringBuilder("Type a script, piece by piece; Tab completes.\n\n");
    for (ReplCommand command : ReplCommand.values()) {
      String head = command.id() + " " + command.arguments();
      text.append("  %-16s %s%n".formatted(head, command.doc()).replace("\r\n", "\n"));
    }
    text.append('\n');
    for (BlockWords block : Vocabulary.plain()) {
      text.append("%s: %s\n".formatted(block.name(), String.join(", ", block.words().keySet())));
    }
    text.append("inside kiwi: %s\n".formatted(String.join(", ", kiwiWords())));
    return text.append("\n:help WORD explains one.\n").toString();
  }

  private static Set<String> kiwiWords() {
    Set<String> words = new TreeSet<>();
    Vocabulary.kiwi().forEach(block -> words.addAll(block.words().keySet()));
    return words;
  }

  private ReplReply topic(String topic) {
    List<String> texts = new ArrayList<>();
    ReplCommand.of(topic).ifPresent(command -> texts.add(command(command)));
    for (BlockWords block : Vocabulary.all()) {
      block.word(topic).ifPresent(word -> texts.add(word(block, word)));
    }
    if (!texts.isEmpty()) {
      return new ReplReply.Text(texts.stream().distinct().collect(Collectors.joining("\n")));
    }
    List<String> hints =
        NearNames.hint(topic, topics()).map(List::of).orElse(List.of(":help says what there is"));
    return new ReplReply.Refused("there is no word or command '" + topic + "'", hints);
  }

  /** Everything that can be explained, sorted. */
  static List<String> topics() {
    Stream<String> words =
        Vocabulary.all().stream().flatMap(block -> block.words().keySet().stream());
    Stream<String> commands = Stream.of(ReplCommand.values()).map(ReplCommand::id);
    return Stream.concat(words, commands).distinct().sorted().toList();
  }

  private static String command(ReplCommand command) {
    return (command.id() + " " + command.arguments()).strip() + ": " + command.doc() + "\n";
  }

  private static String word(BlockWords block, WordInfo word) {
    StringBuilder text = new StringBuilder();
    text.append(word.name()).append(" (in ").append(where(block)).append(")\n");
    text.append("  ").append(plain(word.doc())).append('\n');
    word.forms().stream()
        .flatMap(form -> form.arguments().stream())
        .flatMap(ReplHelp::argument)
        .distinct()
        .forEach(line -> text.append("    ").append(line).append('\n'));
    word.example().lines().forEach(line -> text.append("  | ").append(line).append('\n'));
    return text.toString();
  }

  /** Several blocks of Kiwi have the name of a block of recipes. */
  private static String where(BlockWords block) {
    return block.said().endsWith(" of kiwi") ? block.name() + " of kiwi" : block.name();
  }

  private static Stream<String> argument(Argument argument) {
    if (argument.kind() == Kind.OPTIONS) {
      return argument.options().all().stream()
          .map(option -> option.name() + ": " + plain(option.doc()));
    } else if (argument.kind() == Kind.BLOCK) {
      BlockWords inner = argument.block().get();
      return Stream.of("{ … } of " + String.join(", ", inner.words().keySet()));
    }
    String name = argument.name().toUpperCase(Locale.ROOT);
    return argument.doc().isEmpty()
        ? Stream.of()
        : Stream.of(
            name + (argument.kind() == Kind.TEXTS ? ", …" : "") + "  " + plain(argument.doc()));
  }

  private static String plain(String doc) {
    return doc.replace("`", "");
  }
}
