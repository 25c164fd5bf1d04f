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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of an image group's results can be made, and no two are the same. */
final class DestRule implements CatalogRule {
  private static final String TOKENS = "tokens: {" + String.join("}, {", Dest.TOKENS) + "}";

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().imageGroups().size(); i++) {
      List<ImageGroup.Member> members = view.catalog().imageGroups().get(i).members();
      Element owner = Element.of(Kind.IMAGE_GROUP, i);
      for (int item = 0; item < members.size(); item++) {
        form(view, owner.part(Part.MEMBER_DEST, item), members.get(item), found);
      }
      distinct(view, owner, members, found);
    }
  }

  private static void form(
      CatalogView view, Element element, ImageGroup.Member member, Diagnostics found) {
    String text = member.dest();
    Dest dest = Dest.of(text);
    if (!dest.fault().isEmpty()) {
      found.add(
          bad(view, element, text, dest.fault())
              .withHint("a brace that stands for itself is written twice: '{{' or '}}'"));
      return;
    }
    dest.unknownTokens().forEach(token -> found.add(unknownToken(view, element, text, token)));
    spelling(text, dest)
        .ifPresent(
            fault ->
                found.add(
                    bad(view, element, text, fault)
                        .withHint("use letters, digits, '.', '_', '+' and '-', and no folder")));
    ending(view, element, member, dest).ifPresent(found::add);
  }

  private static Diagnostic unknownToken(
      CatalogView view, Element element, String text, String token) {
    Diagnostic finding =
        bad(
            view,
            element,
            text,
            "holds the token '{" + Texts.cut(token) + "}', which is not known");
    if (token.length() <= 40) {
      finding = NearNames.hint(token, Dest.TOKENS).map(finding::withHint).orElse(finding);
    }
    return finding.withHint(TOKENS);
  }

  private static Optional<String> spelling(String text, Dest dest) {
    if (text.startsWith(".") || text.startsWith("-")) {
      return Optional.of("starts with '" + text.charAt(0) + "'");
    } else if (text.contains("..")) {
      return Optional.of("holds '..'");
    }
    return dest.badCharacter().map(c -> "holds " + Names.describe(c));
  }

  /** A boot image is known by its ending; without it nobody can tell what the result is. */
  private static Optional<Diagnostic> ending(
      CatalogView view, Element element, ImageGroup.Member member, Dest dest) {
    String text = member.dest();
    boolean bootImage = member.exportFormat().isEmpty() || member.exportFormat().equals("cpio");
    if (text.isEmpty() || !bootImage || text.matches(".*\\.cpio(\\.[a-z0-9]+)?")) {
      return Optional.empty();
    }
    return Optional.of(
        bad(view, element, text, "does not end in '.cpio', as the names of boot images do")
            .withSeverity(Severity.WARNING)
            .withHint("end it in '.cpio', or say another form: exportFormat: 'squashfs'"));
  }

  private static void distinct(
      CatalogView view, Element owner, List<ImageGroup.Member> members, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < members.size(); item++) {
      String dest = effective(members.get(item));
      Integer earlier = first.putIfAbsent(dest, item);
      if (earlier != null) {
        Diagnostic finding =
            bad(view, owner.part(Part.MEMBER_DEST, item), dest, "is the name of two images")
                .withHint("give each image of a group a name of its own");
        found.add(
            view.related(finding, owner.part(Part.MEMBER_DEST, earlier), "the first of the two"));
      }
    }
  }

  /** Without a name of its own, an image is called as its recipe. */
  static String effective(ImageGroup.Member member) {
    return member.dest().isEmpty() ? member.recipe() + ".cpio" : member.dest();
  }

  private static Diagnostic bad(CatalogView view, Element element, String dest, String fault) {
    String message =
        "the result name " + Texts.quoted(dest) + " in " + Owners.of(view, element) + " " + fault;
    return view.finding(DiagnosticCode.BAD_DEST, element, message);
  }
}
