package io.impscript.converter.ims;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Puts members of an archive into a folder. Nothing is written outside of it or through a link.
 * Symbolic links inside a folder of the archive are the image's own, since overlay trees have them,
 * and may point anywhere; those at its top must stay in it.
 */
final class Unpacking {
  private static final int PERMISSIONS = 0777;

  /** Whoever unpacks has to read what was unpacked. */
  private static final int OWNER = 0600;

  /** Tells that a member does not belong into an archive. */
  static final class Refused extends IOException {
    Refused(String message) {
      super(message);
    }
  }

  private final Path folder;

  Unpacking(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Puts one member; empty where it is the folder itself. */
  String put(TarArchiveEntry entry, InputStream content) throws IOException {
    String path = plain(entry.getName());
    if (path.isEmpty()) {
      return path;
    }
    Path target = target(path);
    if (entry.isDirectory()) {
      folder(target);
    } else if (entry.isSymbolicLink()) {
      link(path, target, entry.getLinkName());
    } else if (entry.isLink()) {
      copy(target, target(plain(entry.getLinkName())), entry.getLinkName());
    } else if (isRegular(entry)) {
      Files.copy(content, free(target));
      permit(target, entry.getMode() & PERMISSIONS | OWNER);
    } else {
      throw new Refused("'" + path + "' is a device, pipe or something else that is no file");
    }
    return path;
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice()
        && !entry.isFIFO()
        && !entry.isSparse();
  }

  /** The name without {@code ./} before and {@code /} behind. */
  private static String plain(String name) throws Refused {
    if (name.startsWith("/") || name.indexOf('\0') >= 0) {
      throw new Refused("the name '" + shown(name) + "' is an absolute path");
    }
    StringBuilder plain = new StringBuilder();
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        throw new Refused("the name '" + shown(name) + "' leads out of the archive by '..'");
      } else if (!part.isEmpty() && !part.equals(".")) {
        plain.append(plain.length() == 0 ? "" : "/").append(part);
      }
    }
    return plain.toString();
  }

  private Path target(String path) throws IOException {
    try {
      Path target = folder.resolve(path);
      for (Path at = target.getParent(); !at.equals(folder); at = at.getParent()) {
        if (Files.exists(at, NOFOLLOW_LINKS) && !Files.isDirectory(at, NOFOLLOW_LINKS)) {
          throw new Refused("'" + shown(path) + "' lies below a member that is no folder");
        }
      }
      Files.createDirectories(target.getParent());
      return target;
    } catch (InvalidPathException e) {
      throw new Refused("the name '" + shown(path) + "' cannot be a path");
    }
  }

  private static void folder(Path target) throws IOException {
    if (Files.exists(target, NOFOLLOW_LINKS) && !Files.isDirectory(target, NOFOLLOW_LINKS)) {
      throw new Refused("'" + target.getFileName() + "' is a folder and something else");
    }
    Files.createDirectories(target);
  }

  private void link(String path, Path target, String to) throws IOException {
    boolean atTop = !path.contains("/");
    try {
      if (atTop && !folder.resolve(to).normalize().startsWith(folder)) {
        throw new Refused("the link '" + path + "' points out of the archive, to '" + to + "'");
      }
      Files.createSymbolicLink(free(target), Path.of(to));
    } catch (InvalidPathException e) {
      throw new Refused("the link '" + path + "' points to no path");
    }
  }

  private static void copy(Path target, Path original, String name) throws IOException {
    if (!Files.isRegularFile(original, NOFOLLOW_LINKS)) {
      throw new Refused("the hard link '" + shown(name) + "' is of no file before it");
    }
    if (!original.equals(target)) {
      Files.copy(original, free(target), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** A member that comes twice counts by its last appearance. */
  private static Path free(Path target) throws IOException {
    if (Files.isDirectory(target, NOFOLLOW_LINKS)) {
      throw new Refused("'" + target.getFileName() + "' is a folder and something else");
    }
    Files.deleteIfExists(target);
    return target;
  }

  private static void permit(Path target, int mode) throws IOException {
    Files.setAttribute(target, "unix:mode", mode, NOFOLLOW_LINKS);
  }

  private static String shown(String name) {
    return name.length() > 200 ? name.substring(0, 200) + "…" : name;
  }
}
