package io.impscript.runtime.engine;

import io.impscript.model.RepositoryMirrors;
import io.impscript.rpm.fetch.RepositoryAddress;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.TargetSystem;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Where a repository on the net can be had: its own address, its mirrors, its metalink. The
 * variables that dnf and zypper know in addresses get their values.
 */
final class Addresses {
  private final TargetSystem system;

  Addresses(TargetSystem system) {
    this.system = system;
  }

  /**
   * @throws IOException if one is no address
   */
  RepositoryAddress of(RepositorySource source) throws IOException {
    RepositoryMirrors mirrors = source.declaration().mirrors();
    List<URI> all = new ArrayList<>();
    all.add(address(source.url()));
    for (String url : mirrors.urls()) {
      all.add(address(url));
    }
    return new RepositoryAddress(
        all,
        mirrors.metalink().isEmpty() ? Optional.empty() : Optional.of(address(mirrors.metalink())));
  }

  private URI address(String text) throws IOException {
    try {
      return URI.create(filled(text));
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + text + "' is no address", e);
    }
  }

  private String filled(String text) {
    String release = Matcher.quoteReplacement(system.release());
    String arch = Matcher.quoteReplacement(system.arch());
    return text.replaceAll("\\$(?:releasever\\b|\\{releasever})", release)
        .replaceAll("\\$(?:(?:base)?arch\\b|\\{(?:base)?arch})", arch);
  }
}
