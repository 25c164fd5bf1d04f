package io.impscript.converter.files;

import java.util.regex.Pattern;

/**
 * Tells files that the system's vendor supplies from the site's own: of the files that hold IMPS
 * objects, only those named {@code *.local.json} may be written.
 */
final class SuppliedFiles {
  private static final Pattern OBJECTS =
      Pattern.compile("(image_recipes|package_collections|repositories|node_maps)(\\..*)?\\.json");

  private SuppliedFiles() {}

  /** Whether a file of this name is supplied and so must never be changed. */
  public static boolean isSupplied(String fileName) {
    return OBJECTS.matcher(fileName).matches() && !fileName.endsWith(".local.json");
  }
}
