package io.impscript.rpm.install;

/** Programs in Lua, which rpm runs itself: those that do nothing can be told from the others. */
final class LuaBody {
  static final String INTERPRETER = "<lua>";

  private LuaBody() {}

  /** Whether there is nothing in it but blanks and comments. */
  static boolean doesNothing(String body) {
    String rest = body.strip();
    while (rest.startsWith("--")) {
      rest = afterComment(rest).strip();
    }
    return rest.isEmpty();
  }

  private static String afterComment(String text) {
    boolean block = text.startsWith("--[[");
    int end = text.indexOf(block ? "]]" : "\n");
    return end < 0 ? "" : text.substring(end + (block ? 2 : 1));
  }
}
