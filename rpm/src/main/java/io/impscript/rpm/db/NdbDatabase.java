package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The RPM database of SUSE's systems: one file of packages, and one of indexes. */
public final class NdbDatabase {
  /** The name of the packages' file in the folder of the database. */
  public static final String FILE = "Packages.db";

  private static final String INDEX = "Index.db";

  private NdbDatabase() {}

  /**
   * The headers of all packages, keys not among them, in the order they were installed.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  public static List<PackageHeader> read(Path folder) throws IOException {
    List<PackageHeader> headers = new ArrayList<>();
    for (NdbPackages.Entry entry : NdbPackages.read(folder.resolve(FILE)).entries()) {
      InstalledHeader.readPackage(entry.blob()).ifPresent(headers::add);
    }
    return headers;
  }

  /**
   * Starts a database, or adds to the one that is there. Same packages in the same order, same
   * bytes.
   *
   * @param headers made by {@link InstalledHeader#of}
   * @return the files
   * @throws IOException if what is there is damaged
   */
  public static List<Path> add(Path folder, List<Header> headers) throws IOException {
    Path file = folder.resolve(FILE);
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    NdbPackages packages = there ? NdbPackages.read(file) : new NdbPackages();
    NdbIndexes indexes = new NdbIndexes();
    for (NdbPackages.Entry entry : packages.entries()) {
      indexes.add(entry.number(), InstalledHeader.header(entry.blob()));
    }
    for (Header header : headers) {
      indexes.add(packages.add(InstalledHeader.blob(header)), header);
    }
    return write(folder, packages, indexes);
  }

  private static List<Path> write(Path folder, NdbPackages packages, NdbIndexes indexes)
      throws IOException {
    Path newFile = fresh(folder, FILE);
    packages.write(newFile);
    Path newIndex = fresh(folder, INDEX);
    indexes.write(newIndex, packages.generation());
    // Without any, rpm makes new ones; those of another state it could believe.
    Files.deleteIfExists(folder.resolve(INDEX));
    return List.of(
        Files.move(newFile, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE),
        Files.move(newIndex, folder.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE));
  }

  private static Path fresh(Path folder, String name) throws IOException {
    Path path = folder.resolve("." + name + ".new");
    Files.deleteIfExists(path);
    return path;
  }
}
