package io.impscript.converter.imps;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Metadata;
import io.impscript.model.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the local file of one kind of object. What an earlier output of the same name says is used
 * for the metadata only.
 *
 * @param <T> the object's type in the model
 */
public final class ObjectFileWriter<T> {
  private final ObjectForm<T> form;
  private final History history;
  private final Diagnostics found;

  public ObjectFileWriter(ObjectForm<T> form, Stamp now, Diagnostics found) {
    this.form = form;
    this.history = new History(now);
    this.found = found;
  }

  /**
   * The file's new content.
   *
   * @param objects what it is to hold
   * @param previous what it holds now, if it is there
   */
  public EmittedFile write(List<T> objects, Optional<SourceText> previous) {
    Map<String, T> before = previous.map(this::read).orElse(Map.of());
    Map<String, Object> file = new LinkedHashMap<>();
    for (T object : objects) {
      Object twin = file.put(form.name(object), revised(object, before.get(form.name(object))));
      if (twin != null) {
        report("a second " + form.file().noun() + " is named '" + form.name(object) + "'");
      }
      form.obstacle(object).ifPresent(this::report);
    }
    previous.ifPresent(text -> reportGone(text, before, file));
    return EmittedFile.ofText(form.file().localName(), JsonPrinter.print(file));
  }

  private Map<String, T> read(SourceText previous) {
    Diagnostics findings = new Diagnostics();
    Map<String, T> objects = new LinkedHashMap<>();
    new ObjectFileReader<>(form, Places.builder(), findings)
        .read(List.of(previous))
        .forEach(object -> objects.put(form.name(object), object));
    findings.sorted().stream()
        .filter(Diagnostic::isError)
        .map(error -> error.withHint("repair this earlier output or move it away"))
        .forEach(found::add);
    return objects;
  }

  private Map<String, Object> revised(T object, T before) {
    return history.revise(
        form.write(object),
        form.metadata(object),
        Optional.ofNullable(before).map(form::write),
        before == null ? Metadata.NONE : form.metadata(before));
  }

  private void report(String message) {
    found.add(Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, null, message));
  }

  private void reportGone(SourceText text, Map<String, T> before, Map<String, Object> file) {
    for (String name : before.keySet()) {
      if (!file.containsKey(name)) {
        String message =
            form.file().noun() + " '" + name + "' of '" + text.file() + "' is no longer declared";
        found.add(
            Diagnostic.of(DiagnosticCode.NO_LONGER_DECLARED, null, message)
                .withHint("it is gone from the file that is written now"));
      }
    }
  }
}
