package io.impscript.runtime.session;

import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists what scripts declare: a line a thing. */
final class Overview {
  private final Loaded loaded;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Overview(Loaded loaded) {
    this.loaded = loaded;
  }

  Shown shown() {
    Catalog catalog = loaded.catalog();
    table(
        "parameters", loaded.parameters(), p -> p.name(), p -> p.value() + "  " + p.description());
    table("recipes", catalog.recipes(), r -> r.name(), r -> dist(r.dist()) + r.description());
    table("package collections", catalog.packageCollections(), c -> c.name(), c -> c.description());
    table("repositories", catalog.repositories(), r -> r.name(), r -> dist(r.type()) + r.url());
    table(
        "image groups",
        catalog.imageGroups(),
        g -> g.name(),
        g -> String.join(", ", g.members().stream().map(m -> m.recipe()).toList()));
    table(
        "node maps",
        catalog.nodeMaps(),
        m -> m.name(),
        m -> m.nodes().size() + " nodes  " + m.description());
    return new Shown(lines, values);
  }

  private static String dist(String tag) {
    return tag.isEmpty() ? "" : tag + "  ";
  }

  private <T> void table(
      String title, List<T> things, Function<T, String> name, Function<T, String> about) {
    if (things.isEmpty()) {
      return;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(title + " (" + things.size() + ")");
    int width = things.stream().mapToInt(thing -> name.apply(thing).length()).max().orElse(0);
    Map<String, Object> told = new LinkedHashMap<>();
    for (T thing : things) {
      String padded =
          String.format("%-" + Math.max(1, Math.min(width, 40)) + "s", name.apply(thing));
      lines.add(("  " + padded + "  " + about.apply(thing)).stripTrailing());
      told.put(name.apply(thing), about.apply(thing).strip());
    }
    values.put(title, told);
  }
}
