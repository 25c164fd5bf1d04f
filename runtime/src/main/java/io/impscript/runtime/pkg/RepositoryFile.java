package io.impscript.runtime.pkg;

import java.util.LinkedHashMap;
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
    lines.put("baseurl", source.url());
    lines.put("enabled", "1");
    lines.put("priority", String.valueOf(source.declaration().effectivePriority()));
    if (source.checked()) {
      lines.put("gpgkey", source.keyUrl());
    }
    return lines;
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
