package io.impscript.runtime.pkg;

import io.impscript.model.PackageRequest;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.regex.Pattern;

/**
 * Keeps package requests what they are: a text that a package manager would take for an option, a
 * removal, a pattern, a group, or the name of a file to install is refused before it gets there.
 */
public final class RequestText {
  /** Names, file paths, and capabilities such as {@code perl(Foo::Bar)}. */
  private static final Pattern NAME =
      Pattern.compile(
          "[A-Za-z0-9_/][A-Za-z0-9._+~^:/-]*(\\([A-Za-z0-9._+~^:/-]+\\))*(:[0-9a-z]+)?");

  private static final Pattern VERSION =
      Pattern.compile("([0-9]+:)?[A-Za-z0-9._+~^]+(-[A-Za-z0-9._+~^]+)?");
  private static final Pattern ARCH = Pattern.compile("[A-Za-z0-9_]*");

  private RequestText() {}

  /** Whether name, versions and architecture are such as RPM knows them. */
  public static boolean isPlain(WantedPackage wanted) {
    return isPlain(wanted.request())
        && wanted.versions().stream().allMatch(each -> isPlain(each.version()));
  }

  private static boolean isPlain(PackageRequest request) {
    return NAME.matcher(request.name()).matches()
        && !request.name().endsWith(".rpm")
        && !request.name().startsWith("//")
        && ARCH.matcher(request.arch()).matches();
  }

  private static boolean isPlain(String version) {
    return VERSION.matcher(version).matches();
  }
}
