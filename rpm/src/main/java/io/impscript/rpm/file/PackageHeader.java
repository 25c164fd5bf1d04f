package io.impscript.rpm.file;

import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a package's main header says, in the terms of packages. Immutable. */
public final class PackageHeader {
  private static final List<String> SHELL = List.of("/bin/sh");

  private final String source;
  private final Header header;
  private final Nevra nevra;

  /**
   * @param source what to call the package where its own name is not known
   * @throws RpmException if it has no name, version, release or architecture
   */
  PackageHeader(String source, Header header) throws RpmException {
    this.header = header;
    String name = needed(source, header, Tag.NAME, "name");
    Evr evr =
        new Evr(
            header.number(Tag.EPOCH, 0),
            needed(source, header, Tag.VERSION, "version"),
            needed(source, header, Tag.RELEASE, "release"));
    this.nevra = new Nevra(name, evr, needed(source, header, Tag.ARCH, "architecture"));
    this.source = nevra.toString();
  }

  private static String needed(String source, Header header, int tag, String what)
      throws RpmException {
    String text = header.text(tag);
    if (text.isEmpty() || text.indexOf('/') >= 0 && tag == Tag.NAME) {
      throw new RpmException(source, "the package has no usable " + what);
    }
    return text;
  }

  /** The entries as they are, for what has no method here. */
  public Header header() {
    return header;
  }

  /** The architecture is that of the build even for a source package. */
  public Nevra nevra() {
    return nevra;
  }

  public boolean hasEpoch() {
    return header.has(Tag.EPOCH);
  }

  public boolean isSource() {
    return header.has(Tag.SOURCE_PACKAGE) || !header.has(Tag.SOURCE_RPM);
  }

  /** A text such as {@link Tag#SUMMARY}; empty if it is not there. */
  public String text(int tag) {
    return header.text(tag);
  }

  public long buildTime() {
    return header.number(Tag.BUILD_TIME, 0);
  }

  /** Bytes of all files when installed. */
  public long installedSize() {
    return header.number(Tag.LONG_SIZE, header.number(Tag.SIZE, 0));
  }

  /**
   * The dependencies of one kind, in the order of the header.
   *
   * @throws RpmException if the lists of names, versions and flags differ in length
   */
  public List<PackageDependency> dependencies(Relation relation) throws RpmException {
    return dependencies(relation.name, relation.flags, relation.version);
  }

  private List<PackageDependency> dependencies(int nameTag, int flagsTag, int versionTag)
      throws RpmException {
    List<String> names = header.texts(nameTag);
    List<String> versions = header.texts(versionTag);
    long[] flags = header.numbers(flagsTag);
    same(names.size(), header.has(versionTag) ? versions.size() : names.size());
    same(names.size(), header.has(flagsTag) ? flags.length : names.size());
    List<PackageDependency> dependencies = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      dependencies.add(
          dependency(
              names.get(i),
              versions.isEmpty() ? "" : versions.get(i),
              flags.length == 0 ? 0 : (int) flags[i]));
    }
    return dependencies;
  }

  private static PackageDependency dependency(String name, String version, int flags) {
    int sense = version.isEmpty() ? Sense.ANY : flags & Sense.MASK;
    return new PackageDependency(
        new Dependency(name, sense, Evr.parse(sense == Sense.ANY ? "" : version)), flags);
  }

  private void same(int one, int other) throws RpmException {
    if (one != other) {
      throw new RpmException(source, "the lists of its dependencies differ in length");
    }
  }

  /**
   * All files, ghosts too, in the order of the header.
   *
   * @throws RpmException if a name leads elsewhere or the lists do not fit together
   */
  public List<FileEntry> files() throws RpmException {
    return FileList.read(source, header);
  }

  /** The number of the digest of the files' contents. */
  public long fileDigest() {
    return header.number(Tag.FILE_DIGEST_ALGO, 1);
  }

  public List<Scriptlet> scriptlets() {
    List<Scriptlet> scriptlets = new ArrayList<>();
    for (Scriptlet.Kind kind : Scriptlet.Kind.values()) {
      scriptlet(kind).ifPresent(scriptlets::add);
    }
    return scriptlets;
  }

  private Optional<Scriptlet> scriptlet(Scriptlet.Kind kind) {
    List<String> program = header.texts(kind.program);
    if (!header.has(kind.body) && program.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scriptlet(
            kind,
            program.isEmpty() ? SHELL : program,
            header.text(kind.body),
            (int) header.number(kind.flags, 0)));
  }

  /** Triggers of all kinds, each kind in the order of the header. */
  public List<Trigger> triggers() throws RpmException {
    List<Trigger> triggers = new ArrayList<>();
    for (Trigger.Kind kind : Trigger.Kind.values()) {
      if (header.has(kind.name)) {
        add(kind, triggers);
      }
    }
    return triggers;
  }

  private void add(Trigger.Kind kind, List<Trigger> triggers) throws RpmException {
    List<PackageDependency> all = dependencies(kind.name, kind.sense, kind.version);
    long[] indexes = header.numbers(kind.index);
    List<String> bodies = header.texts(kind.scripts);
    List<String> programs = header.texts(kind.programs);
    long[] flags = header.numbers(kind.scriptFlags);
    long[] priorities = header.numbers(kind.priorities);
    same(all.size(), indexes.length);
    List<List<PackageDependency>> conditions = new ArrayList<>();
    bodies.forEach(any -> conditions.add(new ArrayList<>()));
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] < 0 || indexes[i] >= bodies.size()) {
        throw new RpmException(source, "a trigger has no program");
      }
      conditions.get((int) indexes[i]).add(all.get(i));
    }
    for (int i = 0; i < bodies.size(); i++) {
      triggers.add(
          new Trigger(
              kind,
              conditions.get(i),
              i < programs.size() ? List.of(programs.get(i)) : SHELL,
              bodies.get(i),
              i < flags.length ? (int) flags[i] : 0,
              i < priorities.length ? priorities[i] : 0));
    }
  }
}
