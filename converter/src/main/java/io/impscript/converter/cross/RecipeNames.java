package io.impscript.converter.cross;

/** Names that recipes can have. */
final class RecipeNames {
  private static final int LONGEST = 200;

  private RecipeNames() {}

  static boolean isValid(String name) {
    return name.length() <= LONGEST
        && name.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")
        && !name.contains("..");
  }

  /** The name itself where it can be one, else one like it. */
  static String like(String name) {
    if (isValid(name)) {
      return name;
    }
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String like =
        cut.replaceAll("[^A-Za-z0-9._+-]+", "-")
            .replaceAll("\\.\\.+", ".")
            .replaceAll("^[^A-Za-z0-9]+|-+$", "");
    return like.isEmpty() ? "image" : like;
  }
}
