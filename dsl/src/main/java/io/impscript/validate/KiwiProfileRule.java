package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.kiwi.Template;
import io.impscript.validate.KiwiTags.Numbered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Profiles that sections name are there, and none needs itself. */
final class KiwiProfileRule implements KiwiRules.Rule {
  @Override
  public void check(KiwiTags tags, CatalogView view, Diagnostics found) {
    Map<String, Numbered> declared = new LinkedHashMap<>();
    for (Numbered profile : tags.all("profiles", "profile")) {
      repeated(
          tags, view, profile, declared.putIfAbsent(profile.attribute("name"), profile), found);
    }
    if (tags.all("include").isEmpty()) {
      sections(tags, view, declared, found);
      required(tags, view, declared, found);
    }
    cycles(tags, view, declared, found);
  }

  private static void repeated(
      KiwiTags tags, CatalogView view, Numbered profile, Numbered first, Diagnostics found) {
    boolean otherArch = first == null || !first.attribute("arch").equals(profile.attribute("arch"));
    if (!otherArch) {
      Diagnostic finding =
          view.finding(
                  DiagnosticCode.DUPLICATE_NAME,
                  tags.element(profile),
                  "profile " + Texts.quoted(profile.attribute("name")) + " is declared twice")
              .withHint("take one of the two out");
      found.add(view.related(finding, tags.element(first), "first declared here"));
    }
  }

  private static void sections(
      KiwiTags tags, CatalogView view, Map<String, Numbered> declared, Diagnostics found) {
    for (Numbered section : tags.all()) {
      for (String name : section.profiles()) {
        if (!isKnown(name, declared, view)) {
          String message = "no profile " + Texts.quoted(name) + " is declared: this never counts";
          found.add(
              unknown(
                  DiagnosticCode.UNKNOWN_PROFILE, tags, view, section, name, message, declared));
        }
      }
    }
  }

  private static void required(
      KiwiTags tags, CatalogView view, Map<String, Numbered> declared, Diagnostics found) {
    for (Numbered profile : declared.values()) {
      for (Numbered requires : profile.inside("requires")) {
        String name = requires.attribute("profile");
        if (!isKnown(name, declared, view)) {
          String message =
              "profile %s requires %s, which is not declared"
                  .formatted(Texts.quoted(profile.attribute("name")), Texts.quoted(name));
          found.add(
              unknown(DiagnosticCode.MISSING_VALUE, tags, view, requires, name, message, declared));
        }
      }
    }
  }

  /** Recipes that take in each other may share profiles, so one of any recipe will do. */
  private static boolean isKnown(String name, Map<String, Numbered> declared, CatalogView view) {
    return declared.containsKey(name) || Template.in(name) || view.kiwiProfiles().contains(name);
  }

  private static Diagnostic unknown(
      DiagnosticCode code,
      KiwiTags tags,
      CatalogView view,
      Numbered tag,
      String name,
      String message,
      Map<String, Numbered> declared) {
    Diagnostic finding = view.finding(code, tags.element(tag), message);
    finding = NearNames.hint(name, declared.keySet()).map(finding::withHint).orElse(finding);
    return finding.withHint(
        declared.isEmpty()
            ? "declare it: profiles { profile '" + Texts.cut(name) + "', description: '…' }"
            : "profiles declared: " + Texts.list(declared.keySet()));
  }

  private static void cycles(
      KiwiTags tags, CatalogView view, Map<String, Numbered> declared, Diagnostics found) {
    List<String> names = new ArrayList<>(declared.keySet());
    int[][] targets = new int[names.size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] =
          declared.get(names.get(i)).inside("requires").stream()
              .mapToInt(requires -> names.indexOf(requires.attribute("profile")))
              .toArray();
    }
    for (List<Integer> cycle : new Graph(targets).cycles()) {
      List<String> path = new ArrayList<>();
      cycle.forEach(index -> path.add(names.get(index)));
      path.add(path.get(0));
      found.add(
          view.finding(
                  DiagnosticCode.CYCLE,
                  tags.element(declared.get(path.get(0))),
                  "profile " + Texts.quoted(path.get(0)) + " requires itself: " + Texts.path(path))
              .withHint("take one of these 'requires' out"));
    }
  }
}
