package io.impscript.runtime.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands: those that talk get the console. */
final class CommandFactory implements IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    K made = CommandLine.defaultFactory().create(type);
    if (made instanceof Talking talking) {
      talking.talkTo(console);
    }
    return made;
  }

  /** A command that reads its console from here. */
  interface Talking {
    void talkTo(Console console);
  }
}
