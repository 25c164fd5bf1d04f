package io.impscript.runtime.pack;

import io.impscript.runtime.pack.Companions.Companion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of the image that is about to be replaced, as its manifest names them.
 *
 * @param layout where they are
 * @param files their names
 */
record FormerImage(BootImageLayout layout, List<String> files) {
  static FormerImage of(BootImageLayout layout) {
    if (Files.notExists(layout.manifest())) {
      return new FormerImage(layout, List.of());
    }
    try {
      Manifest manifest = ManifestReader.read(layout.manifest());
      return new FormerImage(layout, manifest.parts().stream().map(Manifest.Part::file).toList());
    } catch (IOException e) {
      // None, or none that can be read: then nothing is known to be outdated.
      return new FormerImage(layout, List.of());
    }
  }

  /** Removes what the new image does not have, and only what has the image's name. */
  void removeBut(Manifest successor, List<Companion> documents) throws IOException {
    removeDocumentsBut(documents.stream().map(Companion::file).toList());
    List<String> kept = successor.parts().stream().map(Manifest.Part::file).toList();
    for (String file : files) {
      if (!kept.contains(file) && layout.owns(file)) {
        Files.deleteIfExists(layout.folder().resolve(file));
      }
    }
  }

  private void removeDocumentsBut(List<Path> kept) throws IOException {
    for (String suffix : Companions.SUFFIXES) {
      Path file = layout.document(suffix);
      if (!kept.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
