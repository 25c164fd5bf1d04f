package io.impscript.validate;

import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageFilter;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of package names become lines of the package managers' configuration: nothing in them
 * may be taken for a second pattern.
 */
final class PackageFilterRule implements CatalogRule {
  private static final String MARKS = "._+~^:-*?[]!";

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      PackageFilter filter = view.repository(i).filter();
      Element owner = Element.of(Kind.REPOSITORY, i);
      patterns(view, owner, Part.INCLUDES, filter.includes(), found);
      patterns(view, owner, Part.EXCLUDES, filter.excludes(), found);
    }
  }

  private static void patterns(
      CatalogView view, Element owner, Part part, List<String> patterns, Diagnostics found) {
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      Element element = owner.part(part, i);
      fault(pattern)
          .ifPresent(
              fault ->
                  found.add(
                      view.finding(
                              DiagnosticCode.BAD_VALUE,
                              element,
                              "the pattern " + Texts.quoted(pattern) + " " + fault)
                          .withHint("a pattern is a name of packages such as 'kernel*'")));
    }
  }

  private static Optional<String> fault(String pattern) {
    if (pattern.isEmpty() || pattern.startsWith("-")) {
      return Optional.of(pattern.isEmpty() ? "is empty" : "starts with '-'");
    }
    long open = pattern.chars().filter(c -> c == '[').count();
    if (open != pattern.chars().filter(c -> c == ']').count()) {
      return Optional.of("has a '[' without ']', or the other way round");
    }
    return pattern
        .codePoints()
        .filter(c -> !Names.isLetterOrDigit(c) && MARKS.indexOf(c) < 0)
        .mapToObj(c -> "holds " + Names.describe(c))
        .findFirst();
  }
}
