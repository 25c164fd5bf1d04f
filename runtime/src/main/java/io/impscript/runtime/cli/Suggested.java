package io.impscript.runtime.cli;

import java.util.Iterator;
import java.util.List;

/** Values that a shell completes options with whose type lists none of its own. */
abstract class Suggested implements Iterable<String> {
  private final List<String> values;

  private Suggested(String... values) {
    this.values = List.of(values);
  }

  @Override
  public Iterator<String> iterator() {
    return values.iterator();
  }

  /** What fills image roots. */
  static final class Engines extends Suggested {
    Engines() {
      super("zypper", "dnf", "embedded");
    }
  }

  /** What is made of an image root. */
  static final class Images extends Suggested {
    Images() {
      super("cpio", "squashfs", "cpio,squashfs", "none");
    }
  }

  /** How images are compressed. */
  static final class Compressions extends Suggested {
    Compressions() {
      super("none", "gzip", "zstd", "xz", "lz4");
    }
  }

  /** Bills of materials. */
  static final class Materials extends Suggested {
    Materials() {
      super("spdx", "cyclonedx", "spdx,cyclonedx", "none");
    }
  }

  /** Schemas of Kiwi. */
  static final class Schemas extends Suggested {
    Schemas() {
      super("7.5", "8.5", "common");
    }
  }
}
