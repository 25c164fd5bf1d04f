package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One name for each place, whatever links lead there: links of the packages and links that the root
 * has already, so that {@code /lib/x} and {@code /usr/lib/x} are found to be the same file.
 */
final class Aliases {
  private static final int MOST_LINKS = 40;

  private final RootFolder root;
  private final boolean isNew;
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> circles = new HashSet<>();

  Aliases(RootFolder root, boolean isNew, List<Incoming> packages) throws IOException {
    this.root = root;
    this.isNew = isNew;
    Map<String, String> raw = new HashMap<>();
    for (Incoming one : packages) {
      for (FileEntry file : one.files()) {
        if (file.isLink() && !file.isGhost()) {
          raw.put(file.path(), file.linkTarget());
        }
      }
    }
    links.putAll(raw);
    Map<String, String> placed = new HashMap<>();
    for (Map.Entry<String, String> link : raw.entrySet()) {
      placed.put(of(link.getKey()), link.getValue());
    }
    links.putAll(placed);
    known.clear();
    circles.clear();
  }

  /** Whether links above a path of which {@link #of} was asked lead to no folder. */
  boolean isInCircles(String path) {
    return !circles.isEmpty() && circles.contains(path.substring(0, path.lastIndexOf('/')));
  }

  /** The one name of a file; a link that is the file itself is not followed. */
  String of(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    String folder = slash <= 0 ? "" : folder(path.substring(0, slash));
    return folder + path.substring(Math.max(0, slash));
  }

  private String folder(String path) throws IOException {
    String there = known.get(path);
    if (there == null) {
      there = walk(path);
      known.put(path, there);
    }
    return there;
  }

  private String walk(String path) throws IOException {
    Deque<String> rest = new ArrayDeque<>(names(path));
    String current = "";
    int followed = 0;
    while (!rest.isEmpty()) {
      String name = rest.removeFirst();
      if (name.equals("..")) {
        current = current.substring(0, Math.max(0, current.lastIndexOf('/')));
      } else if (!name.equals(".")) {
        String next = current + "/" + name;
        String target = target(next);
        if (target == null) {
          current = next;
        } else if (followed == MOST_LINKS) {
          circles.add(path);
          return path;
        } else {
          followed++;
          List<String> names = names(target);
          for (int i = names.size() - 1; i >= 0; i--) {
            rest.addFirst(names.get(i));
          }
          current = target.startsWith("/") ? "" : current;
        }
      }
    }
    return current;
  }

  private String target(String path) throws IOException {
    String target = links.get(path);
    if (target != null || isNew) {
      return target;
    }
    Path there = root.find(path);
    return there != null
            && Files.isSymbolicLink(there)
            && !Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)
        ? Files.readSymbolicLink(there).toString()
        : null;
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/")) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }
}
