package io.impscript.rpm.lua;

/** How Lua calls a program in messages. */
public final class ChunkName {
  private static final int LONGEST = 59;

  private ChunkName() {}

  /**
   * @param source the program, or its name after {@code =} or {@code @}
   */
  public static String of(String source) {
    if (source.startsWith("=") || source.startsWith("@")) {
      return source.substring(1, Math.min(source.length(), LONGEST + 1));
    }
    int newline = source.indexOf('\n');
    String line = newline < 0 ? source : source.substring(0, newline);
    int room = LONGEST - "[string \"...\"]".length();
    boolean cut = newline >= 0 || line.length() > room;
    String shown = line.substring(0, Math.min(line.length(), room));
    return "[string \"" + shown + (cut ? "..." : "") + "\"]";
  }
}
