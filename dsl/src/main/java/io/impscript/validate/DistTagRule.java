package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import java.util.Optional;

/** Every distribution tag should be of a family we know how to build. */
final class DistTagRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      tag(view, Element.recipe(i).part(Part.DIST), view.recipe(i).dist()).ifPresent(found::add);
    }
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      Element element = Element.of(Kind.REPOSITORY, i).part(Part.TYPE);
      tag(view, element, view.repository(i).type()).ifPresent(found::add);
    }
  }

  private static Optional<Diagnostic> tag(CatalogView view, Element element, String tag) {
    if (tag.isEmpty() || Dist.of(tag).isPresent()) {
      return Optional.empty();
    }
    String message =
        Texts.quoted(tag)
            + " of "
            + Owners.of(view, element)
            + " is a tag of no distribution family that is known here";
    Diagnostic finding = view.finding(DiagnosticCode.UNKNOWN_DIST, element, message);
    return Optional.of(hinted(finding, tag));
  }

  private static Diagnostic hinted(Diagnostic finding, String tag) {
    Optional<String> near =
        tag.length() > 40 ? Optional.empty() : NearNames.hint(tag, Dist.SAMPLES);
    Diagnostic result = near.map(finding::withHint).orElse(finding);
    return result
        .withHint("tags are such as " + String.join(", ", Dist.SAMPLES))
        .withHint("without a known family, a build needs its package manager named by --engine");
  }
}
