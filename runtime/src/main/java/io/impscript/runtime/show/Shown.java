package io.impscript.runtime.show;

import io.impscript.load.Loaded;
import io.impscript.validate.MergedRecipe;
import java.util.List;
import java.util.Map;

/**
 * Something shown to people, and the same as plain values for programs.
 *
 * @param lines for a terminal of 80 columns
 * @param values for JSON: texts, numbers, lists and maps
 */
public record Shown(List<String> lines, Map<String, Object> values) {
  public Shown {
    lines = List.copyOf(lines);
  }

  /** What scripts declare, with their parameters. */
  public static Shown overview(Loaded loaded) {
    return Overview.of(loaded);
  }

  /** A recipe with everything that it takes in, and who asked for it. */
  public static Shown merged(MergedRecipe recipe) {
    return new MergedView(recipe).shown();
  }

  /** The lines as a text that ends in a line break; empty where there are none. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
