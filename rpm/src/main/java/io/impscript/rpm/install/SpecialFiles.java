package io.impscript.rpm.install;

import java.io.IOException;
import java.nio.file.Path;

/** What Java cannot do with files by itself. */
public interface SpecialFiles {
  /** Does nothing: such files are only recorded. */
  SpecialFiles RECORDED =
      new SpecialFiles() {
        @Override
        public boolean node(Path path, int mode, int rdev, long modified) {
          return false;
        }

        @Override
        public boolean capabilities(Path path, String text) {
          return false;
        }
      };

  /**
   * Makes a device node or a named pipe.
   *
   * @param mode kind and permissions, as the kernel has them
   * @param rdev number of a device, as packages have it
   * @param modified seconds since 1970
   * @return whether it is there now
   */
  boolean node(Path path, int mode, int rdev, long modified) throws IOException;

  /**
   * Gives a program capabilities.
   *
   * @param text in libcap's form, such as {@code cap_net_raw=ep}
   * @return whether it has them now
   */
  boolean capabilities(Path path, String text) throws IOException;
}
