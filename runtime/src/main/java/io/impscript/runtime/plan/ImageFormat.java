package io.impscript.runtime.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is made of an image root. */
public enum ImageFormat {
  /** An archive that the kernel unpacks as its initramfs, with the kernel beside it. */
  CPIO,
  /** A file system that nodes mount from the network. */
  SQUASHFS;

  /** The name that people write, also the ending of the file's name. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what a person writes.
   *
   * @throws IllegalArgumentException with a message for that person
   */
  public static ImageFormat named(String text) {
    List<String> names = Arrays.stream(values()).map(ImageFormat::text).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a form of image; there are " + String.join(" and ", names));
    }
    return values()[index];
  }
}
