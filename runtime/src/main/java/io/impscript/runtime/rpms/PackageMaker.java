package io.impscript.runtime.rpms;

import io.impscript.model.PackageRelation;
import io.impscript.model.PackageScriptlet;
import io.impscript.model.PackagedFile.Configuration;
import io.impscript.model.RpmPackage;
import io.impscript.rpm.file.Compression;
import io.impscript.rpm.file.Content;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.NewFile;
import io.impscript.rpm.file.PackageBuilder;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.file.Scriptlet;
import io.impscript.rpm.file.Tag;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.validate.PackedEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Turns what a script says of a package into one that can be written. */
final class PackageMaker {
  /** The rpm of every distribution in use reads it, and it is the same on every Java. */
  private static final Compression PAYLOAD = Compression.XZ;

  private static final List<String> SHELL = List.of("/bin/sh");

  private PackageMaker() {}

  /**
   * The package.
   *
   * @param time of its making and of all its files, in seconds since 1970
   */
  static PackageBuilder builder(RpmPackage of, List<PackedEntry> entries, long time) {
    Evr evr = new Evr(0, of.version(), of.release());
    PackageBuilder builder = new PackageBuilder(new Nevra(of.name(), evr, of.arch()));
    builder.time(time).compression(PAYLOAD);
    texts(builder, of);
    of.relations().forEach(relation -> builder.relation(kind(relation), dependency(relation)));
    scriptlets(builder, of.scriptlets());
    entries.forEach(entry -> builder.file(file(entry)));
    return builder;
  }

  private static void texts(PackageBuilder builder, RpmPackage of) {
    String summary = of.summary().isEmpty() ? of.name() : of.summary();
    builder.text(Tag.SUMMARY, summary);
    builder.text(Tag.DESCRIPTION, of.description().isEmpty() ? summary : of.description());
    if (!of.license().isEmpty()) {
      builder.text(Tag.LICENSE, of.license());
    }
  }

  private static Relation kind(PackageRelation relation) {
    return switch (relation.kind()) {
      case REQUIRES -> Relation.REQUIRES;
      case PROVIDES -> Relation.PROVIDES;
      case CONFLICTS -> Relation.CONFLICTS;
      case OBSOLETES -> Relation.OBSOLETES;
      case RECOMMENDS -> Relation.RECOMMENDS;
    };
  }

  private static Dependency dependency(PackageRelation relation) {
    return Dependency.parse(relation.text());
  }

  /** Several of one kind are the lines of one. */
  private static void scriptlets(PackageBuilder builder, List<PackageScriptlet> all) {
    Map<PackageScriptlet.Kind, StringJoiner> bodies = new EnumMap<>(PackageScriptlet.Kind.class);
    for (PackageScriptlet one : all) {
      bodies.computeIfAbsent(one.kind(), kind -> new StringJoiner("\n")).add(one.text());
    }
    bodies.forEach(
        (kind, body) -> builder.scriptlet(new Scriptlet(kind(kind), SHELL, body.toString(), 0)));
  }

  private static Scriptlet.Kind kind(PackageScriptlet.Kind kind) {
    return switch (kind) {
      case PRE -> Scriptlet.Kind.PRE;
      case POST -> Scriptlet.Kind.POST;
      case PREUN -> Scriptlet.Kind.PREUN;
      case POSTUN -> Scriptlet.Kind.POSTUN;
      case POSTTRANS -> Scriptlet.Kind.POSTTRANS;
    };
  }

  private static NewFile file(PackedEntry entry) {
    String path = entry.path();
    NewFile file =
        switch (entry.kind()) {
          case FILE -> NewFile.regular(path, entry.mode(), Content.of(entry.source()));
          case TEXT -> NewFile.regular(path, entry.mode(), Content.of(entry.text()));
          case DIRECTORY -> NewFile.directory(path, entry.mode());
          case LINK -> NewFile.link(path, entry.text());
        };
    return file.owner(entry.owner(), entry.group()).flags(flags(entry.configuration()));
  }

  private static int flags(Configuration configuration) {
    return switch (configuration) {
      case NONE -> 0;
      case CONFIG -> FileEntry.CONFIG;
      case NO_REPLACE -> FileEntry.CONFIG | FileEntry.NO_REPLACE;
    };
  }
}
