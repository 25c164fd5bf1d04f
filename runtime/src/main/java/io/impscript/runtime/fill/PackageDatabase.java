package io.impscript.runtime.fill;

import io.impscript.rpm.db.InstalledPackages;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.version.Nevra;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The RPM database of a root, read by ourselves. */
public final class PackageDatabase {
  private static final int HEADER_SHA256 = 273;
  private static final int MD5 = 261;

  /** Keys stand in the database as packages of this name. */
  private static final String KEY = "gpg-pubkey";

  private final List<PackageHeader> headers;

  private PackageDatabase(List<PackageHeader> headers) {
    this.headers = List.copyOf(headers);
  }

  /**
   * Loads what reading takes, a library with native code, which is better done while nothing else
   * is to do.
   */
  public static void prepare() {
    InstalledPackages.prepare();
  }

  /**
   * Reads it.
   *
   * @param folder within the root
   * @return empty where there is no database, or one of a kind that is not read here
   * @throws IOException if it is damaged
   */
  public static Optional<PackageDatabase> in(Path root, String folder) throws IOException {
    Path host = RootPath.resolve(root, folder);
    if (!InstalledPackages.areIn(host)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PackageDatabase(InstalledPackages.read(host)));
    } catch (SQLException e) {
      throw new IOException("the RPM database of the image cannot be read: " + e.getMessage(), e);
    }
  }

  /** All packages but keys, sorted, their repositories unknown. */
  public List<InstalledPackage> packages() {
    return headers.stream()
        .filter(header -> !header.nevra().name().equals(KEY))
        .map(PackageDatabase::installed)
        .sorted(InstalledPackage.ORDER)
        .toList();
  }

  private static InstalledPackage installed(PackageHeader header) {
    Nevra nevra = header.nevra();
    return new InstalledPackage(
        nevra.name(),
        (int) nevra.evr().epoch(),
        nevra.evr().version(),
        nevra.evr().release(),
        nevra.arch(),
        checksum(header.header()),
        "",
        header.installedSize());
  }

  private static String checksum(Header header) {
    String sha256 = header.text(HEADER_SHA256);
    return sha256.isEmpty()
        ? "md5:" + HexFormat.of().formatHex(header.binary(MD5))
        : "sha256:" + sha256;
  }
}
