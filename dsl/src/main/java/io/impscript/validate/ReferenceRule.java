package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.List;

/** Whatever is named must be declared. */
final class ReferenceRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      recipe(view, i, found);
    }
    for (int i = 0; i < view.catalog().packageCollections().size(); i++) {
      collection(view, i, found);
    }
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      updates(view, i, found);
    }
    for (int i = 0; i < view.catalog().imageGroups().size(); i++) {
      group(view, i, found);
    }
  }

  /** The findings about the references of one recipe. */
  static void recipe(CatalogView view, int index, Diagnostics found) {
    Element owner = Element.recipe(index);
    list(view, owner, Part.RECIPES, view.recipe(index).recipes(), found);
    list(view, owner, Part.PACKAGE_COLLECTIONS, view.recipe(index).packageCollections(), found);
    list(view, owner, Part.REPOSITORIES, view.recipe(index).repositories(), found);
  }

  /** The findings about the references of one collection. */
  static void collection(CatalogView view, int index, Diagnostics found) {
    Element owner = Element.of(Kind.PACKAGE_COLLECTION, index);
    List<Reference> inner = view.collection(index).packageCollections();
    list(view, owner, Part.PACKAGE_COLLECTIONS, inner, found);
  }

  private static void list(
      CatalogView view, Element owner, Part part, List<Reference> list, Diagnostics found) {
    for (int item = 0; item < list.size(); item++) {
      String name = list.get(item).name();
      if (!index(view, part).has(name)) {
        found.add(unknown(view, owner.part(part, item), kind(part), name, verb(part)));
      }
    }
  }

  private static void updates(CatalogView view, int index, Diagnostics found) {
    Repository repository = view.repository(index);
    if (!repository.updates().isEmpty() && !view.repositories().has(repository.updates())) {
      Element element = Element.of(Kind.REPOSITORY, index).part(Part.UPDATES);
      found.add(
          unknown(view, element, Kind.REPOSITORY, repository.updates(), "has its updates in"));
    }
  }

  private static void group(CatalogView view, int index, Diagnostics found) {
    List<ImageGroup.Member> members = view.catalog().imageGroups().get(index).members();
    for (int item = 0; item < members.size(); item++) {
      Element element = Element.of(Kind.IMAGE_GROUP, index).part(Part.MEMBERS, item);
      ImageGroup.Member member = members.get(item);
      if (!view.recipes().has(member.recipe())) {
        found.add(unknown(view, element, Kind.RECIPE, member.recipe(), "builds"));
      }
      if (!member.netroot().isEmpty() && !view.recipes().has(member.netroot())) {
        Element netroot = element.part(Part.MEMBER_NETROOT, item);
        found.add(unknown(view, netroot, Kind.RECIPE, member.netroot(), "has its netroot in"));
      }
    }
  }

  private static Diagnostic unknown(
      CatalogView view, Element element, Kind wanted, String name, String verb) {
    String message =
        Owners.of(view, element)
            + " "
            + verb
            + " "
            + wanted.noun()
            + " "
            + Texts.quoted(name)
            + ", which is not declared";
    return view.suggestions().addTo(view.finding(code(wanted), element, message), wanted, name);
  }

  private static NameIndex index(CatalogView view, Part part) {
    return switch (part) {
      case RECIPES -> view.recipes();
      case PACKAGE_COLLECTIONS -> view.collections();
      default -> view.repositories();
    };
  }

  private static Kind kind(Part part) {
    return switch (part) {
      case RECIPES -> Kind.RECIPE;
      case PACKAGE_COLLECTIONS -> Kind.PACKAGE_COLLECTION;
      default -> Kind.REPOSITORY;
    };
  }

  private static String verb(Part part) {
    return part == Part.REPOSITORIES ? "names" : "takes in";
  }

  static DiagnosticCode code(Kind wanted) {
    return switch (wanted) {
      case RECIPE -> DiagnosticCode.UNKNOWN_RECIPE;
      case PACKAGE_COLLECTION -> DiagnosticCode.UNKNOWN_COLLECTION;
      default -> DiagnosticCode.UNKNOWN_REPOSITORY;
    };
  }
}
