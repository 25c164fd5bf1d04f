package io.impscript.runtime.pkg;

import io.impscript.model.PackageFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@code .repo} file of one repository, in the form that dnf and zypper share.
 *
 * <p>Where a repository has a key, every package is vouched for by it: by the signature of the
 * index, which holds the packages' checksums, where the index is known to be signed, else by the
 * package's own.
 */
final class RepositoryFile {
  private RepositoryFile() {}

  /** dnf checks packages and index by settings of their own. */
  static PrivateFile forDnf(RepositorySource source) {
    Map<String, String> lines = common(source);
    PackageFilter filter = source.declaration().filter();
    putIfAny(lines, "metalink", source.declaration().mirrors().metalink());
    putIfAny(lines, "includepkgs", String.join(",", filter.includes()));
    putIfAny(lines, "excludepkgs", String.join(",", filter.excludes()));
    lines.put("gpgcheck", flag(source.checked() && !source.metadataSigned()));
    lines.put("repo_gpgcheck", flag(source.checked() && source.metadataSigned()));
    return file(source, lines);
  }

  /** Asked for {@code gpgcheck} alone, zypper would ask a person about an unsigned index. */
  static PrivateFile forZypper(RepositorySource source) {
    Map<String, String> lines = common(source);
    lines.put("type", "rpm-md");
    lines.put("autorefresh", "1");
    lines.put("keeppackages", "0");
    lines.put("gpgcheck", flag(source.checked()));
    lines.put("repo_gpgcheck", flag(source.checked() && source.metadataSigned()));
    lines.put("pkg_gpgcheck", flag(source.checked() && !source.metadataSigned()));
    return file(source, lines);
  }

  private static Map<String, String> common(RepositorySource source) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("name", source.id());
    lines.put("baseurl", addresses(source));
    lines.put("enabled", "1");
    lines.put("priority", String.valueOf(source.declaration().effectivePriority()));
    if (source.checked()) {
      lines.put("gpgkey", source.keyUrl());
    }
    return lines;
  }

  /** Both read a line that begins with blanks as more of the one before. */
  private static String addresses(RepositorySource source) {
    List<String> all = new ArrayList<>(List.of(source.url()));
    all.addAll(source.declaration().mirrors().urls());
    return String.join("\n  ", all);
  }

  private static void putIfAny(Map<String, String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.put(key, value);
    }
  }

  private static PrivateFile file(RepositorySource source, Map<String, String> lines) {
    String body =
        lines.entrySet().stream()
            .map(line -> line.getKey() + "=" + line.getValue() + "\n")
            .collect(Collectors.joining());
    return PrivateFile.of("repos.d/" + source.id() + ".repo", "[" + source.id() + "]\n" + body);
  }

  private static String flag(boolean on) {
    return on ? "1" : "0";
  }
}
