package io.impscript.runtime.convert;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every input a place of its own in the output. */
final class Stems {
  private final Set<String> taken = new HashSet<>();

  /** The path for an input, without ending, by where it stood. */
  String of(InputKind kind, Path relative) {
    String stem = plain(kind, relative);
    String unique = stem;
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = stem + "-" + i;
    }
    return unique;
  }

  private static String plain(InputKind kind, Path relative) {
    StringBuilder stem = new StringBuilder();
    for (Path part : relative.normalize()) {
      String safe =
          part.toString().replaceAll("[^\\p{L}\\p{N}._+-]", "_").replaceFirst("^[.-]+", "");
      stem.append(stem.isEmpty() || safe.isEmpty() ? "" : "/").append(safe);
    }
    String name = withoutEnding(kind, stem.toString());
    return name.isEmpty() ? "site" : name;
  }

  private static String withoutEnding(InputKind kind, String stem) {
    return switch (kind) {
      case SCRIPT -> stem.replaceFirst("(\\.imps)?\\.groovy$", "");
      case ARCHIVE -> stem.replaceFirst("\\.(tgz|tbz2?|txz|tar(\\.[a-z0-9]+)?)$", "");
      case KIWI -> stem.replaceFirst("(/config|(?<=.))\\.(xml|kiwi)(\\.[a-z0-9]+)?$", "");
      default -> stem.replaceFirst("(\\.(json|ya?ml|txt|imps|groovy))+$", "");
    };
  }
}
