package io.impscript.runtime.cli;

import io.impscript.rpm.file.Compression;
import io.impscript.rpm.file.Content;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.NewFile;
import io.impscript.rpm.file.PackageBuilder;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.repo.RepositoryIndexer;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository of packages that have a little of everything: see {@link Rehearsal}. */
final class RehearsalPackages {
  /** The package that requires the others. */
  static final String WANTED = "nothing";

  private static final long TIME = 1_700_000_000;

  private RehearsalPackages() {}

  /** Makes the folder with packages and index. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Evr evr = Evr.parse("1-1");
    PackageBuilder files = new PackageBuilder(new Nevra("files", evr, "x86_64")).time(TIME);
    files
        .file(NewFile.directory("/usr", 0755))
        .file(NewFile.regular("/usr/file", 0644, Content.of("text")))
        .file(NewFile.regular("/etc/config", 0600, Content.of("text")).flags(FileEntry.CONFIG))
        .file(NewFile.link("/link", "usr"))
        .write(folder);
    new PackageBuilder(new Nevra(WANTED, evr, "noarch"))
        .time(TIME)
        .relation(Relation.REQUIRES, new Dependency("files", Sense.GREATER | Sense.EQUAL, evr))
        .relation(Relation.REQUIRES, Dependency.of("/usr/file"))
        .relation(Relation.CONFLICTS, Dependency.of("others"))
        .file(NewFile.directory("/usr", 0755))
        .write(folder);
    int count = new RepositoryIndexer(folder, Compression.GZIP, TIME).index();
    if (count == 0) {
      throw new IOException("no packages");
    }
    return folder;
  }
}
