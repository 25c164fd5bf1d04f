package io.impscript.validate;

import io.impscript.diag.Diagnostics;

/**
 * One thing that has to hold over a whole catalog. A rule reports each mistake once, where it is
 * made, and nothing that only follows from a mistake that another rule reports.
 */
interface CatalogRule {
  void check(CatalogView view, ValidationContext context, Diagnostics found);
}
