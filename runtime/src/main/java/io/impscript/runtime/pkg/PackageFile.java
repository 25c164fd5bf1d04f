package io.impscript.runtime.pkg;

import java.util.List;

/**
 * The file that a package was installed from.
 *
 * @param location relative to its repository, or an address of its own
 * @param checksum of the whole file: the digest's name, a colon, hexadecimal digits
 * @param size its bytes
 * @param askedBy who wants the package: {@code recipe NAME}, or for what nobody asked for, up to
 *     three that need it, as {@code package NAME}
 */
public record PackageFile(String location, String checksum, long size, List<String> askedBy) {
  public PackageFile {
    askedBy = List.copyOf(askedBy);
  }
}
