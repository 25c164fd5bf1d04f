package io.impscript.runtime.pack;

import io.impscript.runtime.owners.RecordedRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A boot image to be made.
 *
 * @param root the finished image root; nothing may change in it meanwhile
 * @param recorded what the files are meant to be, of a root that an ordinary user made
 * @param layout where the files go; an image that is there is replaced at the end
 * @param cpio how to compress the cpio archive; empty for none
 * @param squashfs how to compress the squashfs; empty for none
 * @param epoch {@code SOURCE_DATE_EPOCH}: bound of all times, seconds since 1970
 * @param origin for the manifest
 * @param packages for the manifest
 */
public record BootImageRequest(
    Path root,
    Optional<RecordedRoot> recorded,
    BootImageLayout layout,
    Optional<Compression> cpio,
    Optional<Compression> squashfs,
    OptionalLong epoch,
    Manifest.Origin origin,
    List<Manifest.PackageEntry> packages) {
  public BootImageRequest {
    root = root.toAbsolutePath();
    packages = List.copyOf(packages);
  }

  /** Of a root whose files are what they are meant to be. */
  public BootImageRequest(
      Path root,
      BootImageLayout layout,
      Optional<Compression> cpio,
      Optional<Compression> squashfs,
      OptionalLong epoch,
      Manifest.Origin origin,
      List<Manifest.PackageEntry> packages) {
    this(root, Optional.empty(), layout, cpio, squashfs, epoch, origin, packages);
  }

  /** The same of a root that an ordinary user made. */
  public BootImageRequest with(RecordedRoot root) {
    return new BootImageRequest(
        this.root, Optional.of(root), layout, cpio, squashfs, epoch, origin, packages);
  }
}
