package io.impscript.runtime.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

public final class Main {
  @Command(
      name = "imps",
      mixinStandardHelpOptions = true,
      version = "imps 0.1.0",
      subcommands = {A.class, B.class, C.class, CommandLine.HelpCommand.class})
  static class Root {}

  @Command(name = "check", description = "find every error")
  static class A implements Runnable {
    @Option(names = "-P", description = "x")
    java.util.Map<String, String> p;

    @Option(names = "--format")
    String f;

    public void run() {}
  }

  @Command(name = "compile", description = "find every error")
  static class B implements Runnable {
    @Option(names = "-P")
    java.util.Map<String, String> p;

    @Option(names = "--format")
    String f;

    public void run() {}
  }

  @Command(name = "build", description = "find every error")
  static class C implements Runnable {
    @Option(names = "-P")
    java.util.Map<String, String> p;

    @Option(names = "--format")
    String f;

    public void run() {}
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Root()).execute(args));
  }
}
