package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.converter.kiwi.Lift;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Markup;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the parts of an imported recipe stand in its description. */
final class DocumentPlaces {
  private final KiwiDescription description;
  private final Map<Markup.Tag, SourceSpan> spans = new IdentityHashMap<>();

  DocumentPlaces(KiwiDescription description) {
    this.description = description;
    List<SourceSpan> places = description.places();
    List<Markup.Tag> tags = new ArrayList<>();
    Tags.each(description.document().image().content(), tags::add);
    for (int i = 0; i < tags.size() && i + 1 < places.size(); i++) {
      spans.put(tags.get(i), places.get(i + 1));
    }
  }

  Places of(int recipe, Hoisted hoisted) {
    Places.Builder builder = Places.builder();
    Element element = Element.recipe(recipe);
    root().ifPresent(span -> builder.put(element, span));
    root().ifPresent(span -> builder.put(element.part(Part.KIWI), span));
    int[] number = {0};
    Tags.each(
        hoisted.kiwi().content(),
        tag -> {
          number[0]++;
          if (spans.containsKey(tag)) {
            builder.put(element.part(Part.KIWI, number[0]), spans.get(tag));
          }
        });
    repositories(hoisted, builder);
    return builder.build();
  }

  private void repositories(Hoisted hoisted, Places.Builder builder) {
    for (int i = 0; i < hoisted.words().repositories().size(); i++) {
      Element element = Element.of(Kind.REPOSITORY, i);
      ofRepository(hoisted.words().repositories().get(i).name())
          .ifPresent(span -> builder.put(element, span));
    }
  }

  private Optional<SourceSpan> ofRepository(String alias) {
    return description.document().image().tags("repository").stream()
        .filter(tag -> tag.attribute("alias").equals(alias))
        .map(spans::get)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private Optional<SourceSpan> root() {
    return description.places().stream().findFirst();
  }

  /** All that the newest schema has a place for is carried: its markup is part of the recipe. */
  List<Item> items(Hoisted hoisted) {
    List<Item> items = new ArrayList<>();
    root()
        .ifPresent(
            span -> items.add(Item.carried("description '" + hoisted.words().name() + "'", span)));
    for (Markup.Tag tag : description.document().image().tags()) {
      Optional<SourceSpan> span = Optional.ofNullable(spans.get(tag));
      items.add(new Item(Fate.CARRIED, "<" + tag.name() + ">", span, ""));
    }
    lost().forEach(l -> items.add(Item.of(Fate.KEPT_ASIDE, l.kept(), l.place(), reason(l))));
    return items;
  }

  /** What Kiwi has no use for any more, as a comment above the recipe, where Kiwi never sees it. */
  Comments comments(int recipe) {
    List<String> lines = lost().map(lift -> reason(lift) + ":\n" + lift.kept()).toList();
    return lines.isEmpty()
        ? Comments.NONE
        : new Comments(Map.of(Element.recipe(recipe), List.of(String.join("\n", lines))));
  }

  private Stream<Lift> lost() {
    return description.lifts().stream().filter(lift -> !lift.kept().isEmpty());
  }

  private static String reason(Lift lift) {
    return "Kiwi has no use for it since schema " + lift.to();
  }
}
