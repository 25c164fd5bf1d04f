package io.impscript.rpm.solve;

import io.impscript.rpm.version.Nevra;
import java.util.List;

/**
 * A package of a resolution: an entry of the lock.
 *
 * @param repository the name of its repository
 * @param location of the file, relative to the repository, or an address of its own
 * @param checksumType the name of a digest, such as {@code sha256}
 * @param size bytes of the file
 * @param installedSize bytes of its files when installed
 * @param askedBy the requests that it answers; else the packages that require it, by name
 */
public record Selected(
    Nevra nevra,
    String repository,
    String location,
    String checksumType,
    String checksum,
    long size,
    long installedSize,
    boolean requested,
    List<String> askedBy) {
  public Selected {
    askedBy = List.copyOf(askedBy);
  }
}
