package io.impscript.runtime.root;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One resolution of a guest path: the parts still to go and the place reached so far. */
final class RootWalk {
  /** As many links as Linux follows in one path (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Path root;
  private final String guestPath;
  private final Deque<Path> ahead = new ArrayDeque<>();
  private Path place;
  private int links;
  private boolean missing;

  RootWalk(Path root, String guestPath) throws RootPathException {
    this.root = root.toAbsolutePath();
    this.guestPath = guestPath;
    this.place = this.root;
    queue(parse(guestPath));
  }

  Path follow() throws IOException {
    while (!ahead.isEmpty()) {
      step(true);
    }
    return place;
  }

  Path followParents() throws IOException {
    while (!ahead.isEmpty()) {
      step(ahead.size() > 1);
    }
    return place;
  }

  /** Names in an image are UTF-8, whatever our own locale is. */
  private static List<Path> parse(String guestPath) throws RootPathException {
    if (guestPath.indexOf('\0') >= 0) {
      throw new RootPathException("a path in the image cannot contain a NUL character");
    }
    return RawPath.names(guestPath.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a path's names before what is still ahead. */
  private void queue(List<Path> names) {
    for (int i = names.size() - 1; i >= 0; i--) {
      ahead.addFirst(names.get(i));
    }
  }

  private void step(boolean followLink) throws IOException {
    Path part = ahead.removeFirst();
    switch (part.toString()) {
      case "." -> {}
      case ".." -> up();
      default -> down(part, followLink);
    }
  }

  private void up() throws RootPathException {
    if (missing) {
      throw problem("'..' leaves a folder that does not exist");
    }
    if (!place.equals(root)) {
      place = place.getParent();
    }
  }

  private void down(Path part, boolean followLink) throws IOException {
    Path next = place.resolve(part);
    if (followLink && Files.isSymbolicLink(next)) {
      followLink(next);
      return;
    }
    missing = !Files.exists(next, LinkOption.NOFOLLOW_LINKS);
    if (!missing && !ahead.isEmpty() && !Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
      throw problem("'" + RootPath.guest(root, next) + "' is not a folder");
    }
    place = next;
  }

  private void followLink(Path link) throws IOException {
    if (++links > MOST_LINKS) {
      throw problem(
          "too many symbolic links, the last one is '" + RootPath.guest(root, link) + "'");
    }
    Path target = Files.readSymbolicLink(link);
    if (target.isAbsolute()) {
      place = root;
    }
    queue(RawPath.targetNames(target));
  }

  private RootPathException problem(String reason) {
    return new RootPathException("cannot resolve '" + guestPath + "' in the image: " + reason);
  }
}
