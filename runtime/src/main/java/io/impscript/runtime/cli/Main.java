package io.impscript.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {
  private static final String HELP = "help.txt";

  private Main() {}

  public static void main(String[] args) {
    Console console = Console.system();
    int code = asksForLittle(args, console) ? 0 : execute(console, args);
    console.out().flush();
    console.err().flush();
    // Not exit: nothing is left to be done by shutdown hooks, and threads may wait for terminals.
    System.exit(console.out().checkError() ? ExitCode.STEP_FAILED.number() : code);
  }

  /** Runs one command line and gives its exit code. */
  static int execute(Console console, String... args) {
    return CheckCommand.isPlain(args)
        ? CheckCommand.plain(console, args)
        : commands(console, args).execute(args);
  }

  static CommandLine commands(Console console, String... line) {
    // picocli would look for closures as factories, and by that load most of Groovy: a third of the
    // time.
    System.setProperty("picocli.disable.closures", "true");
    CommandLine commands = new CommandLine(new ImpsCommand());
    Verbs.addTo(commands, console, line);
    commands.setUsageHelpWidth(80);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setOut(writer(console.out()));
    commands.setErr(writer(console.err()));
    commands.setExecutionExceptionHandler(new FailureHandler(console));
    commands.setParameterExceptionHandler(new UsageHandler(console));
    return commands;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /**
   * Version and help are answered without the machinery for commands, which takes most of the
   * start.
   */
  private static boolean asksForLittle(String[] args, Console console) {
    String only = args.length == 0 ? "--help" : args.length == 1 ? args[0] : "";
    return switch (only) {
      case "--version", "-V" -> say(console, "imps " + Version.number() + "\n");
      case "--help", "-h" -> help(console);
      default -> false;
    };
  }

  private static boolean help(Console console) {
    try (InputStream text = Main.class.getResourceAsStream(HELP)) {
      return text != null && say(console, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean say(Console console, String text) {
    console.out().print(text);
    return true;
  }
}
