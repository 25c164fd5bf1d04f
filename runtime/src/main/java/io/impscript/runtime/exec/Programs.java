package io.impscript.runtime.exec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the host's programs: on our own {@code PATH}, then in the folders for administration, which
 * an ordinary account often lacks there.
 */
public final class Programs {
  private static final String ADMINISTRATION = "/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin";

  private Programs() {}

  /**
   * The absolute path of a program.
   *
   * @param name a name without folders, or a path, which is then only tested
   */
  public static Optional<Path> find(String name) {
    Stream<Path> candidates =
        name.contains("/")
            ? Stream.of(Path.of(name))
            : folders().map(folder -> folder.resolve(name));
    return candidates.filter(Programs::isProgram).map(Path::toAbsolutePath).findFirst();
  }

  private static Stream<Path> folders() {
    String own = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream((own + ":" + ADMINISTRATION).split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(Path::of);
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
