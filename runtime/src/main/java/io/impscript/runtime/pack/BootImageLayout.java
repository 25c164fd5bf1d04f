package io.impscript.runtime.pack;

import io.impscript.runtime.root.ImageName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files of a boot image lie: side by side in one folder, named like the image.
 *
 * @param folder the folder
 * @param name the image's name
 */
public record BootImageLayout(Path folder, ImageName name) {
  public BootImageLayout {
    folder = folder.toAbsolutePath();
  }

  /** The root as a cpio archive, its compression in the name. */
  public Path cpio(Compression compression) {
    return file(".cpio" + compression.method().suffix());
  }

  /** The root as a squashfs; that is compressed inside. */
  public Path squashfs() {
    return file(".squashfs");
  }

  /** The kernel. */
  public Path kernel() {
    return file(".kernel");
  }

  /** The manifest. */
  public Path manifest() {
    return file(".manifest.json");
  }

  /** A document beside the image, such as a bill of materials. */
  public Path document(String suffix) {
    return file(suffix);
  }

  /** Whether a file name can be a part of this image. */
  boolean owns(String fileName) {
    return fileName.startsWith(name + ".");
  }

  /** All files that there can be, whatever its form. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(List.of(squashfs(), kernel(), manifest()));
    for (Compression.Method method : Compression.Method.values()) {
      all.add(file(".cpio" + method.suffix()));
    }
    Companions.SUFFIXES.forEach(suffix -> all.add(document(suffix)));
    return all;
  }

  private Path file(String suffix) {
    return folder.resolve(name + suffix);
  }
}
