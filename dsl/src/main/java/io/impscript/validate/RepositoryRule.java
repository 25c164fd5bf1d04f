package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Repository;
import io.impscript.model.SourceSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A repository's URL can be asked, its priority is one, and its updates are another's. */
final class RepositoryRule implements CatalogRule {
  /** Both package managers know these. */
  private static final List<String> SCHEMES = List.of("https", "http", "file");

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      Repository repository = view.repository(i);
      Element owner = Element.of(Kind.REPOSITORY, i);
      url(view, owner.part(Part.URL), "URL", repository.url()).ifPresent(found::add);
      mirrors(view, owner, repository, found);
      url(view, owner.part(Part.GPG_KEY), "key's URL", repository.gpgKey()).ifPresent(found::add);
      priority(view, owner.part(Part.PRIORITY), repository.priority()).ifPresent(found::add);
      ownUpdates(view, owner.part(Part.UPDATES), repository).ifPresent(found::add);
    }
  }

  private static void mirrors(
      CatalogView view, Element owner, Repository repository, Diagnostics found) {
    List<String> mirrors = repository.mirrors().urls();
    for (int i = 0; i < mirrors.size(); i++) {
      url(view, owner.part(Part.MIRRORS, i), "mirror", mirrors.get(i)).ifPresent(found::add);
    }
    String metalink = repository.mirrors().metalink();
    Element at = owner.part(metalink.isEmpty() ? Part.MIRRORS : Part.METALINK);
    if (!metalink.isEmpty()) {
      url(view, at, "metalink", metalink)
          .or(() -> remote(view, at, metalink))
          .ifPresent(found::add);
    }
    if (repository.url().isEmpty() && !repository.isMade() && !repository.mirrors().isEmpty()) {
      String message = Owners.of(view, owner) + " has mirrors, but no URL of its own";
      found.add(
          view.finding(DiagnosticCode.MISSING_VALUE, at, message)
              .withHint("say one of the addresses by 'url'"));
    }
  }

  private static Optional<Diagnostic> remote(CatalogView view, Element element, String metalink) {
    String message = "the metalink " + Texts.quoted(metalink) + " of " + Owners.of(view, element);
    return metalink.matches("(?i)https?:.*")
        ? Optional.empty()
        : Optional.of(
            view.finding(DiagnosticCode.BAD_VALUE, element, message + " is not on a server")
                .withHint("a metalink looks like https://mirrors.example.org/metalink?repo=site"));
  }

  /** Whether a text is a URL and not a path. */
  static boolean hasScheme(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  private static Optional<Diagnostic> url(
      CatalogView view, Element element, String noun, String url) {
    return !hasScheme(url) && !url.startsWith("//")
        ? Optional.empty()
        : fault(url)
            .map(
                fault -> {
                  String message =
                      "the " + noun + " " + Texts.quoted(url) + " of " + Owners.of(view, element);
                  Diagnostic finding =
                      view.finding(DiagnosticCode.BAD_VALUE, element, message + " " + fault);
                  return hint(finding, url);
                });
  }

  private static Optional<String> fault(String url) {
    String scheme = scheme(url);
    if (url.contains("${")) {
      return Optional.of("holds a '${' that was not replaced");
    } else if (!SCHEMES.contains(scheme)) {
      return Optional.of("starts with " + Texts.quoted(scheme + ":") + ", which is not supported");
    }
    return url.codePoints()
        .filter(c -> c == ' ' || Names.isInvisible(c))
        .boxed()
        .findFirst()
        .map(c -> "holds " + Names.describe(c))
        .or(() -> parts(url, scheme));
  }

  private static Optional<String> parts(String url, String scheme) {
    try {
      URI uri = new URI(url);
      boolean remote = !scheme.equals("file");
      if (remote && (uri.getHost() == null || uri.getHost().isEmpty())) {
        return Optional.of("names no host");
      } else if (!remote && uri.getHost() != null && !uri.getHost().equals("localhost")) {
        return Optional.of("names a host, where a file has none: a third '/' is missing");
      } else if (!remote && (uri.getPath() == null || !uri.getPath().startsWith("/"))) {
        return Optional.of("has no absolute path");
      }
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("cannot be read as a URL");
    }
  }

  private static Diagnostic hint(Diagnostic finding, String url) {
    if (url.contains("${")) {
      return finding.withHint(
          "values are put in between double quotes only: \"https://…/${release}\"");
    }
    Diagnostic result = finding;
    String scheme = scheme(url);
    if (!SCHEMES.contains(scheme) && scheme.length() < 20) {
      result = NearNames.hint(scheme, SCHEMES).map(finding::withHint).orElse(finding);
    }
    return result.withHint(
        "a URL looks like https://packages.local/site or file:///srv/site;"
            + " a folder is a path relative to the script");
  }

  private static String scheme(String url) {
    return url.substring(0, Math.max(0, url.indexOf(':'))).toLowerCase(Locale.ROOT);
  }

  /** A stated 0 has a place of its own; 0 without one means that nothing was said. */
  private static Optional<Diagnostic> priority(CatalogView view, Element element, int priority) {
    boolean stated = priority != 0 || hasOwnPlace(view, element);
    if (!stated || priority >= 1 && priority <= Repository.DEFAULT_PRIORITY) {
      return Optional.empty();
    }
    String message = "the priority " + priority + " of " + Owners.of(view, element);
    return Optional.of(
        view.finding(DiagnosticCode.BAD_VALUE, element, message + " is out of range")
            .withHint("a priority is 1 (taken first) to 99 (taken last; the default)"));
  }

  private static boolean hasOwnPlace(CatalogView view, Element element) {
    Optional<SourceSpan> whole = view.place(Element.of(element.kind(), element.index()));
    return !view.place(element).equals(whole);
  }

  private static Optional<Diagnostic> ownUpdates(
      CatalogView view, Element element, Repository repository) {
    if (repository.updates().isEmpty() || !repository.updates().equals(repository.name())) {
      return Optional.empty();
    }
    String message = Owners.of(view, element) + " is named as its own updates repository";
    return Optional.of(
        view.finding(DiagnosticCode.BAD_VALUE, element, message)
            .withHint("name the repository that holds the fixes, or leave 'updates' out"));
  }
}
