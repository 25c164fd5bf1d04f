package io.impscript.rpm.file;

import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A package in the making. The same calls give the same bytes, wherever and whenever: the only
 * times are those given here.
 */
public final class PackageBuilder {
  private static final int CONFIG_SENSE = 1 << 28 | Sense.EQUAL;

  final Nevra nevra;
  final Map<Integer, String> texts = new TreeMap<>();
  final Map<Relation, List<PackageDependency>> dependencies = new EnumMap<>(Relation.class);
  final List<Scriptlet> scriptlets = new ArrayList<>();
  final Map<String, NewFile> files = new TreeMap<>();
  long time;
  Compression compression = Compression.ZSTD;
  boolean numbered;
  Optional<Signer> signer = Optional.empty();

  public PackageBuilder(Nevra nevra) {
    this.nevra = nevra;
    for (Relation relation : Relation.values()) {
      dependencies.put(relation, new ArrayList<>());
    }
    text(Tag.SUMMARY, nevra.name());
    text(Tag.DESCRIPTION, "");
    text(Tag.LICENSE, "Unspecified");
    text(Tag.GROUP, "Unspecified");
    text(Tag.OS, "linux");
    text(Tag.BUILD_HOST, "localhost");
    provides();
  }

  /** What every package provides: itself. */
  private void provides() {
    relation(Relation.PROVIDES, new Dependency(nevra.name(), Sense.EQUAL, nevra.evr()));
    if (nevra.arch().equals("x86_64") || nevra.arch().equals("aarch64")) {
      String isa = nevra.arch().equals("x86_64") ? "x86-64" : "aarch-64";
      String name = nevra.name() + "(" + isa + ")";
      relation(Relation.PROVIDES, new Dependency(name, Sense.EQUAL, nevra.evr()));
    }
  }

  /** A text of the header, such as {@link Tag#SUMMARY} or {@link Tag#VENDOR}. */
  public PackageBuilder text(int tag, String text) {
    texts.put(tag, text);
    return this;
  }

  /** When it was built, in seconds since 1970; also the time of files that have none. */
  public PackageBuilder time(long seconds) {
    time = seconds;
    return this;
  }

  /** {@link Compression#ZSTD} where not said; bzip2 and LZMA are only read. */
  public PackageBuilder compression(Compression newCompression) {
    compression = newCompression;
    return this;
  }

  /** Signs the header, which has the payload's digest. */
  public PackageBuilder signedBy(Signer newSigner) {
    signer = Optional.of(newSigner);
    return this;
  }

  public PackageBuilder relation(Relation relation, Dependency dependency) {
    return relation(relation, new PackageDependency(dependency, dependency.sense()));
  }

  PackageBuilder relation(Relation relation, PackageDependency dependency) {
    if (!dependencies.get(relation).contains(dependency)) {
      dependencies.get(relation).add(dependency);
    }
    return this;
  }

  /** The interpreter is required, too. */
  public PackageBuilder scriptlet(Scriptlet scriptlet) {
    scriptlets.add(scriptlet);
    String interpreter = scriptlet.interpreter().get(0);
    if (interpreter.startsWith("/")) {
      int flags = ScriptletNeed.flags(scriptlet.kind());
      relation(Relation.REQUIRES, new PackageDependency(Dependency.of(interpreter), flags));
    }
    return this;
  }

  /**
   * Adds a file; one of the same path is replaced.
   *
   * @throws IllegalArgumentException if a directory and a file meet at one path
   */
  public PackageBuilder file(NewFile file) {
    NewFile before = files.put(file.path(), file);
    if (before != null && before.isDirectory() != file.isDirectory()) {
      throw new IllegalArgumentException(file.path() + " is a directory and a file");
    }
    if ((file.flags() & FileEntry.CONFIG) != 0) {
      Dependency config = new Dependency("config(" + nevra.name() + ")", Sense.EQUAL, nevra.evr());
      relation(Relation.PROVIDES, new PackageDependency(config, CONFIG_SENSE));
      relation(Relation.REQUIRES, new PackageDependency(config, CONFIG_SENSE));
    }
    return this;
  }

  /**
   * Writes the payload in the form for files of 4 GiB and more, which else is used only for them.
   */
  public PackageBuilder numbered() {
    numbered = true;
    return this;
  }

  /** {@code name-version-release.arch.rpm}. */
  public String fileName() {
    return nevra.name()
        + ("-" + nevra.evr().version() + "-" + nevra.evr().release())
        + ("." + nevra.arch() + ".rpm");
  }

  /**
   * Writes the package into a folder, whole or not at all; one of the same name is replaced.
   *
   * @return the file
   */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve(fileName());
    new PackageWriter(this).write(file);
    return file;
  }
}
