package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Carries from recipe to recipe the one distribution that each comes to: its own or, where it takes
 * in others, the most precise that goes with them. After a mistake it is the recipe's own, so that
 * whatever takes the recipe in does not report the same again.
 */
final class DistMix {
  /** A distribution and the element whose tag says it. */
  private record Fact(Dist dist, Element element) {}

  private final CatalogView view;
  private final Diagnostics found;
  private final Fact[] facts;

  DistMix(CatalogView view, Diagnostics found) {
    this.view = view;
    this.found = found;
    facts = new Fact[view.recipeGraph().size()];
  }

  /** Looks at a recipe after all that it takes in. */
  void meet(int recipe) {
    Element own = Element.recipe(recipe).part(Part.DIST);
    facts[recipe] = fact(view.recipe(recipe).dist(), own).orElse(null);
    view.recipeGraph()
        .each(
            recipe,
            (item, target) -> add(recipe, facts[target], reference(recipe, Part.RECIPES, item)));
    List<Reference> names = view.recipe(recipe).repositories();
    for (int item = 0; item < names.size(); item++) {
      add(recipe, ofRepository(names.get(item).name()), reference(recipe, Part.REPOSITORIES, item));
    }
  }

  private static Element reference(int recipe, Part part, int item) {
    return Element.recipe(recipe).part(part, item);
  }

  private static Optional<Fact> fact(String tag, Element element) {
    return Dist.of(tag).map(dist -> new Fact(dist, element));
  }

  private Fact ofRepository(String name) {
    int index = view.repositories().find(name);
    if (index == Graph.UNKNOWN) {
      return null;
    }
    Element element = Element.of(Kind.REPOSITORY, index).part(Part.TYPE);
    return fact(view.repository(index).type(), element).orElse(null);
  }

  private void add(int recipe, Fact fact, Element reference) {
    Fact known = facts[recipe];
    if (known == null) {
      facts[recipe] = fact;
    } else if (fact != null && !known.dist().sameRelease(fact.dist())) {
      found.add(finding(recipe, known, fact, reference));
    } else if (fact != null && known.dist().morePrecise(fact.dist()) != known.dist()) {
      facts[recipe] = fact;
    }
  }

  private Diagnostic finding(int recipe, Fact known, Fact fact, Element reference) {
    boolean mixes = known.dist().mixesWith(fact.dist());
    DiagnosticCode code = mixes ? DiagnosticCode.DIFFERENT_DISTS : DiagnosticCode.MIXED_DISTS;
    Diagnostic finding =
        view.finding(code, reference, message(recipe, known, fact, reference))
            .withHint(mixes ? careful(known) : never(known, fact, reference));
    finding = view.related(finding, known.element(), known.dist().tag() + " is said here");
    return view.related(finding, fact.element(), fact.dist().tag() + " is said here");
  }

  private String message(int recipe, Fact known, Fact fact, Element reference) {
    String owner = Owners.of(view, Element.recipe(recipe));
    String first =
        isOwn(recipe, known)
            ? " is for " + known.dist().tag() + ", but "
            : " holds " + from(known) + ", but ";
    return owner + first + brings(fact, reference);
  }

  private static boolean isOwn(int recipe, Fact fact) {
    return fact.element().kind() == Kind.RECIPE && fact.element().index() == recipe;
  }

  private String from(Fact fact) {
    return Owners.of(view, fact.element()) + " for " + fact.dist().tag();
  }

  /** What a reference brings in, and from where if not from what it names. */
  private String brings(Fact fact, Element reference) {
    String name = referred(reference);
    boolean direct = Owners.name(view.catalog(), fact.element()).equals(name);
    if (reference.part() == Part.REPOSITORIES) {
      return "names " + from(fact);
    }
    return direct
        ? "takes in " + from(fact)
        : "takes in recipe " + Texts.quoted(name) + " with " + from(fact);
  }

  private String referred(Element reference) {
    List<Reference> list =
        reference.part() == Part.RECIPES
            ? view.recipe(reference.index()).recipes()
            : view.recipe(reference.index()).repositories();
    return list.get(reference.item()).name();
  }

  private static String careful(Fact known) {
    return "make sure that the RPMs of both fit together; it is built as " + known.dist().tag();
  }

  private static String never(Fact known, Fact fact, Element reference) {
    String noun = reference.part() == Part.RECIPES ? "a recipe" : "a repository";
    String family = known.dist().family().title();
    return family
        + " and "
        + fact.dist().family().title()
        + " never go into one image; name "
        + noun
        + " for "
        + family
        + " instead";
  }
}
