package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.validate.KiwiTags.Numbered;
import java.util.HashMap;
import java.util.Map;

/** What counts once is said once, though several blocks and fragments add up. */
final class KiwiRepeatRule implements KiwiRules.Rule {
  @Override
  public void check(KiwiTags tags, CatalogView view, Diagnostics found) {
    sections(tags, view, found);
    settings(tags, view, found);
    users(tags, view, found);
  }

  private static void sections(KiwiTags tags, CatalogView view, Diagnostics found) {
    Map<String, Numbered> seen = new HashMap<>();
    for (Numbered section : tags.all()) {
      String name = section.tag().name();
      Numbered first =
          isSingle(KiwiVocabulary.image(), name) ? seen.putIfAbsent(name, section) : null;
      if (first != null) {
        String message =
            "'" + name + "' can be said once in a recipe, all its kiwi blocks together";
        add(tags, view, DiagnosticCode.REPEATED_WORD, section, first, message, found);
      }
    }
  }

  private static boolean isSingle(ElementType around, String name) {
    return around.child(name).filter(child -> !child.occurs().repeatable()).isPresent();
  }

  /** Of a setting that two sections make which are chosen together, Kiwi takes the first. */
  private static void settings(KiwiTags tags, CatalogView view, Diagnostics found) {
    ElementType preferences = KiwiVocabulary.image().child("preferences").orElseThrow();
    Map<String, Numbered> seen = new HashMap<>();
    for (Numbered section : tags.all("preferences")) {
      for (Numbered setting : section.inside()) {
        String name = setting.tag().name();
        boolean single = isSingle(preferences, name);
        Numbered first = single ? seen.putIfAbsent(section.choice() + name, setting) : null;
        if (first != null && !section.inside().contains(first)) {
          String word = preferences.child(name).orElseThrow().word();
          String message = "'" + word + "' is said twice; Kiwi takes the first";
          add(tags, view, DiagnosticCode.DUPLICATE_ENTRY, setting, first, message, found);
        }
      }
    }
  }

  private static void users(KiwiTags tags, CatalogView view, Diagnostics found) {
    Map<String, Numbered> seen = new HashMap<>();
    for (Numbered section : tags.all("users")) {
      for (Numbered user : section.inside("user")) {
        String name = user.attribute("name");
        Numbered first = seen.putIfAbsent(section.choice() + name, user);
        if (first != null) {
          String message = "user " + Texts.quoted(name) + " is there twice; Kiwi takes the first";
          add(tags, view, DiagnosticCode.DUPLICATE_ENTRY, user, first, message, found);
        }
      }
    }
  }

  private static void add(
      KiwiTags tags,
      CatalogView view,
      DiagnosticCode code,
      Numbered tag,
      Numbered first,
      String message,
      Diagnostics found) {
    Diagnostic finding =
        view.finding(code, tags.element(tag), message).withHint("take one of the two out");
    found.add(view.related(finding, tags.element(first), "it stands here already"));
  }
}
