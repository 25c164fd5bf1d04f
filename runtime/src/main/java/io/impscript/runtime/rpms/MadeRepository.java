package io.impscript.runtime.rpms;

import io.impscript.digest.Sha256;
import io.impscript.model.Repository;
import io.impscript.model.RpmPackage;
import io.impscript.rpm.file.Compression;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.RpmFile;
import io.impscript.rpm.repo.RepositoryIndexer;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.validate.DiskFiles;
import io.impscript.validate.PackedEntry;
import io.impscript.validate.RpmContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A repository of RPMs that a script makes, its files looked at and summed up. The same words,
 * files and time give the same bytes, wherever the files lie and whenever it is written.
 */
public final class MadeRepository {
  /** Counted up when the same input is to give other bytes. */
  private static final int FORM = 1;

  /** Where no time is given: the oldest that all tools keep. */
  private static final long NO_TIME = 0;

  private final String name;
  private final long time;
  private final List<Contents> packages = new ArrayList<>();
  private final String key;

  private record Contents(RpmPackage of, List<PackedEntry> entries, Map<String, String> digests) {}

  private MadeRepository(Repository of, OptionalLong epoch) throws IOException {
    this.name = of.name();
    this.time = Math.min(epoch.orElse(NO_TIME), Integer.MAX_VALUE);
    for (RpmPackage one : of.packages()) {
      packages.add(contents(one));
    }
    this.key = sum();
  }

  /**
   * Reads the files of a repository's RPMs.
   *
   * @param of its sources absolute, as those of a resolved recipe are
   * @param epoch time of the RPMs and their files, in seconds since 1970
   * @throws IOException if a file cannot be packed or read; the message names it
   */
  public static MadeRepository of(Repository of, OptionalLong epoch) throws IOException {
    return new MadeRepository(of, epoch);
  }

  public String name() {
    return name;
  }

  /** Differs where a byte of the repository would differ. */
  public String key() {
    return key;
  }

  private static Contents contents(RpmPackage of) throws IOException {
    RpmContents contents = RpmContents.of(of, new DiskFiles());
    if (!contents.faults().isEmpty()) {
      throw new FileTrouble(trouble(of, contents.faults().get(0).message()));
    }
    Map<String, String> digests = new HashMap<>();
    for (PackedEntry entry : contents.entries()) {
      if (entry.source() != null) {
        digests.put(entry.path(), digest(of, entry.source()));
      }
    }
    missing(of, contents);
    return new Contents(of, contents.entries(), digests);
  }

  /** A source that is none gives no entry. */
  private static void missing(RpmPackage of, RpmContents contents) throws IOException {
    for (int i = 0; i < of.files().size(); i++) {
      if (of.files().get(i).kind().isOfHost()) {
        Path source = Path.of(of.files().get(i).content());
        if (!Files.isReadable(source)) {
          throw new FileTrouble(trouble(of, source + " is not there, or cannot be read"));
        }
      }
    }
  }

  private static String digest(RpmPackage of, Path source) throws IOException {
    try {
      return Sha256.of(source);
    } catch (IOException e) {
      throw new FileTrouble(trouble(of, source + " cannot be read"), e);
    }
  }

  private static String trouble(RpmPackage of, String why) {
    return "package '" + of.name() + "' cannot be made: " + why;
  }

  private String sum() {
    Fingerprint sum = new Fingerprint().add(FORM).add(time).add(packages.size());
    packages.forEach(one -> add(sum, one));
    return sum.text();
  }

  private static void add(Fingerprint sum, Contents one) {
    RpmPackage of = one.of();
    sum.add(of.nvra()).add(of.version()).add(of.summary());
    sum.add(of.description()).add(of.license());
    sum.add(of.relations().size());
    of.relations().forEach(relation -> sum.add(relation.kind()).add(relation.text()));
    sum.add(of.scriptlets().size());
    of.scriptlets().forEach(scriptlet -> sum.add(scriptlet.kind()).add(scriptlet.text()));
    for (PackedEntry entry : one.entries()) {
      sum.add(entry.path()).add(entry.kind()).add(entry.mode()).add(entry.text());
      sum.add(entry.owner()).add(entry.group()).add(entry.configuration());
      sum.add(one.digests().getOrDefault(entry.path(), ""));
    }
  }

  /**
   * Writes the RPMs and their index into a folder, which should be empty.
   *
   * @throws IOException also if a file has changed since it was looked at
   */
  public void write(Path folder) throws IOException {
    for (Contents one : packages) {
      Path file = PackageMaker.builder(one.of(), one.entries(), time).write(folder);
      Files.setLastModifiedTime(file, FileTime.from(time, TimeUnit.SECONDS));
      verify(one, file);
    }
    new RepositoryIndexer(folder, Compression.NONE, time).index();
  }

  /** The files that {@link #write} makes beside the index. */
  static List<String> fileNames(Repository of) {
    return of.packages().stream().map(one -> one.nvra() + ".rpm").toList();
  }

  private static void verify(Contents one, Path file) throws IOException {
    try (RpmFile rpm = RpmFile.open(file)) {
      for (FileEntry entry : rpm.header().files()) {
        String digest = one.digests().getOrDefault(entry.path(), entry.digest());
        if (!digest.equals(entry.digest())) {
          String why = "the file for " + entry.path() + " changed while it was packed";
          throw new FileTrouble(trouble(one.of(), why));
        }
      }
    }
  }
}
