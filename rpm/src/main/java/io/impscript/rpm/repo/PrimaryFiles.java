package io.impscript.rpm.repo;

/** Which files are also in the primary metadata, since others like to require them. */
public final class PrimaryFiles {
  private PrimaryFiles() {}

  /** The rule that all makers of metadata share; who requires another file needs all file lists. */
  public static boolean has(String path) {
    return path.startsWith("/etc/") || path.contains("bin/") || path.equals("/usr/lib/sendmail");
  }
}
