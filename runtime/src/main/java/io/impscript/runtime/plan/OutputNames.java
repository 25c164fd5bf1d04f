package io.impscript.runtime.plan;

import io.impscript.runtime.pack.Compression;

/**
 * Names of the files that lie beside an image root.
 *
 * @param image name of the image
 * @param compression of its cpio
 */
public record OutputNames(String image, Compression compression) {
  /** The boot image: {@code .cpio}, {@code .cpio.gz} or {@code .cpio.zst}. */
  public String cpio() {
    return image + ".cpio" + compression.method().suffix();
  }

  public String squashfs() {
    return image + ".squashfs";
  }

  public String kernel() {
    return image + ".kernel";
  }

  public String lock() {
    return image + ".lock.json";
  }

  public String manifest() {
    return image + ".manifest.json";
  }
}
