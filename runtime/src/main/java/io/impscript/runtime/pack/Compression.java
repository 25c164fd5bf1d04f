package io.impscript.runtime.pack;

import java.util.Locale;

/**
 * How a part of a boot image is compressed.
 *
 * @param method the format
 * @param level effort, within the method's range; 0 where the method has none
 */
public record Compression(Method method, int level) {
  /** zstd at level 3: the default, near the speed of the disk. */
  public static final Compression DEFAULT = Method.ZSTD.byDefault();

  public Compression {
    if (level < method.lowest || level > method.highest) {
      throw new IllegalArgumentException(
          "%s has levels %d to %d, not %d"
              .formatted(method.text(), method.lowest, method.highest, level));
    }
  }

  /**
   * Reads what a person writes: {@code zstd}, {@code zstd:19}, {@code gzip:9}, {@code none}.
   *
   * @throws IllegalArgumentException with a message for that person
   */
  public static Compression parse(String text) {
    String[] halves = text.split(":", 2);
    Method method = Method.named(halves[0]);
    return halves.length == 1
        ? method.byDefault()
        : new Compression(method, level(text, halves[1]));
  }

  private static int level(String text, String digits) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a compression; write a method and a level, such as zstd:3");
    }
    return Integer.parseInt(digits);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return method.highest == 0 ? method.text() : method.text() + ":" + level;
  }

  /** The formats and their ranges of levels. */
  public enum Method {
    NONE("", 0, 0, 0),
    GZIP(".gz", 1, 6, 9),
    /** Levels above 19 need windows that not every decoder allows. */
    ZSTD(".zst", 1, 3, 19),
    /** mksquashfs gives xz no level. */
    XZ(".xz", 0, 0, 0),
    LZ4(".lz4", 0, 0, 0);

    private final String suffix;
    private final int lowest;
    private final int usual;
    private final int highest;

    Method(String suffix, int lowest, int usual, int highest) {
      this.suffix = suffix;
      this.lowest = lowest;
      this.usual = usual;
      this.highest = highest;
    }

    /** What a compressed file's name ends in, with its dot; empty for {@link #NONE}. */
    public String suffix() {
      return suffix;
    }

    /** The name that people and programs write. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** This method at its usual level. */
    public Compression byDefault() {
      return new Compression(this, usual);
    }

    static Method named(String name) {
      for (Method method : values()) {
        if (method.text().equals(name)) {
          return method;
        }
      }
      throw new IllegalArgumentException(
          "'" + name + "' is not a compression method; there are none, gzip, zstd, xz and lz4");
    }
  }
}
