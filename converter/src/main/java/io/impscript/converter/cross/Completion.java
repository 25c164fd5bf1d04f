package io.impscript.converter.cross;

import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said for Kiwi in the name of a recipe that says nothing for Kiwi. */
final class Completion {
  /** What a complete description holds that no recipe says, as side files and reports name it. */
  static final List<String> SYNTHETIC =
      List.of(
          "description/author",
          "description/contact",
          "preferences/version",
          "preferences/packagemanager",
          "preferences/type",
          "packages[bootstrap]");

  private Completion() {}

  static Kiwi of(PlainWords words, KiwiDefaults.Entry defaults, KiwiOptions options) {
    return new Kiwi(
        Map.of(),
        List.of(),
        List.of(description(words, options), preferences(defaults, options), bootstrap(defaults)),
        List.of(),
        "");
  }

  private static Markup.Tag description(PlainWords words, KiwiOptions options) {
    List<Markup.Tag> content = new ArrayList<>();
    content.add(Tags.text("author", options.author()));
    content.add(Tags.text("contact", options.contact()));
    if (words.description().isEmpty()) {
      content.add(Tags.text("specification", words.name()));
    }
    return Tags.of("description", content, "type", "system");
  }

  private static Markup.Tag preferences(KiwiDefaults.Entry defaults, KiwiOptions options) {
    List<Markup.Tag> content = new ArrayList<>();
    content.add(Tags.text("version", options.imageVersion()));
    content.add(Tags.text("packagemanager", defaults.packageManager()));
    for (String type : defaults.types()) {
      content.add(Tags.empty("type", "image", type, "primary", content.size() == 2 ? "true" : ""));
    }
    return Tags.of("preferences", content);
  }

  private static Markup.Tag bootstrap(KiwiDefaults.Entry defaults) {
    List<Markup.Tag> packages =
        defaults.bootstrap().stream().map(name -> Tags.empty("package", "name", name)).toList();
    return Tags.of("packages", packages, "type", "bootstrap");
  }
}
