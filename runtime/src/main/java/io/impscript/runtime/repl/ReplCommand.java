package io.impscript.runtime.repl;

import io.impscript.diag.NearNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The commands of a session, each a colon and a name. */
public enum ReplCommand {
  HELP("[WORD]", "what there is, or what a word or command does", Argument.WORD) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Help(arguments.stream().findFirst());
    }
  },
  SHOW("[NAME]", "all that a name stands for; the last thing declared", Argument.NAME) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Show(arguments.stream().findFirst());
    }
  },
  MERGED("[NAME]", "a recipe with all it takes in, and who asked for it", Argument.NAME) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Merged(arguments.stream().findFirst());
    }
  },
  LIST("", "what is declared", Argument.NONE) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Overview();
    }
  },
  CHECK("", "find every error in what is declared", Argument.NONE) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Check();
    }
  },
  COMPILE("[DIR]", "write the IMPS files into a folder, or show them", Argument.FOLDER) {
    @Override
    ReplRequest request(List<String> arguments) {
      return paths(arguments, list -> new ReplRequest.Compile(list.stream().findFirst()));
    }
  },
  LOAD("FILE…", "evaluate files as if their text were typed here", Argument.FILE) {
    @Override
    ReplRequest request(List<String> arguments) {
      return arguments.isEmpty()
          ? new ReplRequest.Unknown(":load needs a file", List.of(":load site.imps.groovy"))
          : paths(arguments, ReplRequest.Load::new);
    }
  },
  RESET("", "forget everything", Argument.NONE) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Reset();
    }
  },
  QUIT("", "leave; so does Ctrl-D", Argument.NONE) {
    @Override
    ReplRequest request(List<String> arguments) {
      return new ReplRequest.Quit();
    }
  };

  /** What a command's arguments name, for completion. */
  enum Argument {
    NONE,
    WORD,
    NAME,
    FILE,
    FOLDER
  }

  private final String arguments;
  private final String doc;
  private final Argument argument;

  ReplCommand(String arguments, String doc, Argument argument) {
    this.arguments = arguments;
    this.doc = doc;
    this.argument = argument;
  }

  abstract ReplRequest request(List<String> arguments);

  /** The command as it is typed, such as {@code :help}. */
  public String id() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  /** Its arguments as people are shown them; empty where it takes none. */
  public String arguments() {
    return arguments;
  }

  public String doc() {
    return doc;
  }

  Argument argument() {
    return argument;
  }

  /** Whether a line is a command and no script. */
  public static boolean isCommand(String line) {
    return line.stripLeading().startsWith(":");
  }

  /** The command of a name as typed; the start of a name will do where only one has it. */
  static Optional<ReplCommand> of(String id) {
    List<ReplCommand> fitting =
        Arrays.stream(values()).filter(command -> command.id().startsWith(id)).toList();
    return fitting.size() == 1 && id.length() > 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The request that a command line makes. */
  public static ReplRequest parse(String line) {
    List<String> parts = CommandLineWords.split(line.strip());
    Optional<ReplCommand> command = of(parts.get(0));
    List<String> arguments = parts.subList(1, parts.size());
    if (command.isEmpty()) {
      return unknown(parts.get(0));
    } else if (command.get().argument == Argument.NONE && !arguments.isEmpty()) {
      return new ReplRequest.Unknown(command.get().id() + " takes no arguments", List.of());
    }
    return command.get().request(arguments);
  }

  private static ReplRequest unknown(String id) {
    List<String> ids = Arrays.stream(values()).map(ReplCommand::id).toList();
    List<String> hints =
        NearNames.hint(id, ids)
            .map(List::of)
            .orElse(List.of("there are: " + String.join(" ", ids)));
    return new ReplRequest.Unknown("there is no command '" + id + "'", hints);
  }

  private static ReplRequest paths(
      List<String> arguments, Function<List<Path>, ReplRequest> request) {
    try {
      return request.apply(arguments.stream().map(Path::of).toList());
    } catch (InvalidPathException e) {
      return new ReplRequest.Unknown("'" + e.getInput() + "' is no path", List.of());
    }
  }
}
