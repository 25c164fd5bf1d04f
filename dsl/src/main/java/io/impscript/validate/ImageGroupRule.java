package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.diag.Severity;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import java.util.List;

/** The images of a group: something to build, for an architecture and in a form there is. */
final class ImageGroupRule implements CatalogRule {
  private static final List<String> FORMATS = List.of("cpio", "squashfs");

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    long[] common = ArchMixRule.common(view);
    for (int i = 0; i < view.catalog().imageGroups().size(); i++) {
      group(view, i, common, found);
    }
  }

  private static void group(CatalogView view, int index, long[] common, Diagnostics found) {
    List<ImageGroup.Member> members = view.catalog().imageGroups().get(index).members();
    Element owner = Element.of(Kind.IMAGE_GROUP, index);
    if (members.isEmpty()) {
      found.add(empty(view, owner));
    }
    for (int item = 0; item < members.size(); item++) {
      Element element = owner.part(Part.MEMBER_ARCH, item);
      format(view, owner.part(Part.MEMBER_FORMAT, item), members.get(item), found);
      arch(view, element, members.get(item), members.get(item).recipe(), common, found);
      if (!members.get(item).netroot().equals(members.get(item).recipe())) {
        arch(view, element, members.get(item), members.get(item).netroot(), common, found);
      }
    }
  }

  private static Diagnostic empty(CatalogView view, Element owner) {
    return view.finding(
            DiagnosticCode.MISSING_VALUE, owner, Owners.of(view, owner) + " has no image")
        .withSeverity(Severity.WARNING)
        .withHint("add one, such as: image 'compute', dest: 'compute-created{date}.cpio'");
  }

  private static void format(
      CatalogView view, Element element, ImageGroup.Member member, Diagnostics found) {
    String format = member.exportFormat();
    if (format.isEmpty() || FORMATS.contains(format)) {
      return;
    }
    String message =
        "the export format "
            + Texts.quoted(format)
            + " of recipe "
            + Texts.quoted(member.recipe())
            + " is none that can be built here";
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_VALUE, element, message).withSeverity(Severity.WARNING);
    if (format.length() <= 40) {
      finding = NearNames.hint(format, FORMATS).map(finding::withHint).orElse(finding);
    }
    found.add(finding.withHint("formats built here: " + String.join(", ", FORMATS)));
  }

  private static void arch(
      CatalogView view,
      Element element,
      ImageGroup.Member member,
      String recipeName,
      long[] common,
      Diagnostics found) {
    int recipe = view.recipes().find(recipeName);
    long bit = Arches.bit(member.arch());
    if (recipe == Graph.UNKNOWN || bit == 0 || (common[recipe] & bit) != 0) {
      return;
    }
    String message =
        Owners.of(view, element)
            + " builds recipe "
            + Texts.quoted(recipeName)
            + " for "
            + member.arch()
            + ", which is not valid for it";
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_ARCH, element, message)
            .withHint("valid for it: " + Arches.text(common[recipe]));
    Element valid = Element.recipe(recipe).part(Part.VALID_ARCH);
    found.add(view.related(finding, valid, "the recipe's architectures are said here"));
  }
}
