package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names fragments by what the recipes that take them have in common, and by what is in them. */
final class FragmentNames {
  private static final String SEPARATORS = "-_.";

  private FragmentNames() {}

  static String of(List<Recipe> users, Set<Part> parts) {
    return about(users) + "-" + content(parts);
  }

  private static String about(List<Recipe> users) {
    String common = users.get(0).name();
    for (Recipe user : users) {
      common = commonTokens(common, user.name());
    }
    if (common.length() > 1) {
      return common;
    }
    String dist = users.get(0).dist();
    boolean oneDist = users.stream().allMatch(user -> user.dist().equals(dist));
    return oneDist && !dist.isBlank() ? dist.toLowerCase(Locale.ROOT) : "common";
  }

  private static String content(Set<Part> parts) {
    if (parts.size() == 1) {
      return switch (parts.iterator().next()) {
        case PACKAGES -> "packages";
        case PACKAGE_COLLECTIONS -> "collections";
        case REPOSITORIES -> "repositories";
        case POSTBUILD_COPY -> "files";
        default -> "steps";
      };
    }
    boolean steps = Set.of(Part.POSTBUILD_COPY, Part.POSTBUILD_CHROOT).containsAll(parts);
    return steps ? "steps" : "base";
  }

  /** The longest start of both that ends where a part of both names does, without a separator. */
  static String commonTokens(String a, String b) {
    int end = 0;
    for (int i = 0; i <= Math.min(a.length(), b.length()); i++) {
      if (ends(a, i) && ends(b, i)) {
        end = i;
      }
      if (i < a.length() && i < b.length() && a.charAt(i) != b.charAt(i)) {
        break;
      }
    }
    return a.substring(0, end);
  }

  private static boolean ends(String name, int at) {
    return at == name.length() || SEPARATORS.indexOf(name.charAt(at)) >= 0;
  }
}
