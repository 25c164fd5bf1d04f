package io.impscript.runtime.cli;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.ims.TemplateDictionary;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Arguments of every command that reads recipe archives, beside the files themselves. */
final class ArchiveArguments {
  @Option(
      names = "--template-dictionary",
      paramLabel = "FILE",
      description =
          "JSON with the values for the templates of recipe archives: a recipe's record of IMS, its"
              + " template_dictionary, or an object of names and values.")
  private Path file;

  /** The values; none where no file was given. */
  TemplateDictionary dictionary() {
    if (file == null) {
      return TemplateDictionary.NONE;
    }
    Checked<SourceText> text = SourceText.read(file);
    Checked<TemplateDictionary> read =
        text.value()
            .map(TemplateDictionary::read)
            .orElseGet(() -> Checked.failed(text.diagnostics()));
    return read.value().orElseThrow(() -> failure(read.diagnostics()));
  }

  private CliFailure failure(List<Diagnostic> findings) {
    Diagnostic first = findings.get(0);
    String place =
        first
            .place()
            .map(p -> p.file() + ":" + p.startLine() + ":" + p.startColumn() + ": ")
            .orElse("");
    return new CliFailure(
        ExitCode.WRONG_USAGE,
        place + first.message(),
        "the template dictionary looks like: {\"NAME\": \"value\"}");
  }
}
