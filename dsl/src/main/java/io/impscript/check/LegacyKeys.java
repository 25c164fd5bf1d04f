package io.impscript.check;

import java.util.Map;

/** What the keys of legacy files are called as words, where that is not the same. */
final class LegacyKeys {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("default-arch", "defaultArch"),
          Map.entry("default_arch", "defaultArch"),
          Map.entry("valid-arch", "validArch"),
          Map.entry("valid_arch", "validArch"),
          Map.entry("package_collections", "packageCollections"),
          Map.entry("postbuild_copy", "postbuildCopy"),
          Map.entry("postbuild_copyfiles", "postbuildCopy"),
          Map.entry("postbuild_chroot", "postbuildChroot"),
          Map.entry("load_file", "loadFile"),
          Map.entry("config_set", "configSet"));

  private LegacyKeys() {}

  /** The word for a key, or empty text. */
  static String wordFor(String key) {
    return WORDS.getOrDefault(key, "");
  }
}
