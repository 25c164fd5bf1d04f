package io.impscript.runtime.pkg;

import java.nio.file.Path;

/**
 * A configuration file to be written before a package manager is called.
 *
 * @param path relative to {@link InstallJob#folder}
 * @param text whole content
 */
public record PrivateFile(Path path, String text) {
  static PrivateFile of(String path, String text) {
    return new PrivateFile(Path.of(path), text);
  }
}
