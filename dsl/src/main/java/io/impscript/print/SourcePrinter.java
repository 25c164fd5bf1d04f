package io.impscript.print;

import io.impscript.diag.Checked;
import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.print.PrintOptions.Layout;

/**
 * Prints a catalog as scripts that a person would have written: words in a sensible order, nothing
 * said that is meant anyway, what recipes repeat said once in a fragment.
 *
 * <p>What is printed means exactly the catalog: it is loaded again and compared before it is handed
 * out. The lists of a catalog keep their order in one file; in a tree of files, recipes come in the
 * order of the files. What is too long for one script is printed as a tree.
 */
public final class SourcePrinter {
  private SourcePrinter() {}

  /**
   * Prints a catalog.
   *
   * @param comments what to write as comments before which elements
   * @return the scripts, with findings about what the catalog itself has wrong; without scripts,
   *     one finding of code {@code INTERNAL} for each element that the scripts could not say
   */
  public static Checked<Printed> print(Catalog catalog, Comments comments, PrintOptions options) {
    Pages pages = Pages.of(catalog, comments, options);
    if (pages.tooLong() && options.layout() == Layout.ONE_FILE) {
      return print(catalog, comments, options.withLayout(Layout.TREE));
    }
    Checked<Printed> printed = Verification.check(pages);
    boolean retry = printed.value().isEmpty() && options.factored();
    return retry ? Verification.check(Pages.of(catalog, comments, options.plain())) : printed;
  }

  /** Prints a catalog without comments into one script. */
  public static Checked<Printed> print(Catalog catalog) {
    return print(catalog, Comments.NONE, PrintOptions.USUAL);
  }
}
