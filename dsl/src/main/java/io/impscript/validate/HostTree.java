package io.impscript.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks a folder of this machine, links not followed, in the order of the names. */
final class HostTree {
  /** More than any configuration has; a home folder named by mistake ends here. */
  static final int MOST = 100_000;

  private static final int DEEPEST = 100;

  /** Hears what a tree holds. */
  interface Visitor {
    /**
     * @param below path below the tree
     * @param from its path on this machine
     * @param target of a link; else empty
     */
    void found(PackedEntry.Kind kind, String below, Path from, String target);
  }

  private final HostFiles files;
  private final Path top;
  private final Visitor visitor;
  private final Consumer<String> wrong;
  private int count;

  HostTree(HostFiles files, Path top, Visitor visitor, Consumer<String> wrong) {
    this.files = files;
    this.top = top;
    this.visitor = visitor;
    this.wrong = wrong;
  }

  void walk() {
    children(top, "", 0);
    if (count > MOST) {
      wrong.accept(
          "the tree " + Texts.quoted(top.toString()) + " holds more than " + MOST + " files");
    }
  }

  /** Whether there are any. */
  private boolean children(Path folder, String below, int depth) {
    List<String> names = files.names(folder);
    for (String name : names) {
      if (++count > MOST) {
        return true;
      }
      child(folder.resolve(name), below + name, depth);
    }
    return !names.isEmpty();
  }

  private void child(Path path, String below, int depth) {
    Optional<String> target = files.linkTarget(path);
    if (target.isPresent()) {
      link(path, below, target.get());
      return;
    }
    switch (files.kind(path)) {
      case FILE -> visitor.found(PackedEntry.Kind.FILE, below, path, "");
      case FOLDER -> folder(path, below, depth);
      case SOCKET -> refuse(path, "is a socket");
      case PIPE -> refuse(path, "is a named pipe");
      case DEVICE -> refuse(path, "is a device");
      case UNREADABLE -> refuse(path, "cannot be read by this user");
      case MISSING, DANGLING_LINK, LINK_LOOP -> refuse(path, "went away while it was looked at");
    }
  }

  private void folder(Path path, String below, int depth) {
    if (depth == DEEPEST) {
      refuse(path, "lies too deep");
    } else if (!children(path, below + "/", depth + 1)) {
      visitor.found(PackedEntry.Kind.DIRECTORY, below, path, "");
    }
  }

  /** A path of this machine would lead nowhere in the image, or elsewhere. */
  private void link(Path path, String below, String target) {
    if (target.startsWith(top + "/")) {
      refuse(path, "leads to " + Texts.quoted(target) + ", a place on this machine");
    } else {
      visitor.found(PackedEntry.Kind.LINK, below, path, target);
    }
  }

  private void refuse(Path path, String why) {
    wrong.accept(Texts.quoted(path.toString()) + " " + why);
  }
}
