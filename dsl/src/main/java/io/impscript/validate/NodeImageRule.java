package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a node boots is a recipe's image, a group's result, or a file somewhere. */
final class NodeImageRule implements CatalogRule {
  private static final long EFFORT = 30_000_000;

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    List<Dest> results = results(view);
    Map<String, Boolean> known = new HashMap<>();
    NodeFindings unknown = new NodeFindings(view);
    NodeFindings.eachNode(
        view,
        (element, node) -> {
          String image = node.image();
          if (!known.computeIfAbsent(image, name -> isKnown(view, results, name))) {
            unknown.add(element.part(Part.NODE_IMAGE, element.item()), node.name(), image);
          }
        });
    unknown.report(found, (element, nodes, image) -> finding(view, element, nodes, image));
  }

  private static List<Dest> results(CatalogView view) {
    return view.catalog().imageGroups().stream()
        .flatMap(group -> group.members().stream())
        .map(member -> Dest.of(DestRule.effective(member)))
        .toList();
  }

  private static boolean isKnown(CatalogView view, List<Dest> results, String image) {
    return image.isEmpty()
        || image.startsWith("/")
        || view.recipes().has(image)
        || results.stream().anyMatch(dest -> dest.mayBecome(image));
  }

  private static Diagnostic finding(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String image) {
    String message =
        nodes.subject()
            + nodes.verb(" boots ", " boot ")
            + Texts.quoted(image)
            + ", which no recipe or image group makes";
    Diagnostic finding = view.finding(DiagnosticCode.UNKNOWN_IMAGE, element, message);
    List<String> names = new ArrayList<>(view.recipes().names());
    long effort = (long) image.length() * image.length() * names.size();
    if (image.length() <= 200 && effort < EFFORT) {
      finding = NearNames.hint(image, names).map(finding::withHint).orElse(finding);
    }
    return finding.withHint(
        "name a recipe, the result of an image group, or a boot image by its absolute path");
  }
}
