package io.impscript.converter.cross;

import io.impscript.converter.cross.Lowered.Origin;
import io.impscript.converter.cross.Lowered.Source;
import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the plain words of a recipe into what it says for Kiwi, each at its one place:
 *
 * <ul>
 *   <li>the description into the first {@code description} that has no {@code specification}, after
 *       author and contact;
 *   <li>the repositories before the first {@code packages}, else at the end;
 *   <li>the packages into a {@code packages type="image"} of their own: an empty one of the block,
 *       else a new one after the repositories.
 * </ul>
 */
final class Lowering {
  static final String LABEL = "schemaversion";

  private final PackageWords packageWords;
  private final RepositoryWords repositoryWords;
  private final PlainWords words;
  private Map<Markup.Tag, Origin> origins;

  private Lowering(PlainWords words, String packageManager, String unstated) {
    this.words = words;
    this.packageWords = new PackageWords(packageManager);
    this.repositoryWords = new RepositoryWords(unstated);
  }

  /**
   * The whole document.
   *
   * @param packageManager as Kiwi calls it, for the syntax of versions
   * @param unstated see {@link KiwiOptions#repositories}
   */
  static Lowered lower(PlainWords words, Kiwi kiwi, String packageManager, String unstated) {
    return new Lowering(words, packageManager, unstated).lower(kiwi);
  }

  /** The package manager that a block for Kiwi names; Kiwi takes the first one it finds. */
  static String packageManager(List<Markup> content) {
    return Tags.textIn(content, "preferences", "packagemanager").orElse("");
  }

  private Lowered lower(Kiwi kiwi) {
    origins = Lowered.numbered(kiwi.content());
    List<Markup> content = packages(repositories(description(kiwi.content())));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", words.name());
    attributes.putAll(kiwi.attributes());
    Markup.Tag image = new Markup.Tag("image", attributes, content);
    return new Lowered(new KiwiDocument(kiwi.before(), image, kiwi.after()), origins);
  }

  private List<Markup> description(List<Markup> content) {
    int at = Tags.indexOf(content, "description");
    if (words.description().isEmpty() || at < 0) {
      return content;
    }
    Markup.Tag tag = Tags.tag(content, at);
    if (!tag.tags("specification").isEmpty()) {
      return content;
    }
    Markup.Tag specification =
        from(Tags.text("specification", words.description()), Source.DESCRIPTION, 0);
    List<Markup> inner =
        Tags.inserted(tag.content(), afterPeople(tag.content()), List.of(specification));
    return Tags.replaced(content, at, same(tag, tag.withContent(inner)));
  }

  /** The position after author and contacts. */
  private static int afterPeople(List<Markup> content) {
    int after = 0;
    for (int i = 0; i < content.size(); i++) {
      if (Tags.isTag(content, i, "author") || Tags.isTag(content, i, "contact")) {
        after = i + 1;
      }
    }
    return after;
  }

  private List<Markup> repositories(List<Markup> content) {
    List<Markup> tags = new ArrayList<>();
    words
        .repositories()
        .forEach(r -> tags.add(from(repositoryWords.tag(r), Source.REPOSITORY, tags.size())));
    return Tags.inserted(content, beforePackages(content), tags);
  }

  private static int beforePackages(List<Markup> content) {
    int first = Tags.indexOf(content, "packages");
    return first < 0 ? content.size() : first;
  }

  private List<Markup> packages(List<Markup> content) {
    if (words.packages().isEmpty()) {
      return content;
    }
    List<Markup> tags = new ArrayList<>();
    words
        .packages()
        .forEach(
            request -> {
              String text = packageWords.text(request).orElse(request.name());
              tags.add(from(Tags.empty("package", "name", text), Source.PACKAGE, tags.size()));
            });
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i).equals(Tags.empty("packages", "type", "image"))) {
        Markup.Tag place = Tags.tag(content, i);
        return Tags.replaced(content, i, same(place, place.withContent(tags)));
      }
    }
    Markup.Tag section = from(Tags.of("packages", tags, "type", "image"), Source.PACKAGE, 0);
    return Tags.inserted(content, beforePackages(content), List.of(section));
  }

  private Markup.Tag from(Markup.Tag tag, Source source, int item) {
    origins.put(tag, new Origin(source, item));
    return tag;
  }

  /** An element made anew comes from where the former came from. */
  private Markup.Tag same(Markup.Tag former, Markup.Tag tag) {
    origins.put(tag, origins.get(former));
    return tag;
  }
}
