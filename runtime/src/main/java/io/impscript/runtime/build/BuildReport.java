package io.impscript.runtime.build;

import io.impscript.diag.Counted;
import io.impscript.runtime.build.BuildResult.ProducedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to tell at the end of a build. */
public final class BuildReport {
  private BuildReport() {}

  /** The image and its files with their sizes, as lines. */
  public static List<String> lines(BuildResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "built %s: %s, root %s, in %s"
            .formatted(
                result.image(),
                Counted.of(result.packages(), "package"),
                Sizes.text(result.rootSize()),
                ProgressPrinter.time(result.elapsed())));
    lines.add("  " + result.root() + "/");
    for (ProducedFile file : result.files()) {
      lines.add("  " + file.path() + "  " + Sizes.text(file.size()));
    }
    return lines;
  }

  /** What follows the findings of a failure: the program's last words, and where to look on. */
  public static List<String> lines(BuildFailure failure) {
    List<String> lines = new ArrayList<>();
    if (!failure.lastLines().isEmpty()) {
      lines.add("last lines of the program's output:");
      failure.lastLines().forEach(line -> lines.add("  | " + line));
    }
    failure.keptRoot().ifPresent(root -> lines.add("the incomplete root is kept in " + root));
    failure.log().ifPresent(log -> lines.add("the whole log is in " + log));
    return lines;
  }

  /** The same as plain values, for {@code --format json}. */
  public static Map<String, Object> values(BuildResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("image", result.image().text());
    map.put("root", result.root().toString());
    map.put("rootSize", result.rootSize());
    map.put("packages", result.packages());
    map.put("files", result.files().stream().map(BuildReport::values).toList());
    map.put("seconds", result.elapsed().toMillis() / 1000.0);
    map.put("log", result.log().toString());
    return map;
  }

  private static Map<String, Object> values(ProducedFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", file.path().toString());
    map.put("size", file.size());
    return map;
  }
}
