package io.impscript.converter.cross;

import io.impscript.model.Extras;
import io.impscript.model.Markup;
import io.impscript.model.Metadata;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plain repositories as elements of a description, and such elements as plain repositories. */
final class RepositoryWords {
  private static final String TYPE = "rpm-md";
  private static final String CHECK = "package_gpgcheck";
  private static final Set<String> PLAIN = Set.of("type", "alias", "priority", CHECK);
  private static final String NAME = "[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9_.-]{0,150}";
  private static final String ADDRESS =
      "(?:https?://[A-Za-z0-9.-]+|file://)(?::[0-9]+)?/[^\\s\\p{C}]*";

  private final String unstated;
  private final Set<String> known;

  /**
   * @param unstated the address that names are added to where a repository states none
   */
  RepositoryWords(String unstated) {
    this(unstated, Set.of());
  }

  private RepositoryWords(String unstated, Set<String> known) {
    this.unstated = unstated;
    this.known = known;
  }

  /**
   * For reading.
   *
   * @param known addresses that repositories may have though the language has no such
   */
  static RepositoryWords reading(Set<String> known) {
    return new RepositoryWords("", known);
  }

  Markup.Tag tag(Repository repository) {
    String key = repository.gpgKey();
    Markup.Tag source = Tags.empty("source", "path", address(repository));
    if (!key.isEmpty()) {
      source = source.withContent(List.of(Tags.empty("signing", "key", key)));
    }
    int priority = repository.priority();
    return Tags.of(
        "repository",
        List.of(source),
        "type",
        TYPE,
        "alias",
        repository.name(),
        "priority",
        priority == 0 ? "" : "" + priority,
        CHECK,
        key.isEmpty() ? "" : "true");
  }

  /** Where it is, stated or not. */
  String address(Repository repository) {
    String slash = unstated.endsWith("/") ? "" : "/";
    return repository.isLocal() ? unstated + slash + repository.name() : repository.url();
  }

  /** The repository that gives just this element again, if there is one. */
  Optional<Repository> repository(Markup.Tag tag) {
    List<Markup.Tag> sources = tag.tags("source");
    boolean plain =
        PLAIN.containsAll(tag.attributes().keySet())
            && tag.content().size() == 1
            && sources.size() == 1
            && tag.attribute("alias").matches(NAME);
    if (!plain) {
      return Optional.empty();
    }
    Markup.Tag source = sources.get(0);
    String key =
        source.tags("signing").stream().map(s -> s.attribute("key")).findFirst().orElse("");
    Repository repository = repository(tag, source.attribute("path"), key);
    boolean same = valid(repository) && tag(repository).equals(tag);
    return same ? Optional.of(repository) : Optional.empty();
  }

  private boolean valid(Repository repository) {
    return (isAddress(repository.url()) || known.contains(repository.url()))
        && (repository.gpgKey().isEmpty() || isAddress(repository.gpgKey()));
  }

  /** What the language takes for an address without a second look. */
  private static boolean isAddress(String url) {
    return url.matches(ADDRESS) && !url.contains("${") && parses(url);
  }

  private static boolean parses(String url) {
    try {
      return new java.net.URI(url).getRawAuthority() != null || url.startsWith("file:///");
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static Repository repository(Markup.Tag tag, String path, String key) {
    return new Repository(
        tag.attribute("alias"),
        "",
        "",
        "",
        path,
        "",
        priority(tag.attribute("priority")),
        key,
        Recipe.FORM_VERSION,
        Metadata.NONE,
        new Extras(Map.of()));
  }

  private static int priority(String text) {
    return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 0;
  }
}
