package io.impscript.runtime.engine;

import io.impscript.rpm.db.InstalledPackages;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.version.Nevra;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a root's RPM database tells, read by ourselves. */
final class PackageList {
  private static final int HEADER_SHA256 = 273;
  private static final int MD5 = 261;

  /** Keys stand in the database as packages of this name. */
  private static final String KEY = "gpg-pubkey";

  private PackageList() {}

  /** Sorted; empty where the root has no database that can be read here. */
  static Optional<List<InstalledPackage>> in(Path root, String database) throws IOException {
    Path folder = RootPath.resolve(root, database);
    if (!InstalledPackages.areIn(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          InstalledPackages.read(folder).stream()
              .filter(header -> !header.nevra().name().equals(KEY))
              .map(PackageList::installed)
              .sorted(InstalledPackage.ORDER)
              .toList());
    } catch (SQLException e) {
      throw new IOException("the RPM database of the image cannot be read: " + e.getMessage(), e);
    }
  }

  private static InstalledPackage installed(PackageHeader header) {
    return installed(header.nevra(), checksum(header.header()), header.installedSize());
  }

  /** A package whose repository is not known. */
  static InstalledPackage installed(Nevra nevra, String checksum, long size) {
    return new InstalledPackage(
        nevra.name(),
        (int) nevra.evr().epoch(),
        nevra.evr().version(),
        nevra.evr().release(),
        nevra.arch(),
        checksum,
        "",
        size);
  }

  private static String checksum(Header header) {
    String sha256 = header.text(HEADER_SHA256);
    return sha256.isEmpty()
        ? "md5:" + java.util.HexFormat.of().formatHex(header.binary(MD5))
        : "sha256:" + sha256;
  }
}
