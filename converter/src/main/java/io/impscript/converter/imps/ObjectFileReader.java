package io.impscript.converter.imps;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.json.JsonTreeReader;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Element;
import io.impscript.model.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads all files of one kind of object. A site's own object takes the place of a supplied one of
 * the same name, with a warning; two of the same name otherwise are an error.
 *
 * @param <T> the object's type in the model
 */
public final class ObjectFileReader<T> {
  /** An object whose members are not read yet. */
  private record Raw(Tree.Member member, boolean local) {}

  private final ObjectForm<T> form;
  private final Places.Builder places;
  private final Diagnostics found;
  private final Map<String, Raw> raw = new LinkedHashMap<>();

  public ObjectFileReader(ObjectForm<T> form, Places.Builder places, Diagnostics found) {
    this.form = form;
    this.places = places;
    this.found = found;
  }

  /** The objects of all files, in their order. */
  public List<T> read(List<SourceText> files) {
    files.forEach(this::collect);
    return objects();
  }

  /** The objects of files that were parsed elsewhere, by the files' names; in their order. */
  public List<T> readTrees(List<ParsedFile> files) {
    files.forEach(file -> collect(file.name(), file.tree()));
    return objects();
  }

  private List<T> objects() {
    List<T> objects = new ArrayList<>();
    for (Map.Entry<String, Raw> entry : raw.entrySet()) {
      object(entry.getKey(), entry.getValue().member(), objects.size()).ifPresent(objects::add);
    }
    return objects;
  }

  private void collect(SourceText file) {
    Checked<Tree> tree = JsonTreeReader.read(file);
    found.addAll(tree.diagnostics());
    tree.value().ifPresent(value -> collect(file.file(), value));
  }

  private void collect(String file, Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      String message = "the file must be one object with a member for each " + form.file().noun();
      found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, tree.span(), message));
      return;
    }
    boolean local = file.endsWith(form.file().localName());
    mapping.members().forEach(member -> add(new Raw(member, local)));
  }

  private void add(Raw next) {
    String name = next.member().key();
    Raw first = raw.get(name);
    if (first == null) {
      raw.put(name, next);
    } else {
      found.add(clash(first, next));
      raw.put(name, first.local() ? first : next);
    }
  }

  private Diagnostic clash(Raw first, Raw next) {
    String thing = form.file().noun() + " '" + next.member().key() + "'";
    if (first.local() == next.local()) {
      String message = thing + " stands in two files";
      return Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, next.member().keySpan(), message)
          .withRelated(first.member().keySpan(), "first here");
    }
    Raw local = first.local() ? first : next;
    Raw supplied = first.local() ? next : first;
    String message = "the site's " + thing + " hides the supplied one of that name";
    return Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, local.member().keySpan(), message)
        .withSeverity(Severity.WARNING)
        .withRelated(supplied.member().keySpan(), "supplied here");
  }

  private Optional<T> object(String name, Tree.Member member, int index) {
    String owner = form.file().noun() + " '" + name + "'";
    Marks marks = new Marks(places, Element.of(form.file().kind(), index));
    marks.name(member.keySpan());
    return Fields.of(owner, member.value(), found)
        .map(fields -> form.read(name, new ObjectReader(fields, marks)));
  }
}
