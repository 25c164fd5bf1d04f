package io.impscript.converter.cross;

import io.impscript.model.Markup;
import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Package sections of a description as packages and post-build steps. */
final class ImpsPackages {
  private final String manager;
  private final String arch;
  private final ImpsSteps steps;
  private final ImpsFiles files;
  private final KiwiItems items;
  private final List<PackageRequest> packages = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param arch the architecture whose filters count
   * @param known packages that the recipe asks for already
   */
  ImpsPackages(
      String manager,
      String arch,
      List<PackageRequest> known,
      ImpsSteps steps,
      ImpsFiles files,
      KiwiItems items) {
    this.manager = manager;
    this.arch = arch;
    this.steps = steps;
    this.files = files;
    this.items = items;
    known.forEach(request -> names.add(request.name()));
  }

  List<PackageRequest> requests() {
    return packages;
  }

  void section(Markup.Tag section) {
    switch (section.attribute("type")) {
      case "bootstrap", "image" -> section.tags().forEach(this::item);
      case "delete" -> removed(section, "rpm -e --nodeps");
      case "uninstall" -> removed(section, uninstall());
      default -> items.keptAside(section, "it counts only for one type of image");
    }
    if (!section.attribute("patternType").isEmpty()) {
      items.keptAside(section, "IMPS takes neither patterns nor recommended packages");
    }
  }

  private String uninstall() {
    return manager.equals("zypper") ? "zypper --non-interactive remove -u" : "dnf -y remove";
  }

  /** Removes what is there, after all else; Kiwi too passes over what is not. */
  private void removed(Markup.Tag section, String command) {
    List<Markup.Tag> tags = section.tags("package").stream().filter(this::isForArch).toList();
    if (!tags.isEmpty()) {
      String all =
          tags.stream()
              .map(tag -> ImpsSteps.word(tag.attribute("name")))
              .collect(Collectors.joining(" "));
      steps.late(
          "for name in "
              + all
              + "; do if rpm -q \"$name\" >/dev/null; then "
              + command
              + " \"$name\" || exit 1; fi; done # kiwi: packages["
              + section.attribute("type")
              + "]");
      items.approximated(section, "removed by a post-build command");
    }
  }

  private boolean isForArch(Markup.Tag tag) {
    String filter = tag.attribute("arch");
    return filter.isEmpty() || List.of(filter.split("\\s*,\\s*")).contains(arch);
  }

  private void item(Markup.Tag tag) {
    if (!isForArch(tag)) {
      items.keptAside(tag, "it is not for " + arch);
    } else if (tag.name().equals("package")) {
      aPackage(tag);
    } else if (tag.name().equals("archive")) {
      archive(tag);
    } else if (tag.name().equals("file")) {
      file(tag);
    } else {
      items.keptAside(tag, "IMPS has no place for it");
    }
  }

  private void aPackage(Markup.Tag tag) {
    String name = tag.attribute("name");
    PackageRequest request =
        new PackageWords(manager)
            .request(name)
            .orElse(new PackageRequest(name, VersionConstraint.ANY, "", ""));
    if (names.add(request.name())) {
      packages.add(request);
    }
    if (tag.attribute("arch").isEmpty()) {
      items.carried(tag);
    } else {
      items.approximated(tag, "it is in for every architecture now");
    }
  }

  private void archive(Markup.Tag tag) {
    String name = tag.attribute("name");
    String target = tag.attribute("target_dir").isEmpty() ? "/" : tag.attribute("target_dir");
    if (files.copy(name, steps)) {
      String word = ImpsSteps.word(target);
      steps.early(
          "mkdir -p "
              + word
              + " && tar -C "
              + word
              + " -xf "
              + ImpsSteps.copied(ImpsFiles.last(name)));
      items.approximated(tag, "copied and unpacked by a post-build command");
    } else {
      items.keptAside(tag, "the archive is not among the files");
    }
  }

  private void file(Markup.Tag tag) {
    String name = tag.attribute("name");
    if (!files.copy(name, steps)) {
      items.keptAside(tag, "the file is not among the files");
      return;
    }
    String target = tag.attribute("target").isEmpty() ? "/" + name : tag.attribute("target");
    StringBuilder command = new StringBuilder("install -D");
    String[] owner = tag.attribute("owner").split(":");
    option(command, "-o", owner[0]);
    option(command, "-g", owner.length > 1 ? owner[1] : "");
    option(command, "-m", tag.attribute("permissions"));
    steps.early(
        command + " " + ImpsSteps.copied(ImpsFiles.last(name)) + " " + ImpsSteps.word(target));
    items.approximated(tag, "put there by a post-build command");
  }

  private static void option(StringBuilder command, String name, String value) {
    if (!value.isEmpty()) {
      command.append(' ').append(name).append(' ').append(ImpsSteps.word(value));
    }
  }
}
