package io.impscript.converter.diff;

import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.VersionConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says by plain words what a recipe says for Kiwi though plain words could: which of the two was
 * taken may depend on comments around it, and means nothing.
 */
final class PlainView {
  private final Recipe recipe;
  private final List<PackageRequest> packages;
  private final List<Markup> content = new ArrayList<>();
  private String description;

  private PlainView(Recipe recipe) {
    this.recipe = recipe;
    this.packages = new ArrayList<>(recipe.packages());
    this.description = recipe.description();
  }

  static Recipe of(Recipe recipe) {
    return recipe.kiwi().isEmpty() ? recipe : new PlainView(recipe).view();
  }

  private Recipe view() {
    for (Markup markup : recipe.kiwi().content()) {
      if (markup instanceof Markup.Tag tag) {
        tag(tag);
      }
    }
    Kiwi kiwi = recipe.kiwi();
    return recipe
        .change()
        .description(description)
        .packages(packages)
        .kiwi(new Kiwi(kiwi.attributes(), List.of(), content, List.of(), ""))
        .build();
  }

  private void tag(Markup.Tag tag) {
    if (tag.name().equals("packages") && tag.attributes().equals(Map.of("type", "image"))) {
      add(tag, without(tag, this::takePackage));
    } else if (tag.name().equals("description")) {
      add(tag, without(tag, this::takeDescription));
    } else {
      content.add(tag);
    }
  }

  /** Sections that hold nothing any more say nothing. */
  private void add(Markup.Tag tag, List<Markup> left) {
    if (!left.isEmpty()) {
      content.add(tag.withContent(left));
    }
  }

  private static List<Markup> without(
      Markup.Tag tag, java.util.function.Predicate<Markup.Tag> taken) {
    List<Markup> left = new ArrayList<>();
    for (Markup.Tag inner : tag.tags()) {
      if (!taken.test(inner)) {
        left.add(inner);
      }
    }
    return left;
  }

  private boolean takePackage(Markup.Tag tag) {
    boolean plain =
        tag.name().equals("package") && tag.attributes().keySet().equals(java.util.Set.of("name"));
    if (plain) {
      packages.add(new PackageRequest(tag.attribute("name"), VersionConstraint.ANY, "", ""));
    }
    return plain;
  }

  private boolean takeDescription(Markup.Tag tag) {
    boolean plain = tag.name().equals("specification") && description.isEmpty();
    if (plain) {
      description = tag.text().strip().replaceAll("\\s+", " ");
    }
    return plain;
  }
}
