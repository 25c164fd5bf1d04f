package io.impscript.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this machine. */
public final class DiskFiles implements HostFiles {
  private static final int TYPE_MASK = 0xF000;
  private static final int SOCKET_TYPE = 0xC000;
  private static final int PIPE_TYPE = 0x1000;

  @Override
  public Kind kind(Path path) {
    try {
      return existing(path, Files.readAttributes(path, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Files.isSymbolicLink(path) ? Kind.DANGLING_LINK : Kind.MISSING;
    } catch (AccessDeniedException e) {
      return Kind.UNREADABLE;
    } catch (FileSystemLoopException e) {
      return Kind.LINK_LOOP;
    } catch (IOException e) {
      return leadsInCircles(path) ? Kind.LINK_LOOP : absentOrHidden(path);
    }
  }

  @Override
  public List<String> names(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  @Override
  public Optional<String> linkTarget(Path path) {
    try {
      return Files.isSymbolicLink(path)
          ? Optional.of(Files.readSymbolicLink(path).toString())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isProgram(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static Kind existing(Path path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isDirectory()) {
      return readable(path, Kind.FOLDER);
    } else if (attributes.isRegularFile()) {
      return readable(path, Kind.FILE);
    }
    return special(path);
  }

  private static Kind readable(Path path, Kind kind) {
    return Files.isReadable(path) ? kind : Kind.UNREADABLE;
  }

  private static Kind special(Path path) throws IOException {
    int mode = (Integer) Files.getAttribute(path, "unix:mode");
    return switch (mode & TYPE_MASK) {
      case SOCKET_TYPE -> Kind.SOCKET;
      case PIPE_TYPE -> Kind.PIPE;
      default -> Kind.DEVICE;
    };
  }

  /** A part of the path may be a file where a folder is needed. */
  private static Kind absentOrHidden(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Kind.UNREADABLE : Kind.MISSING;
  }

  private static boolean leadsInCircles(Path path) {
    Set<Path> seen = new HashSet<>();
    Path at = path.toAbsolutePath().normalize();
    while (Files.isSymbolicLink(at)) {
      if (!seen.add(at)) {
        return true;
      }
      at = target(at);
    }
    return false;
  }

  private static Path target(Path link) {
    try {
      return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    } catch (NotLinkException e) {
      return Path.of("/");
    } catch (IOException e) {
      return Path.of("/");
    }
  }
}
