package io.impscript.runtime.pack

import java.nio.file.Path

/** Packs in a process of its own, so that the locale can be another one: ROOT FILE. */
class CpioMain {
  static void main(String[] args) {
    print new CpioPacker(Path.of(args[0]), Compression.parse('none'), OptionalLong.empty(), PackProgress.SILENT).pack(Path.of(args[1])).sha256()
  }
}
