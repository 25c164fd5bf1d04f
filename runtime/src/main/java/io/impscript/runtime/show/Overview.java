package io.impscript.runtime.show;

import io.impscript.diag.Counted;
import io.impscript.load.Loaded;
import io.impscript.load.Loaded.DeclaredParameter;
import io.impscript.model.Catalog;
import io.impscript.model.Element.Kind;
import io.impscript.model.ImageGroup;
import io.impscript.runtime.show.Page.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what scripts declare: a line a thing. */
final class Overview {
  private final Page page = new Page();

  private Overview() {}

  static Shown of(Loaded loaded) {
    Catalog all = loaded.catalog();
    Overview made = new Overview();
    made.table("parameters", loaded.parameters().stream().map(Overview::row).toList());
    made.table(
        Kind.RECIPE,
        all.recipes().stream().map(r -> new Row(r.name(), tag(r.dist()) + r.description())));
    made.table(
        Kind.PACKAGE_COLLECTION,
        all.packageCollections().stream().map(c -> new Row(c.name(), c.description())));
    made.table(
        Kind.REPOSITORY,
        all.repositories().stream().map(r -> new Row(r.name(), tag(r.type()) + r.url())));
    made.table(Kind.IMAGE_GROUP, all.imageGroups().stream().map(g -> new Row(g.name(), images(g))));
    made.table(
        Kind.NODE_MAP,
        all.nodeMaps().stream()
            .map(
                m ->
                    new Row(
                        m.name(), Counted.of(m.nodes().size(), "node") + "  " + m.description())));
    made.table("fragments", loaded.fragments().stream().map(f -> new Row(f.name(), "")).toList());
    return made.page.shown();
  }

  private static Row row(DeclaredParameter parameter) {
    return new Row(parameter.name(), parameter.value() + "  " + parameter.description());
  }

  private static String tag(String tag) {
    return tag.isEmpty() ? "" : tag + "  ";
  }

  private static String images(ImageGroup group) {
    return group.members().stream()
        .map(ImageGroup.Member::recipe)
        .collect(Collectors.joining(", "));
  }

  private void table(Kind kind, Stream<Row> rows) {
    table(kind.nouns(), rows.toList());
  }

  private void table(String title, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.section(title + " (" + rows.size() + ")").rows(rows, 2);
    Map<String, Object> told = new LinkedHashMap<>();
    rows.forEach(row -> told.put(row.name(), row.remark().strip()));
    page.value(title, told);
  }
}
