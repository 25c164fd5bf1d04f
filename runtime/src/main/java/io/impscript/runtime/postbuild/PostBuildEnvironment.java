package io.impscript.runtime.postbuild;

import java.util.Map;

/**
 * The environment of a post-build command: the four variables of IMPS, what any program of a root
 * account expects, and nothing of ours.
 *
 * @param image image root that is built
 * @param recipe recipe whose step runs
 * @param version version of our tool
 * @param files path in the chroot of the folder with the recipe's copied files
 */
record PostBuildEnvironment(String image, String recipe, String version, String files) {
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  Map<String, String> variables() {
    return Map.of(
        "IMPS_IMAGE_NAME", image,
        "IMPS_IMAGE_RECIPE_NAME", recipe,
        "IMPS_VERSION", version,
        "IMPS_POSTBUILD_FILES", files,
        "PATH", PATH,
        "HOME", "/root",
        "USER", "root",
        "SHELL", "/bin/sh");
  }
}
