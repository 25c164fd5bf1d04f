package io.impscript.converter.ims;

import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.files.TreeMember;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What IMS asks of a description beyond what Kiwi does. It reads {@code config.xml} itself, asks
 * every repository for its index, and calls Kiwi for {@code tbz} without naming profiles; then it
 * takes kernel and initial RAM disk out of the root.
 */
public final class ImsRules {
  private static final Set<String> LISTS = Set.of("metalink", "mirrorlist");

  private final KiwiFolder description;
  private final List<Markup.Tag> all = new ArrayList<>();
  private final Diagnostics found = new Diagnostics();

  private ImsRules(KiwiFolder description) {
    this.description = description;
    collect(description.document().image());
  }

  /** Everything that would make a job fail, as errors, and what probably would, as warnings. */
  public static List<Diagnostic> check(KiwiFolder description) {
    ImsRules rules = new ImsRules(description);
    rules.repositories();
    rules.type();
    rules.boot();
    rules.bootstrap();
    rules.passwords();
    new TemplateRules(description, rules.found).check();
    return rules.found.sorted();
  }

  private void collect(Markup.Tag tag) {
    all.add(tag);
    tag.tags().forEach(this::collect);
  }

  private List<Markup.Tag> children(String name) {
    return description.document().image().tags(name);
  }

  private void repositories() {
    List<Markup.Tag> repositories = children("repository");
    repositories.forEach(this::repository);
    if (repositories.stream().noneMatch(tag -> isServed(path(tag)))) {
      error(
          description.document().image(),
          "IMS refuses a recipe without a repository whose address starts with http or https",
          "such as repository('site') { url 'https://packages.local/repository/site' };"
              + " one of an included file does not count");
    }
  }

  private void repository(Markup.Tag tag) {
    String path = path(tag);
    String what = "repository '" + name(tag, path) + "'";
    if (!isServed(path)) {
      warn(
          tag,
          "IMS does not look whether " + what + " is there: '" + path + "'",
          "it has to work inside the container that builds; Nexus serves"
              + " https://packages.local/repository/NAME");
    } else if (path.contains("?")) {
      error(
          tag,
          "IMS asks for '" + path + "/repodata/repomd.xml', which a query in the address breaks",
          "leave away what follows the '?'");
    } else if (LISTS.contains(tag.attribute("sourcetype"))) {
      error(
          tag,
          what + " is a " + tag.attribute("sourcetype") + ", where IMS finds no repodata",
          "name the repository itself");
    } else if (!Set.of("", "rpm-md").contains(tag.attribute("type"))) {
      error(
          tag,
          what + " is of type " + tag.attribute("type") + ", and IMS takes rpm-md only",
          "IMS builds images of RPMs");
    }
  }

  private static String name(Markup.Tag tag, String path) {
    return tag.attribute("alias").isEmpty() ? path : tag.attribute("alias");
  }

  private static String path(Markup.Tag repository) {
    return repository.tags("source").stream().map(s -> s.attribute("path")).findFirst().orElse("");
  }

  private static boolean isServed(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Whether a section counts where no profile is named. */
  private Predicate<Markup.Tag> active() {
    Set<String> imported =
        children("profiles").stream()
            .flatMap(tag -> tag.tags("profile").stream())
            .filter(profile -> Set.of("true", "1").contains(profile.attribute("import")))
            .map(profile -> profile.attribute("name"))
            .collect(Collectors.toSet());
    return section -> {
      String profiles = section.attribute("profiles");
      return profiles.isEmpty()
          || List.of(profiles.split("\\s*,\\s*")).stream().anyMatch(imported::contains);
    };
  }

  private void type() {
    boolean tbz =
        children("preferences").stream()
            .filter(active())
            .flatMap(preferences -> preferences.tags("type").stream())
            .anyMatch(type -> type.attribute("image").equals("tbz"));
    if (!tbz && children("include").isEmpty()) {
      List<Markup.Tag> preferences = children("preferences");
      error(
          preferences.isEmpty() ? description.document().image() : preferences.get(0),
          "IMS builds the image type tbz without naming a profile, and there is none",
          "add type('tbz') to preferences without profiles, or to those of an imported profile");
    }
  }

  private void boot() {
    String scripts = script("images.sh") + script("config.sh");
    if (!scripts.contains("initrd")
        && !scripts.contains("dracut")
        && !hasFile("root/boot/initrd")) {
      warn(
          description.document().image(),
          "IMS needs /boot/initrd, and neither images.sh nor config.sh speaks of it",
          "have images.sh call dracut; without an images.sh of its own, a recipe gets one");
    }
    boolean kernel =
        packages().anyMatch(name -> name.startsWith("kernel")) || hasFile("root/boot/vmlinuz");
    if (!kernel && children("include").isEmpty()) {
      warn(
          description.document().image(),
          "IMS needs /boot/vmlinuz, and no package of a kernel is named",
          "such as 'kernel-default' (SUSE) or 'kernel' (RHEL)");
    }
  }

  private java.util.stream.Stream<String> packages() {
    return children("packages").stream()
        .filter(section -> !Set.of("delete", "uninstall").contains(section.attribute("type")))
        .flatMap(section -> section.tags().stream())
        .map(tag -> tag.attribute("name"));
  }

  private void bootstrap() {
    boolean suse =
        all.stream()
            .anyMatch(t -> t.name().equals("packagemanager") && t.text().strip().equals("zypper"));
    boolean there =
        children("packages").stream()
            .filter(section -> section.attribute("type").equals("bootstrap"))
            .flatMap(section -> section.tags().stream())
            .anyMatch(tag -> tag.attribute("name").startsWith("ca-certificates"));
    if (suse && !there) {
      warn(
          children("packages").stream().findFirst().orElse(description.document().image()),
          "IMS adds a package with the site's CA to the bootstrap packages, and it needs ca-certificates",
          "add packages('bootstrap') { rpm 'ca-certificates' } to the kiwi block");
    }
  }

  private void passwords() {
    for (Markup.Tag tag : all) {
      if (tag.name().equals("user") && tag.attribute("pwdformat").equals("plain")) {
        warn(
            tag,
            "the plain password of user '"
                + tag.attribute("name")
                + "' stays readable in the image",
            "write its hash: openssl passwd -6");
      }
    }
  }

  private String script(String path) {
    return description.members().stream()
        .filter(member -> member.path().equals(path))
        .map(TemplateRules::textOf)
        .collect(Collectors.joining());
  }

  private boolean hasFile(String prefix) {
    return description.members().stream()
        .filter(member -> !(member instanceof TreeMember.Folder))
        .anyMatch(member -> member.path().startsWith(prefix));
  }

  private void error(Markup.Tag tag, String message, String hint) {
    add(tag, Severity.ERROR, message, hint);
  }

  private void warn(Markup.Tag tag, String message, String hint) {
    add(tag, Severity.WARNING, message, hint);
  }

  private void add(Markup.Tag tag, Severity severity, String message, String hint) {
    int number = 0;
    while (number < all.size() - 1 && all.get(number) != tag) {
      number++;
    }
    found.add(
        Diagnostic.of(
                DiagnosticCode.BAD_VALUE, description.places().apply(number).orElse(null), message)
            .withSeverity(severity)
            .withHint(hint));
  }
}
