package io.impscript.converter.ims;

import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Renders the templates of an unpacked archive in place, as IMS does before it builds. */
public final class ArchiveTemplates {
  private ArchiveTemplates() {}

  /**
   * Renders what the archive lists; nothing where it lists nothing or the dictionary is empty.
   *
   * @param folder an unpacked archive; its files are changed
   * @return the paths that were rendered, with what there is to say
   */
  public static Checked<List<String>> render(Path folder, TemplateDictionary dictionary)
      throws IOException {
    Path file = folder.resolve(TemplateRules.FILE);
    Diagnostics found = new Diagnostics();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!dictionary.values().isEmpty()) {
        found.add(note(folder, "the dictionary is not used: the archive lists no templates"));
      }
      return Checked.of(List.of(), found.sorted());
    }
    Checked<List<String>> listed =
        SourceText.read(file)
            .value()
            .map(TemplateRules::list)
            .orElseGet(() -> Checked.failed(List.of()));
    if (listed.value().isEmpty()) {
      return listed;
    }
    if (dictionary.values().isEmpty()) {
      found.add(note(file, "the archive lists templates, but there is no dictionary for them"));
      return Checked.of(List.of(), found.sorted());
    }
    for (String path : listed.value().get()) {
      render(folder, path, dictionary, found);
    }
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(listed.value().get(), found.sorted());
  }

  private static void render(
      Path folder, String path, TemplateDictionary dictionary, Diagnostics found)
      throws IOException {
    Path file = folder.resolve(path).normalize();
    boolean inside =
        file.startsWith(folder.normalize())
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && file.toRealPath().startsWith(folder.toRealPath());
    if (!inside) {
      String message = "the template '" + path + "' is no file of the archive";
      found.add(note(folder.resolve(TemplateRules.FILE), message).withSeverity(Severity.ERROR));
      return;
    }
    Checked<SourceText> text = SourceText.read(file);
    found.addAll(text.diagnostics());
    if (text.value().isPresent()) {
      Checked<String> rendered = dictionary.render(file.toString(), text.value().get().text());
      found.addAll(rendered.diagnostics());
      if (rendered.value().isPresent()) {
        Files.writeString(file, rendered.value().get());
      }
    }
  }

  private static Diagnostic note(Path place, String message) {
    return Diagnostic.of(
            DiagnosticCode.BAD_VALUE, new SourceSpan(place.toString(), 1, 1, 1, 2), message)
        .withSeverity(Severity.WARNING)
        .withHint("the dictionary is template_dictionary of the recipe's record in IMS");
  }
}
