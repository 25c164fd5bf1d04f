package io.impscript.bind;

import io.impscript.model.Element.Part;
import io.impscript.model.PackageRelation;
import io.impscript.model.PackageScriptlet;
import io.impscript.model.PackagedFile;
import io.impscript.model.PackagedFile.Configuration;
import io.impscript.model.PackagedFile.Kind;
import io.impscript.model.RpmPackage;
import io.impscript.spec.Options;
import io.impscript.spec.RpmPackageSpec;
import java.util.ArrayList;
import java.util.List;

/** What the values mean together, and what is missing, is found when all are known. */
final class RpmPackageBinder extends Binder implements RpmPackageSpec {
  private final List<PackagedFile> files = new ArrayList<>();
  private final List<PackageRelation> relations = new ArrayList<>();
  private final List<PackageScriptlet> scriptlets = new ArrayList<>();
  private final RpmCounters counters;
  private final int number;
  private final String name;
  private String version = "";
  private String release = RpmPackage.FIRST_RELEASE;
  private String arch = RpmPackage.NOARCH;
  private String summary = "";
  private String description = "";
  private String license = "";

  RpmPackageBinder(Binding binding, Marks marks, RpmCounters counters, String name) {
    super(binding, marks);
    this.counters = counters;
    this.number = counters.nextPackage();
    this.name = name;
    marks.put(Part.RPMS, number, site().value(0));
  }

  @Override
  public void version(String text) {
    version = marked(Part.RPM_VERSION, text);
  }

  @Override
  public void release(String text) {
    release = marked(Part.RPM_RELEASE, text);
  }

  @Override
  public void arch(String architecture) {
    arch = marked(Part.RPM_ARCH, architecture);
  }

  private String marked(Part part, String text) {
    isSaid(text, site().value(0));
    marks().put(part, number, site().value(0));
    return text;
  }

  @Override
  public void summary(String text) {
    summary = text;
  }

  @Override
  public void description(String text) {
    description = text;
  }

  @Override
  public void license(String text) {
    license = text;
  }

  @Override
  public void file(String path, Options.Packed details) {
    packed(Kind.FILE, path, details);
  }

  @Override
  public void tree(String path, Options.Packed details) {
    packed(Kind.TREE, path, details);
  }

  private void packed(Kind kind, String path, Options.Packed of) {
    add(
        new PackagedFile(
            kind,
            of.to(),
            path,
            of.mode(),
            owner(of.owner()),
            owner(of.group()),
            configuration(of.config(), of.noReplace())));
  }

  @Override
  public void text(String path, String text, Options.PackedText of) {
    add(
        new PackagedFile(
            Kind.TEXT,
            path,
            text,
            of.mode(),
            owner(of.owner()),
            owner(of.group()),
            configuration(of.config(), of.noReplace())));
  }

  @Override
  public void directory(String path, Options.PackedDirectory of) {
    add(
        new PackagedFile(
            Kind.DIRECTORY,
            path,
            "",
            of.mode(),
            owner(of.owner()),
            owner(of.group()),
            Configuration.NONE));
  }

  @Override
  public void link(String path, Options.LinkTarget target) {
    add(
        new PackagedFile(
            Kind.LINK,
            path,
            target.to(),
            "",
            PackagedFile.ROOT,
            PackagedFile.ROOT,
            Configuration.NONE));
  }

  private static String owner(String said) {
    return said.isEmpty() ? PackagedFile.ROOT : said;
  }

  private static Configuration configuration(Boolean config, Boolean noReplace) {
    if (Boolean.TRUE.equals(noReplace)) {
      return Configuration.NO_REPLACE;
    }
    return Boolean.TRUE.equals(config) ? Configuration.CONFIG : Configuration.NONE;
  }

  private void add(PackagedFile file) {
    int item = counters.nextFile();
    marks().put(Part.RPM_FILES, item, site().value(0));
    if (file.kind().isOfHost()) {
      marks().put(Part.RPM_FILE_PATH, item, site().named("to"));
    }
    markNamed("mode", Part.RPM_FILE_MODE, item);
    markNamed("owner", Part.RPM_FILE_OWNER, item);
    markNamed("group", Part.RPM_FILE_GROUP, item);
    files.add(file);
  }

  @Override
  public void requires(String... names) {
    relate(PackageRelation.Kind.REQUIRES, names);
  }

  @Override
  public void provides(String... names) {
    relate(PackageRelation.Kind.PROVIDES, names);
  }

  @Override
  public void conflicts(String... names) {
    relate(PackageRelation.Kind.CONFLICTS, names);
  }

  @Override
  public void obsoletes(String... names) {
    relate(PackageRelation.Kind.OBSOLETES, names);
  }

  @Override
  public void recommends(String... names) {
    relate(PackageRelation.Kind.RECOMMENDS, names);
  }

  private void relate(PackageRelation.Kind kind, String... names) {
    each(
        names,
        (text, place) -> {
          marks().put(Part.RPM_RELATIONS, counters.nextRelation(), place);
          relations.add(new PackageRelation(kind, text));
        });
  }

  @Override
  public void pre(String... lines) {
    run(PackageScriptlet.Kind.PRE, lines);
  }

  @Override
  public void post(String... lines) {
    run(PackageScriptlet.Kind.POST, lines);
  }

  @Override
  public void preun(String... lines) {
    run(PackageScriptlet.Kind.PREUN, lines);
  }

  @Override
  public void postun(String... lines) {
    run(PackageScriptlet.Kind.POSTUN, lines);
  }

  @Override
  public void posttrans(String... lines) {
    run(PackageScriptlet.Kind.POSTTRANS, lines);
  }

  private void run(PackageScriptlet.Kind kind, String... lines) {
    each(
        lines,
        (text, place) -> {
          marks().put(Part.RPM_SCRIPTLETS, counters.nextScriptlet(), place);
          scriptlets.add(new PackageScriptlet(kind, text));
        });
  }

  RpmPackage freeze() {
    return new RpmPackage(
        name, version, release, arch, summary, description, license, files, relations, scriptlets);
  }
}
