package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * No image may ask for two versions of one package. Only packages of which several versions are
 * asked for anywhere are looked at, and for each of them only what takes one of the requests in; so
 * the work grows with the mistakes, not with the catalog.
 */
final class PinRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Map<List<String>, List<Demand.Ask>> asks = versioned(view);
    asks.values().removeIf(list -> !differ(list));
    if (!asks.isEmpty()) {
      Containment containment = new Containment(view);
      asks.values().forEach(list -> new PinSearch(view, containment, found).over(list));
    }
  }

  /** By name and architecture, since versions may differ from one architecture to another. */
  private static Map<List<String>, List<Demand.Ask>> versioned(CatalogView view) {
    Map<List<String>, List<Demand.Ask>> asks = new LinkedHashMap<>();
    for (int i = 0; i < view.catalog().packageCollections().size(); i++) {
      collect(Element.of(Kind.PACKAGE_COLLECTION, i), view.collection(i).packages(), asks);
    }
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      collect(Element.recipe(i), view.recipe(i).packages(), asks);
    }
    return asks;
  }

  private static void collect(
      Element owner, List<PackageRequest> packages, Map<List<String>, List<Demand.Ask>> asks) {
    for (int item = 0; item < packages.size(); item++) {
      PackageRequest request = packages.get(item);
      if (!request.version().version().isEmpty()) {
        asks.computeIfAbsent(List.of(request.name(), request.arch()), key -> new ArrayList<>())
            .add(new Demand.Ask(owner.part(Part.PACKAGE_VERSION, item), request));
      }
    }
  }

  private static boolean differ(List<Demand.Ask> asks) {
    VersionConstraint first = asks.get(0).request().version();
    return asks.stream().anyMatch(ask -> !same(first, ask.request().version()));
  }

  private static boolean same(VersionConstraint a, VersionConstraint b) {
    return a.relation() == b.relation() && a.version().equals(b.version());
  }

  /** The finding about two requests that one recipe or collection brings together. */
  static Diagnostic finding(CatalogView view, Demand.Ask first, Demand.Ask second, Element owner) {
    Diagnostic finding =
        view.finding(
            DiagnosticCode.CONFLICTING_PINS,
            second.element(),
            "package "
                + Texts.quoted(second.request().name())
                + " is wanted in version "
                + version(second)
                + " here, but in version "
                + version(first)
                + " by "
                + Owners.of(view, first.element())
                + reason(first));
    if (!isIn(owner, first) || !isIn(owner, second)) {
      finding = finding.withHint(Owners.of(view, owner) + " takes in both");
    }
    finding = finding.withHint("agree on one version, or take one of the two requests out");
    String text = "the other version is wanted here";
    return view.related(finding, first.element(), text);
  }

  private static boolean isIn(Element owner, Demand.Ask ask) {
    return owner.kind() == ask.element().kind() && owner.index() == ask.element().index();
  }

  private static String version(Demand.Ask ask) {
    String sign = ask.request().version().isPin() ? "" : ask.request().version().relation().sign();
    return (sign + " " + Texts.cut(ask.request().version().version())).strip();
  }

  private static String reason(Demand.Ask ask) {
    String rationale = ask.request().rationale();
    return rationale.isEmpty() ? "" : " (" + Texts.cut(rationale) + ")";
  }
}
