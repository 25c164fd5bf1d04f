package io.impscript.runtime.cli;

import picocli.CommandLine.Option;

/** The form in which a command answers. */
final class FormatOption {
  /** Forms of findings and tables. */
  enum Format {
    human,
    line,
    json
  }

  @Option(
      names = "--format",
      defaultValue = "human",
      paramLabel = "FORM",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.human;

  Format get() {
    return format;
  }

  boolean isJson() {
    return format == Format.json;
  }
}
