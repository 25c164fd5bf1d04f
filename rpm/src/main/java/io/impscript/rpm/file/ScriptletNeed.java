package io.impscript.rpm.file;

/** What the interpreter of a scriptlet is needed for, as flags of a dependency. */
final class ScriptletNeed {
  private static final int INTERPRETER = 1 << 8;

  private ScriptletNeed() {}

  static int flags(Scriptlet.Kind kind) {
    int moment =
        switch (kind) {
          case PRETRANS -> 1 << 7;
          case PRE -> 1 << 9;
          case POST -> 1 << 10;
          case PREUN -> 1 << 11;
          case POSTUN -> 1 << 12;
          case VERIFY -> 1 << 13;
          case POSTTRANS -> 1 << 5;
          case PREUNTRANS, POSTUNTRANS -> 0;
        };
    return INTERPRETER | moment;
  }
}
