package io.impscript.print;

import java.util.List;

/**
 * How a catalog is to be printed.
 *
 * @param layout how many files
 * @param main path of the main script, relative, such as {@code site.imps.groovy}
 * @param header lines of a comment at the top of the main script; may be empty
 * @param factored whether what several recipes say alike may become fragments
 */
public record PrintOptions(Layout layout, String main, List<String> header, boolean factored) {
  /** One script, what is repeated said once. */
  public static final PrintOptions USUAL =
      new PrintOptions(Layout.ONE_FILE, "site.imps.groovy", List.of(), true);

  public PrintOptions {
    header = List.copyOf(header);
  }

  /** Into how many files a catalog goes. */
  public enum Layout {
    /** All in one script. */
    ONE_FILE,
    /** A script for each family of recipes, for the collections and for the repositories. */
    TREE
  }

  public PrintOptions withLayout(Layout other) {
    return new PrintOptions(other, main, header, factored);
  }

  public PrintOptions withMain(String path) {
    return new PrintOptions(layout, path, header, factored);
  }

  public PrintOptions withHeader(List<String> lines) {
    return new PrintOptions(layout, main, lines, factored);
  }

  /** The same with everything said where it belongs, and nothing once for several. */
  public PrintOptions plain() {
    return new PrintOptions(layout, main, header, false);
  }
}
