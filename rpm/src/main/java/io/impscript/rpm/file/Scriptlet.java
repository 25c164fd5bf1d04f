package io.impscript.rpm.file;

import java.util.List;

/**
 * A program that a package wants to be run.
 *
 * @param interpreter the program and its first arguments, such as {@code /bin/sh}; {@code <lua>}
 *     for rpm's own Lua; never empty
 * @param body empty where only the interpreter is to be run
 * @param flags 1: macros of rpm are to be expanded, 2: query formats are
 */
public record Scriptlet(Kind kind, List<String> interpreter, String body, int flags) {
  public Scriptlet {
    interpreter = List.copyOf(interpreter);
  }

  /** When it runs. */
  public enum Kind {
    PRETRANS(Tag.PRETRANS, Tag.PRETRANS_PROG, Tag.PRETRANS_FLAGS),
    PRE(Tag.PRE, Tag.PRE_PROG, Tag.PRE_FLAGS),
    POST(Tag.POST, Tag.POST_PROG, Tag.POST_FLAGS),
    PREUN(Tag.PREUN, Tag.PREUN_PROG, Tag.PREUN_FLAGS),
    POSTUN(Tag.POSTUN, Tag.POSTUN_PROG, Tag.POSTUN_FLAGS),
    POSTTRANS(Tag.POSTTRANS, Tag.POSTTRANS_PROG, Tag.POSTTRANS_FLAGS),
    PREUNTRANS(Tag.PREUNTRANS, Tag.PREUNTRANS_PROG, Tag.PREUNTRANS_FLAGS),
    POSTUNTRANS(Tag.POSTUNTRANS, Tag.POSTUNTRANS_PROG, Tag.POSTUNTRANS_FLAGS),
    VERIFY(Tag.VERIFY_SCRIPT, Tag.VERIFY_SCRIPT_PROG, Tag.VERIFY_SCRIPT_FLAGS);

    final int body;
    final int program;
    final int flags;

    Kind(int body, int program, int flags) {
      this.body = body;
      this.program = program;
      this.flags = flags;
    }
  }
}
