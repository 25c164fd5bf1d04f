package io.impscript.rpm.install;

import io.impscript.rpm.file.Printable;
import java.nio.file.Path;

/** Why an installation cannot be, or broke off. */
public sealed interface InstallProblem {
  /**
   * A sentence for people, without a full stop; it names its package and, if there is one, file.
   */
  String text();

  /**
   * A scriptlet failed before its package was laid.
   *
   * @param title as in {@link Script#title}
   * @param owner the package, with version and architecture
   * @param reason such as {@code exit status 3}
   */
  record ScriptFailed(String title, String owner, String reason) implements InstallProblem {
    public ScriptFailed {
      title = Printable.text(title);
      owner = Printable.text(owner);
      reason = Printable.text(reason);
    }

    @Override
    public String text() {
      return title + " scriptlet failed, " + reason + "; the package cannot be installed";
    }
  }

  /**
   * Two packages have a file with different content.
   *
   * @param installed whether the other one was there before
   */
  record FileConflict(String path, String owner, String other, boolean installed)
      implements InstallProblem {
    public FileConflict {
      path = Printable.text(path);
      owner = Printable.text(owner);
      other = Printable.text(other);
    }

    @Override
    public String text() {
      String of = installed ? " of the installed package " : " of the package ";
      return path + " of the package " + owner + " conflicts with the file" + of + other;
    }
  }

  /**
   * The disk is too small.
   *
   * @param needed megabytes
   * @param free megabytes
   */
  record NoSpace(Path root, long needed, long free) implements InstallProblem {
    @Override
    public String text() {
      return "The packages need %d MB below %s, where %d MB are free".formatted(needed, root, free);
    }
  }

  /** What a {@link PackageCheck} has against a file. */
  record Rejected(Path file, String text) implements InstallProblem {
    public Rejected {
      text = Printable.text(text);
    }
  }

  /**
   * Anything else.
   *
   * @param owner the package that it is about, with version and architecture; empty if it is none
   */
  record Other(String owner, String text) implements InstallProblem {
    public Other {
      owner = Printable.text(owner);
      text = Printable.text(text);
    }
  }

  /** Something about one package, which the sentence begins with. */
  static InstallProblem of(Incoming one, String text) {
    return new Other(one.fullName(), one.fullName() + text);
  }
}
