package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import io.impscript.model.PackageRequest;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of a description what the plain words of a recipe say: as much as {@link Lowering} puts
 * back just as it was. That is tried, not argued about. What a comment stands before stays, so that
 * the comment keeps what it is about.
 */
final class Hoisting {
  private final KiwiDocument wanted;
  private final String manager;
  private final Predicate<Repository> free;
  private final RepositoryWords repositoryWords;
  private Hoisted best;

  private Hoisting(
      KiwiDocument document, String name, Predicate<Repository> free, Set<String> addresses) {
    this.repositoryWords = RepositoryWords.reading(addresses);
    this.wanted = unlabelled(document);
    this.manager = Lowering.packageManager(document.image().content());
    this.free = free;
    PlainWords words = new PlainWords(name, "", List.of(), List.of());
    this.best = new Hoisted(words, kiwi(document, name));
  }

  /**
   * Takes out what can be.
   *
   * @param name the recipe's name; where the image has another one, the block for Kiwi says it
   * @param free whether a repository may be declared for all, by its name
   * @param addresses addresses of repositories that are known beyond those of the language
   */
  static Hoisted hoist(
      KiwiDocument document, String name, Predicate<Repository> free, Set<String> addresses) {
    Hoisting hoisting = new Hoisting(document, name, free, addresses);
    hoisting.description();
    hoisting.packages();
    hoisting.repositories();
    return hoisting.best;
  }

  private static Kiwi kiwi(KiwiDocument document, String name) {
    Map<String, String> attributes = new LinkedHashMap<>(document.image().attributes());
    attributes.remove(Lowering.LABEL);
    attributes.remove("name", name);
    return new Kiwi(
        attributes, document.before(), document.image().content(), document.after(), "");
  }

  private static KiwiDocument unlabelled(KiwiDocument document) {
    Map<String, String> attributes = new LinkedHashMap<>(document.image().attributes());
    attributes.remove(Lowering.LABEL);
    return document.withImage(document.image().withAttributes(attributes));
  }

  private boolean take(PlainWords words, List<Markup> content) {
    Kiwi left =
        new Kiwi(best.kiwi().attributes(), best.kiwi().before(), content, best.kiwi().after(), "");
    boolean same = Lowering.lower(words, left, manager, "").document().equals(wanted);
    if (same) {
      best = new Hoisted(words, left);
    }
    return same;
  }

  private List<Markup> content() {
    return best.kiwi().content();
  }

  private void description() {
    int at = Tags.indexOf(content(), "description");
    if (at < 0) {
      return;
    }
    Markup.Tag tag = Tags.tag(content(), at);
    int inner = Tags.indexOf(tag.content(), "specification");
    if (inner < 0 || isCommented(tag.content(), inner)) {
      return;
    }
    Markup.Tag specification = Tags.tag(tag.content(), inner);
    String text = specification.text();
    if (specification.equals(Tags.text("specification", text)) && isPlain(text)) {
      Markup.Tag left = tag.withContent(Tags.without(tag.content(), inner, inner + 1));
      take(best.words().withDescription(text), Tags.replaced(content(), at, left));
    }
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.equals(text.strip());
  }

  private static boolean isCommented(List<Markup> content, int at) {
    return at > 0 && content.get(at - 1) instanceof Markup.Comment;
  }

  private void packages() {
    for (int i = 0; i < content().size(); i++) {
      if (Tags.isTag(content(), i, "packages") && !isCommented(content(), i)) {
        Optional<List<PackageRequest>> requests = requests(Tags.tag(content(), i));
        if (requests.isPresent() && takePackages(requests.get(), i)) {
          return;
        }
      }
    }
  }

  private boolean takePackages(List<PackageRequest> requests, int at) {
    PlainWords words = best.words().withPackages(requests);
    Markup place = Tags.empty("packages", "type", "image");
    return take(words, Tags.without(content(), at, at + 1))
        || take(words, Tags.replaced(content(), at, place));
  }

  /** The packages of a section that says nothing else. */
  private Optional<List<PackageRequest>> requests(Markup.Tag section) {
    PackageWords packageWords = new PackageWords(manager);
    List<PackageRequest> requests = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (!section.attributes().equals(Map.of("type", "image")) || section.content().isEmpty()) {
      return Optional.empty();
    }
    for (Markup node : section.content()) {
      Optional<PackageRequest> request = Optional.empty();
      if (node instanceof Markup.Tag tag
          && tag.equals(Tags.empty("package", "name", tag.attribute("name")))) {
        request = packageWords.request(tag.attribute("name"));
      }
      if (request.isEmpty() || !names.add(request.get().name())) {
        return Optional.empty();
      }
      requests.add(request.get());
    }
    return Optional.of(requests);
  }

  /** The repositories right before the packages, back to the first that says more. */
  private void repositories() {
    int end = Tags.indexOf(content(), "packages");
    end = end < 0 ? content().size() : end;
    LinkedList<Repository> taken = new LinkedList<>();
    Set<String> names = new HashSet<>();
    int start = end;
    while (Tags.isTag(content(), start - 1, "repository") && !isCommented(content(), start - 1)) {
      Optional<Repository> repository =
          repositoryWords.repository(Tags.tag(content(), start - 1)).filter(free);
      if (repository.isEmpty() || !names.add(repository.get().name())) {
        break;
      }
      taken.addFirst(repository.get());
      start--;
    }
    if (!taken.isEmpty()) {
      take(best.words().withRepositories(taken), Tags.without(content(), start, end));
    }
  }
}
