package io.impscript.rpm.install;

import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at each package file before anything of the root changes, from several threads. */
public interface PackageCheck {
  /** Whatever comes is taken. */
  PackageCheck NONE = (file, rpm) -> Optional.empty();

  /**
   * Why a package must not be installed, as a sentence for people; empty if it may be.
   *
   * @param rpm open at the beginning of its payload, which may be read to its end
   */
  Optional<String> problem(Path file, RpmFile rpm) throws IOException;
}
