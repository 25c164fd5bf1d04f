package io.impscript.converter.kiwi;

import io.impscript.model.Markup;
import java.util.LinkedHashSet;
import java.util.Set;

/** The files that Kiwi uses for a description, by their names in its directory. */
final class UsedFiles {
  private static final Set<String> SCRIPTS =
      Set.of(
          "post_bootstrap.sh",
          "config.sh",
          "config-overlay.sh",
          "config-host-overlay.sh",
          "images.sh",
          "pre_disk_sync.sh",
          "disk.sh",
          "exclude_files.yaml",
          "root.tar.gz");

  private final Set<String> named = new LinkedHashSet<>();
  private final Set<String> overlays = new LinkedHashSet<>(Set.of("root"));

  UsedFiles(Markup.Tag image) {
    collect(image);
  }

  /** Names of files may stand in any attribute; what is no file does no harm. */
  private void collect(Markup.Tag tag) {
    tag.attributes().values().forEach(value -> named.add(plain(value)));
    if (tag.name().equals("profile")) {
      overlays.add(tag.attribute("name"));
    }
    tag.tags().forEach(this::collect);
  }

  private static String plain(String value) {
    String path = value.replaceFirst("^(this|file|dir)://", "");
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /** Whether a file, by its path in the directory, is one of them. */
  boolean isUsed(String path) {
    return SCRIPTS.contains(path)
        || path.startsWith("config-cdroot.tar")
        || named.contains(path)
        || isOverlay(path)
        || isBelowNamed(path);
  }

  /** Whether a folder may hold some of them. */
  boolean mayHold(String folder) {
    return overlays.contains(folder)
        || isOverlay(folder)
        || named.contains(folder)
        || isBelowNamed(folder)
        || named.stream().anyMatch(name -> name.startsWith(folder + "/"));
  }

  /** Whether a path lies in a tree that is copied into the image. */
  boolean isOverlay(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && overlays.contains(path.substring(0, slash));
  }

  /** A repository may be a folder of the description. */
  private boolean isBelowNamed(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (named.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }
}
