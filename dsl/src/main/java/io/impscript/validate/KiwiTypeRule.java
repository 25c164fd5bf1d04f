package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.validate.KiwiTags.Numbered;
import java.util.HashMap;
import java.util.Map;

/** Of the types that can be chosen together one is the primary one, and each is there once. */
final class KiwiTypeRule implements KiwiRules.Rule {
  @Override
  public void check(KiwiTags tags, CatalogView view, Diagnostics found) {
    Map<String, Numbered> types = new HashMap<>();
    Map<String, Numbered> primaries = new HashMap<>();
    for (Numbered preferences : tags.all("preferences")) {
      for (Numbered type : preferences.inside("type")) {
        String choice = preferences.choice();
        same(tags, view, type, types.putIfAbsent(choice + type.attribute("image"), type), found);
        if (type.isTrue("primary")) {
          primary(tags, view, type, primaries.putIfAbsent(choice, type), found);
        }
      }
    }
  }

  private static void same(
      KiwiTags tags, CatalogView view, Numbered type, Numbered first, Diagnostics found) {
    if (first != null) {
      String message =
          "type "
              + Texts.quoted(type.attribute("image"))
              + " is there twice: Kiwi refuses to build one of them";
      String hint = "take one of the two out, or give them different profiles";
      add(tags, view, DiagnosticCode.BAD_VALUE, type, first, message, hint, found);
    }
  }

  private static void primary(
      KiwiTags tags, CatalogView view, Numbered type, Numbered first, Diagnostics found) {
    if (first != null) {
      String message = "two types are primary; Kiwi takes the first";
      String hint = "leave 'primary:' out of one of them";
      add(tags, view, DiagnosticCode.DUPLICATE_ENTRY, type, first, message, hint, found);
    }
  }

  private static void add(
      KiwiTags tags,
      CatalogView view,
      DiagnosticCode code,
      Numbered type,
      Numbered first,
      String message,
      String hint,
      Diagnostics found) {
    Diagnostic finding = view.finding(code, tags.element(type), message).withHint(hint);
    found.add(view.related(finding, tags.element(first), "the first one is here"));
  }
}
