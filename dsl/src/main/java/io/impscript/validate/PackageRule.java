package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Package names and versions become arguments of the package manager: nothing in them may be taken
 * for an option, a pattern or a second package.
 */
final class PackageRule implements CatalogRule {
  private static final Pattern COMPARISON =
      Pattern.compile("([^\\s<>=]+)\\s*(<=|>=|=|<|>)\\s*(\\S+)");
  private static final String NAME_MARKS = "._+~^:()/@-";
  private static final String VERSION_MARKS = "._+~^:-";

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      list(view, Element.recipe(i), view.recipe(i).packages(), found);
    }
    for (int i = 0; i < view.catalog().packageCollections().size(); i++) {
      Element owner = Element.of(Kind.PACKAGE_COLLECTION, i);
      list(view, owner, view.collection(i).packages(), found);
    }
  }

  private static void list(
      CatalogView view, Element owner, List<PackageRequest> packages, Diagnostics found) {
    for (int item = 0; item < packages.size(); item++) {
      Element element = owner.part(Part.PACKAGES, item);
      name(view, element, packages.get(item).name()).ifPresent(found::add);
      version(view, owner.part(Part.PACKAGE_VERSION, item), packages.get(item))
          .ifPresent(found::add);
    }
  }

  private static Optional<Diagnostic> name(CatalogView view, Element element, String name) {
    return fault(name)
        .map(
            fault ->
                view.finding(
                        DiagnosticCode.BAD_NAME,
                        element,
                        name.isEmpty()
                            ? "this package's name is empty"
                            : "the package name " + Texts.quoted(name) + " " + fault)
                    .withHint(nameHint(name)));
  }

  private static Optional<String> fault(String name) {
    if (name.isEmpty()) {
      return Optional.of("is empty");
    } else if (name.startsWith("-")) {
      return Optional.of("starts with '-', as only an option would");
    }
    return badCharacter(name, NAME_MARKS).map(c -> "holds " + Names.describe(c));
  }

  private static String nameHint(String name) {
    Matcher comparison = COMPARISON.matcher(name.strip());
    if (comparison.matches()) {
      String sign = comparison.group(2).equals("=") ? "" : comparison.group(2) + " ";
      String version = sign + comparison.group(3);
      return "a version has its own place: rpm '"
          + comparison.group(1)
          + "', version: '"
          + version
          + "'";
    } else if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
      return "name each package: what a pattern matches changes from day to day";
    } else if (name.strip().matches("\\S+([\\s,]+\\S+)+")) {
      return "one package a text: packages '"
          + String.join("', '", name.strip().split("[\\s,]+"))
          + "'";
    }
    return "write the name as the RPM has it, such as 'sitemon-agent'";
  }

  private static Optional<Diagnostic> version(
      CatalogView view, Element element, PackageRequest request) {
    String version = request.version().version();
    return badCharacter(version, VERSION_MARKS)
        .map(
            c ->
                view.finding(
                        DiagnosticCode.BAD_VALUE,
                        element,
                        "the version "
                            + Texts.quoted(version)
                            + " of package "
                            + Texts.quoted(request.name())
                            + " holds "
                            + Names.describe(c))
                    .withHint(
                        "a version looks like '2.4.1', '2.4.1-3' or '1:2.4.1-3',"
                            + " a comparison like '>= 2.4'"));
  }

  private static Optional<Integer> badCharacter(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Names.isLetterOrDigit(c) && marks.indexOf(c) < 0) {
        return Optional.of(text.codePointAt(i));
      }
    }
    return Optional.empty();
  }
}
