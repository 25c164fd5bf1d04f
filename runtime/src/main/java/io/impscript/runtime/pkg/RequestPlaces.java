package io.impscript.runtime.pkg;

import io.impscript.model.Element.Part;
import io.impscript.model.SourceSpan;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.util.Optional;

/** Knows where in the scripts a build's wishes are written. */
public interface RequestPlaces {
  /** Knows nothing, as for recipes that come from no script. */
  RequestPlaces NONE =
      new RequestPlaces() {
        @Override
        public Optional<SourceSpan> ofPackage(Origin origin, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<SourceSpan> ofRepository(String name, Part part) {
          return Optional.empty();
        }

        @Override
        public Optional<SourceSpan> ofStep(String recipe, Part part, int index) {
          return Optional.empty();
        }
      };

  /** Where a recipe or collection asks for a package. */
  Optional<SourceSpan> ofPackage(Origin origin, String name);

  /** Where a part of a repository's declaration stands. */
  Optional<SourceSpan> ofRepository(String name, Part part);

  /**
   * Where a recipe asks for a post-build step.
   *
   * @param part the copies or the commands
   * @param index which of them, from 0
   */
  Optional<SourceSpan> ofStep(String recipe, Part part, int index);
}
