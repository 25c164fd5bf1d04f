package io.impscript.converter.cross;

import io.impscript.model.PackageRequest;
import io.impscript.model.Repository;
import java.util.List;

/**
 * What the plain words of a recipe, merged with all that it takes in, say to Kiwi's main file.
 *
 * @param name the recipe's name
 * @param description what the image is for; empty where not said
 * @param packages RPMs asked for
 * @param repositories where they come from, in order
 */
record PlainWords(
    String name, String description, List<PackageRequest> packages, List<Repository> repositories) {
  PlainWords {
    packages = List.copyOf(packages);
    repositories = List.copyOf(repositories);
  }

  PlainWords withDescription(String other) {
    return new PlainWords(name, other, packages, repositories);
  }

  PlainWords withPackages(List<PackageRequest> other) {
    return new PlainWords(name, description, other, repositories);
  }

  PlainWords withRepositories(List<Repository> other) {
    return new PlainWords(name, description, packages, other);
  }
}
