package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes one file. */
final class PageText {
  private final Catalog catalog;
  private final Notes.Index notes;
  private final Shared shared;
  private final PrintOptions options;
  private final Lines lines = new Lines();
  private final TreeMap<Integer, Element> starts = new TreeMap<>();

  PageText(Arranged arranged, Notes.Index notes, Shared shared, PrintOptions options) {
    this.catalog = arranged.catalog();
    this.notes = notes;
    this.shared = shared;
    this.options = options;
  }

  /** Where each declaration starts. */
  TreeMap<Integer, Element> starts() {
    return starts;
  }

  String write(Arranged.Page page) {
    if (page.path().equals(options.main()) && !options.header().isEmpty()) {
      CommentLines.write(lines, options.header());
      lines.blank();
    }
    page.includes().forEach(path -> include(page.path(), path));
    lines.blank();
    each(page, Kind.REPOSITORY, (body, i) -> OtherTexts.write(body, catalog.repositories().get(i)));
    each(
        page,
        Kind.PACKAGE_COLLECTION,
        (body, i) -> OtherTexts.write(body, catalog.packageCollections().get(i)));
    shared.of(page.path()).forEach(this::fragment);
    each(page, Kind.RECIPE, this::recipe);
    each(page, Kind.IMAGE_GROUP, (body, i) -> OtherTexts.write(body, catalog.imageGroups().get(i)));
    each(page, Kind.NODE_MAP, (body, i) -> NodeMapText.write(body, catalog.nodeMaps().get(i)));
    return lines.finished();
  }

  private void include(String from, String path) {
    Path folder = Path.of(from).getParent();
    String relative = folder == null ? path : folder.relativize(Path.of(path)).toString();
    lines.call("include", List.of(Quoted.of(relative)));
  }

  private void each(Arranged.Page page, Kind kind, BiConsumer<Body, Integer> write) {
    for (int index : page.of(kind)) {
      lines.blank();
      starts.put(lines.length(), Element.of(kind, index));
      write.accept(new Body(lines, notes.of(kind, index)), index);
    }
  }

  private void recipe(Body body, int index) {
    RecipeText.write(body, catalog.recipes().get(index), shared.taken(index));
  }

  private void fragment(Shared.Fragment fragment) {
    lines.blank();
    lines.open("fragment", List.of(Quoted.of(fragment.name())));
    Body body = new Body(lines, notes.of(Kind.RECIPE, fragment.example()));
    RecipeText.lists(body, fragment.of(catalog.recipes().get(fragment.example())), Taken.NOTHING);
    lines.close();
  }
}
