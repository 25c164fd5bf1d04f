package io.impscript.rpm.repo;

import io.impscript.rpm.file.Checksum;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A package file with what metadata says of it beyond its header.
 *
 * @param location relative to the repository, with {@code /}
 * @param checksum SHA-256 of the whole file, hexadecimal
 * @param modified seconds since 1970
 */
record IndexedPackage(
    PackageHeader header,
    String location,
    String checksum,
    long size,
    long modified,
    long archiveSize,
    long headerStart,
    long headerEnd) {

  /**
   * @param known checksums that need not be worked out again
   */
  static IndexedPackage read(Path repository, Path file, KnownSums known) throws IOException {
    String location = repository.relativize(file).toString();
    long size = Files.size(file);
    long modified = Files.getLastModifiedTime(file).toMillis() / 1000;
    Optional<String> checksum = known.checksum(location, size, modified);
    try (RpmFile rpm = RpmFile.open(file)) {
      return new IndexedPackage(
          rpm.header(),
          location,
          checksum.isPresent() ? checksum.get() : checksum(file),
          size,
          modified,
          rpm.archiveSize(),
          rpm.headerStart(),
          rpm.headerEnd());
    }
  }

  private static String checksum(Path file) throws IOException {
    MessageDigest digest = Checksum.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
