package io.impscript.converter.kiwi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the main file of a description directory. */
final class MainFileName {
  private static final Pattern LIKELY =
      Pattern.compile(".+\\.(xml|kiwi)(\\.(j2|jinja2?|in|tmpl|template))?");

  private MainFileName() {}

  /** By the rule of Kiwi. */
  static Optional<Path> in(Path folder) throws IOException {
    for (String name : List.of("config.xml", "image/config.xml")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return Optional.of(folder.resolve(name));
      }
    }
    return named(folder, name -> name.endsWith(".kiwi")).stream().findFirst();
  }

  /** A file that looks like one, if there is just one such; templates often have other names. */
  static Optional<Path> likeliest(Path folder) throws IOException {
    List<Path> likely = named(folder, name -> LIKELY.matcher(name).matches());
    return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private static List<Path> named(Path folder, java.util.function.Predicate<String> wanted)
      throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> wanted.test(entry.getFileName().toString()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
