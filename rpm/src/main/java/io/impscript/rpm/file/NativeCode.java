package io.impscript.rpm.file;

/**
 * Libraries with native code. They are laid into the folder of temporary files to be loaded from
 * there, which fails where that is full, or on a disk that programs must not be run from.
 */
public final class NativeCode {
  private NativeCode() {}

  /** What to tell where one cannot be loaded. */
  public static String trouble(String library) {
    return "the library "
        + library
        + " cannot be loaded from the folder of temporary files; name one without noexec and with"
        + " room: export JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER";
  }
}
