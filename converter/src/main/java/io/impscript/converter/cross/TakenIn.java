package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.model.Catalog;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.RecipeResolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the sub-recipes and collections of a recipe can still be taken in. */
final class TakenIn {
  private final Reattaching joining;
  final List<Reference> recipes = new ArrayList<>();
  final List<Reference> collections = new ArrayList<>();
  final Set<String> parts = new HashSet<>();
  final Set<String> packages = new HashSet<>();
  final Set<String> repositories = new HashSet<>();
  final List<PackageRequest> orphans = new ArrayList<>();
  final List<String> commands = new ArrayList<>();
  final List<String> copies = new ArrayList<>();

  TakenIn(Reattaching joining, Recipe former, boolean sameRest) {
    this.joining = joining;
    former.recipes().forEach(reference -> recipe(reference, sameRest));
    former.packageCollections().forEach(this::collection);
  }

  private void recipe(Reference reference, boolean sameRest) {
    Optional<MergedRecipe> merged =
        new RecipeResolver().merge(joining.kept(), Places.NONE, reference.name()).value();
    if (merged.isEmpty()) {
      return;
    }
    List<PackageRequest> requests =
        merged.get().packages().stream().map(wanted -> wanted.request()).toList();
    List<String> places =
        merged.get().repositories().stream().map(used -> used.repository().name()).toList();
    boolean steps = merged.get().parts().stream().allMatch(part -> sameSteps(part.recipe()));
    boolean blocks =
        sameRest || merged.get().parts().stream().allMatch(p -> p.recipe().kiwi().isEmpty());
    boolean all =
        allThere(requests) && namesOf(joining.edited().repositories()).containsAll(places);
    if (all && steps && blocks) {
      recipes.add(reference);
      packages.addAll(Reattaching.names(requests));
      repositories.addAll(places);
      merged.get().parts().forEach(part -> parts.add(part.recipe().name()));
    } else {
      joining.note(
          "sub-recipe '" + reference.name() + "'", "the description no longer holds all of it");
      orphans.addAll(requests);
      merged.get().parts().forEach(part -> orphanSteps(part.recipe()));
    }
  }

  private void orphanSteps(Recipe part) {
    for (Steps steps : joining.steps()) {
      if (steps.recipe().equals(part.name())) {
        commands.addAll(steps.commands());
        steps.files().forEach(file -> copies.add(part.name() + "-postbuild/" + file));
      }
    }
  }

  private void collection(Reference reference) {
    Recipe only = Restoring.recipeOf(reference.name() + "-collection", List.of(reference));
    Catalog with =
        new Catalog(
            List.of(only), joining.kept().packageCollections(), List.of(), List.of(), List.of());
    List<PackageRequest> requests =
        new RecipeResolver()
            .merge(with, Places.NONE, only.name())
            .value()
            .map(merged -> merged.packages().stream().map(wanted -> wanted.request()).toList())
            .orElse(List.of());
    if (allThere(requests)) {
      collections.add(reference);
      packages.addAll(Reattaching.names(requests));
    } else {
      String reason = "the description no longer holds all of it";
      joining.note("package collection '" + reference.name() + "'", reason);
      orphans.addAll(requests);
    }
  }

  private boolean allThere(List<PackageRequest> requests) {
    Set<String> there = Reattaching.names(joining.edited().packages());
    return requests.stream().allMatch(r -> there.contains(r.name()) && joining.sameVersion(r));
  }

  private boolean sameSteps(Recipe part) {
    List<String> files =
        part.postbuildCopy().stream().map(Reattaching::baseName).distinct().toList();
    Steps wanted = new Steps(part.name(), files, part.postbuildChroot());
    boolean none = files.isEmpty() && part.postbuildChroot().isEmpty();
    return none || joining.steps().contains(wanted);
  }

  private List<String> namesOf(List<Reference> references) {
    return references.stream().map(Reference::name).toList();
  }
}
