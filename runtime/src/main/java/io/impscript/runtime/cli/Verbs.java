package io.impscript.runtime.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All verbs, in the order of the help. */
final class Verbs {
  private static final Map<String, Supplier<Verb>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("check", CheckCommand::new);
    ALL.put("compile", CompileCommand::new);
    ALL.put("convert", ConvertCommand::new);
    ALL.put("build", BuildCommand::new);
    ALL.put("imgbuilder", ImgbuilderCommand::new);
    ALL.put("show", ShowCommand::new);
    ALL.put("diff", DiffCommand::new);
    ALL.put("repo", RepoCommand::new);
    ALL.put("repl", ReplVerb::new);
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("completion", CompletionCommand::new);
  }

  private Verbs() {}

  /** Adds the verb that a command line begins with; all of them where it begins with none. */
  static void addTo(CommandLine commands, Console console, String... line) {
    // Reading the annotations of all verbs would take longer than checking a script.
    boolean known = line.length > 0 && ALL.containsKey(line[0]);
    ALL.forEach(
        (name, verb) -> {
          if (!known || name.equals(line[0])) {
            commands.addSubcommand(name, talking(verb.get(), console));
          }
        });
  }

  private static Verb talking(Verb verb, Console console) {
    verb.talkTo(console);
    return verb;
  }
}
