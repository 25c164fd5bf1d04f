package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import java.util.List;

/** Architectures are called as RPM calls them, and the default is one of the valid ones. */
final class ArchNameRule implements CatalogRule {
  private static final List<String> IMAGES =
      Arches.KNOWN.stream().filter(arch -> !arch.equals(Arches.NOARCH)).toList();

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      recipe(view, i, found);
    }
    for (int i = 0; i < view.catalog().packageCollections().size(); i++) {
      Element owner = Element.of(Kind.PACKAGE_COLLECTION, i);
      packages(view, owner, view.collection(i).packages(), found);
    }
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      Element element = Element.of(Kind.REPOSITORY, i).part(Part.ARCH);
      name(view, element, view.repository(i).arch(), Arches.KNOWN, found);
    }
    for (int i = 0; i < view.catalog().imageGroups().size(); i++) {
      group(view, i, found);
    }
  }

  private static void recipe(CatalogView view, int index, Diagnostics found) {
    Recipe recipe = view.recipe(index);
    Element owner = Element.recipe(index);
    for (int item = 0; item < recipe.validArch().size(); item++) {
      Element element = owner.part(Part.VALID_ARCH, item);
      name(view, element, recipe.validArch().get(item), IMAGES, found);
    }
    Element standard = owner.part(Part.DEFAULT_ARCH);
    if (!recipe.validArch().contains(recipe.defaultArch())) {
      name(view, standard, recipe.defaultArch(), IMAGES, found);
      notValid(view, standard, recipe, found);
    }
    packages(view, owner, recipe.packages(), found);
  }

  private static void notValid(
      CatalogView view, Element element, Recipe recipe, Diagnostics found) {
    if (!recipe.validArch().isEmpty() && Arches.isKnown(recipe.defaultArch())) {
      String message =
          "the default architecture "
              + recipe.defaultArch()
              + " is none of the valid ones of "
              + Owners.of(view, element);
      Diagnostic finding =
          view.finding(DiagnosticCode.BAD_ARCH, element, message)
              .withHint("valid here: " + Texts.list(recipe.validArch()));
      Element valid = Element.recipe(element.index()).part(Part.VALID_ARCH);
      found.add(view.related(finding, valid, "the valid ones are said here"));
    }
  }

  private static void packages(
      CatalogView view, Element owner, List<PackageRequest> packages, Diagnostics found) {
    for (int item = 0; item < packages.size(); item++) {
      Element element = owner.part(Part.PACKAGE_ARCH, item);
      name(view, element, packages.get(item).arch(), Arches.KNOWN, found);
    }
  }

  private static void group(CatalogView view, int index, Diagnostics found) {
    List<ImageGroup.Member> members = view.catalog().imageGroups().get(index).members();
    for (int item = 0; item < members.size(); item++) {
      Element element = Element.of(Kind.IMAGE_GROUP, index).part(Part.MEMBER_ARCH, item);
      name(view, element, members.get(item).arch(), IMAGES, found);
    }
  }

  private static void name(
      CatalogView view, Element element, String arch, List<String> known, Diagnostics found) {
    if (!arch.isEmpty() && !known.contains(arch)) {
      String message =
          Texts.quoted(arch)
              + " in "
              + Owners.of(view, element)
              + (Arches.isKnown(arch)
                  ? " is for packages, not for images"
                  : " is no architecture that is known here");
      Diagnostic finding = view.finding(DiagnosticCode.BAD_ARCH, element, message);
      found.add(hinted(finding, arch, known));
    }
  }

  private static Diagnostic hinted(Diagnostic finding, String arch, List<String> known) {
    Diagnostic result = finding;
    String alias = alias(arch);
    if (!alias.isEmpty()) {
      result = result.withHint("RPM calls it '" + alias + "'");
    } else if (arch.length() <= 40) {
      result = NearNames.hint(arch, known).map(finding::withHint).orElse(finding);
    }
    return result.withHint("architectures known: " + String.join(", ", known));
  }

  /** What other tools call an architecture. */
  private static String alias(String arch) {
    return switch (arch.toLowerCase(java.util.Locale.ROOT)) {
      case "amd64", "x64", "x86-64" -> "x86_64";
      case "arm64", "armv8" -> "aarch64";
      case "ppc64el" -> "ppc64le";
      case "i386", "x86" -> "i586";
      case "all", "any" -> "noarch";
      default -> "";
    };
  }
}
