package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Repository;
import io.impscript.model.RpmPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a repository's own RPMs are called and say; {@link RpmFileRule} looks at their files. */
final class RpmPackageRule implements CatalogRule {
  private static final String VERSION_MARKS = "._+~^";

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      Repository repository = view.repository(i);
      if (repository.isMade()) {
        new Checking(view, Element.of(Kind.REPOSITORY, i), repository, found).all();
      }
    }
  }

  private record Checking(
      CatalogView view, Element owner, Repository repository, Diagnostics found) {

    void all() {
      elsewhere();
      Map<String, Integer> byFile = new HashMap<>();
      int relations = 0;
      for (int i = 0; i < repository.packages().size(); i++) {
        RpmPackage one = repository.packages().get(i);
        name(i, one);
        version(i, one);
        text(owner.part(Part.RPM_RELEASE, i), "release", one.release(), one);
        arch(i, one);
        relations(relations, one);
        relations += one.relations().size();
        Integer first = byFile.putIfAbsent(one.nvra(), i);
        if (first != null) {
          duplicate(i, first, one);
        }
      }
    }

    /** What is made here is nowhere else, and not signed. */
    private void elsewhere() {
      String reason = "its RPMs are made by this script";
      unwanted(Part.URL, repository.url(), "has a URL", reason);
      String mirror = repository.mirrors().urls().stream().findFirst().orElse("");
      unwanted(Part.MIRRORS, mirror, "has mirrors", reason);
      unwanted(Part.METALINK, repository.mirrors().metalink(), "has a metalink", reason);
      unwanted(Part.GPG_KEY, repository.gpgKey(), "has a key", reason + ", which signs nothing");
    }

    private void unwanted(Part part, String value, String what, String reason) {
      if (!value.isEmpty()) {
        String message = Owners.of(view, owner) + " " + what + ", but " + reason;
        add(DiagnosticCode.BAD_VALUE, owner.part(part), message)
            .accept("leave one of them out, or put the RPMs into a repository of their own");
      }
    }

    private void name(int i, RpmPackage one) {
      Names.fault(one.name())
          .ifPresent(
              fault ->
                  add(
                          DiagnosticCode.BAD_NAME,
                          owner.part(Part.RPMS, i),
                          "the package name " + Texts.quoted(one.name()) + " " + fault.text())
                      .accept(fault.hint()));
    }

    private void version(int i, RpmPackage one) {
      Element element = owner.part(Part.RPM_VERSION, i);
      if (one.version().isEmpty()) {
        String message = "package " + Texts.quoted(one.name()) + " has no version";
        add(DiagnosticCode.MISSING_VALUE, owner.part(Part.RPMS, i), message)
            .accept("say one, such as version '1.0'");
      } else {
        text(element, "version", one.version(), one);
      }
    }

    private void text(Element element, String noun, String text, RpmPackage one) {
      text.codePoints()
          .filter(c -> !Names.isLetterOrDigit(c) && VERSION_MARKS.indexOf(c) < 0)
          .boxed()
          .findFirst()
          .ifPresent(
              c ->
                  add(
                          DiagnosticCode.BAD_VALUE,
                          element,
                          "the "
                              + noun
                              + " "
                              + Texts.quoted(text)
                              + " of package "
                              + Texts.quoted(one.name())
                              + " holds "
                              + Names.describe(c))
                      .accept(
                          c == '-' && noun.equals("version")
                              ? "what follows the '-' is the release, which has its own word"
                              : "it has letters, digits, '.', '_', '+', '~' and '^'"));
    }

    private void arch(int i, RpmPackage one) {
      if (Arches.isKnown(one.arch())) {
        return;
      }
      String message =
          "package " + Texts.quoted(one.name()) + " is for " + Texts.quoted(one.arch());
      Diagnostic finding =
          view.finding(
              DiagnosticCode.BAD_ARCH,
              owner.part(Part.RPM_ARCH, i),
              message + ", which is no architecture");
      found.add(
          NearNames.hint(one.arch(), Arches.KNOWN)
              .map(finding::withHint)
              .orElse(finding)
              .withHint("known: " + String.join(", ", Arches.KNOWN)));
    }

    private void relations(int from, RpmPackage one) {
      for (int i = 0; i < one.relations().size(); i++) {
        Element element = owner.part(Part.RPM_RELATIONS, from + i);
        String text = one.relations().get(i).text();
        Optional<Names.Fault> wrong = RelationText.fault(one.relations().get(i).kind(), text);
        wrong.ifPresent(
            fault ->
                add(
                        DiagnosticCode.BAD_VALUE,
                        element,
                        "the dependency " + Texts.quoted(text) + " " + fault.text())
                    .accept(fault.hint()));
      }
    }

    private void duplicate(int i, int first, RpmPackage one) {
      String message =
          "package " + Texts.quoted(one.nvra()) + " is made twice in " + Owners.of(view, owner);
      Diagnostic finding =
          view.finding(DiagnosticCode.DUPLICATE_NAME, owner.part(Part.RPMS, i), message)
              .withHint("give one of them another name, version, release or architecture");
      found.add(view.related(finding, owner.part(Part.RPMS, first), "first made here"));
    }

    /** Adds a finding when its hint is known. */
    private java.util.function.Consumer<String> add(
        DiagnosticCode code, Element element, String message) {
      return hint -> found.add(view.finding(code, element, message).withHint(hint));
    }
  }
}
