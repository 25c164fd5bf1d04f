package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.PackageRelation;
import io.impscript.model.PackageScriptlet;
import io.impscript.model.PackagedFile;
import io.impscript.model.PackagedFile.Configuration;
import io.impscript.model.RpmPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the RPMs that a repository is made of. */
final class RpmPackageText {
  private final Body body;
  private final Lines lines;
  private int packages;
  private int files;
  private int relations;
  private int scriptlets;

  RpmPackageText(Body body) {
    this.body = body;
    this.lines = body.lines();
  }

  void write(List<RpmPackage> all) {
    all.forEach(this::write);
  }

  private void write(RpmPackage one) {
    notes(Part.RPMS, packages);
    lines.open("rpmPackage", List.of(Quoted.of(one.name())));
    text("version", Part.RPM_VERSION, one.version(), "");
    text("release", Part.RPM_RELEASE, one.release(), RpmPackage.FIRST_RELEASE);
    text("arch", Part.RPM_ARCH, one.arch(), RpmPackage.NOARCH);
    text("summary", Part.SELF, one.summary(), "");
    text("description", Part.SELF, one.description(), "");
    text("license", Part.SELF, one.license(), "");
    one.files().forEach(this::file);
    one.relations().forEach(this::relation);
    one.scriptlets().forEach(this::scriptlet);
    lines.close();
    packages++;
  }

  private void notes(Part part, int item) {
    if (part != Part.SELF) {
      body.notes().write(lines, part, item);
    }
  }

  private void text(String word, Part part, String value, String usual) {
    notes(part, packages);
    if (!value.equals(usual)) {
      lines.call(word, List.of(Quoted.of(value)));
    }
  }

  private void file(PackagedFile file) {
    notes(Part.RPM_FILES, files++);
    List<String> arguments = new ArrayList<>();
    switch (file.kind()) {
      case FILE, TREE -> {
        arguments.add(Quoted.of(file.content()));
        PackageText.named(arguments, "to", file.path());
      }
      case TEXT -> arguments.addAll(List.of(Quoted.of(file.path()), Quoted.of(file.content())));
      case DIRECTORY -> arguments.add(Quoted.of(file.path()));
      case LINK -> {
        arguments.add(Quoted.of(file.path()));
        PackageText.named(arguments, "to", file.content());
      }
    }
    details(arguments, file);
    lines.call(word(file.kind()), arguments);
  }

  private static void details(List<String> arguments, PackagedFile file) {
    PackageText.named(arguments, "mode", file.mode());
    owner(arguments, "owner", file.owner());
    owner(arguments, "group", file.group());
    if (file.configuration() == Configuration.CONFIG) {
      arguments.add("config: true");
    } else if (file.configuration() == Configuration.NO_REPLACE) {
      arguments.add("noReplace: true");
    }
  }

  private static void owner(List<String> arguments, String name, String value) {
    PackageText.named(arguments, name, value.equals(PackagedFile.ROOT) ? "" : value);
  }

  private void relation(PackageRelation relation) {
    notes(Part.RPM_RELATIONS, relations++);
    lines.call(word(relation.kind()), List.of(Quoted.of(relation.text())));
  }

  private void scriptlet(PackageScriptlet scriptlet) {
    notes(Part.RPM_SCRIPTLETS, scriptlets++);
    lines.call(word(scriptlet.kind()), List.of(Quoted.of(scriptlet.text())));
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
