package io.impscript.runtime.plan;

import io.impscript.runtime.pack.Compression;
import io.impscript.runtime.sbom.SbomFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a build makes of an image root.
 *
 * @param formats of the image; may be empty, for the root alone
 * @param compression of the image
 * @param folder of all that lies beside the root; by default {@code boot_images}
 * @param documents the forms of bills of materials beside the image
 */
public record Outputs(
    Set<ImageFormat> formats,
    Compression compression,
    Optional<Path> folder,
    Set<SbomFormat> documents) {
  /** A cpio at zstd level 3 with all documents, in its usual place. */
  public static final Outputs DEFAULT =
      new Outputs(
          Set.of(ImageFormat.CPIO),
          Compression.DEFAULT,
          Optional.empty(),
          Set.of(SbomFormat.values()));

  public Outputs {
    formats = Set.copyOf(formats);
    documents = Set.copyOf(documents);
  }

  public Outputs withFormats(Set<ImageFormat> others) {
    return new Outputs(others, compression, folder, documents);
  }

  public Outputs withCompression(Compression other) {
    return new Outputs(formats, other, folder, documents);
  }

  public Outputs withFolder(Path other) {
    return new Outputs(formats, compression, Optional.of(other), documents);
  }

  public Outputs withDocuments(Set<SbomFormat> others) {
    return new Outputs(formats, compression, folder, others);
  }
}
