package io.impscript.rpm.scriptlet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Opens files of the root. Only regular ones: a pipe or a device would be one of the host. */
final class FileOpening {
  private static final int NEW_FILE = 0666;

  private final Session session;

  FileOpening(Session session) {
    this.session = session;
  }

  static boolean isMode(String mode) {
    return mode.matches("[rwa]\\+?b?");
  }

  static boolean appends(String mode) {
    return mode.startsWith("a");
  }

  /**
   * @param mode as C has it, such as {@code r+}
   */
  SeekableByteChannel open(String path, String mode) throws IOException {
    Path place = session.target(path);
    boolean there = session.exists(place);
    if (!there && (mode.startsWith("r") || path.endsWith("/"))) {
      throw new NoSuchFileException(path);
    }
    check(place, there);
    Set<OpenOption> options = options(mode, there);
    if (there) {
      return Files.newByteChannel(place, options);
    }
    return create(place, options);
  }

  private static void check(Path place, boolean there) throws IOException {
    if (there && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.FOLDER);
    }
    if (there && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.DENIED);
    }
  }

  private static Set<OpenOption> options(String mode, boolean there) {
    Set<OpenOption> options = new HashSet<>();
    options.add(LinkOption.NOFOLLOW_LINKS);
    boolean both = mode.contains("+");
    if (both || mode.startsWith("r")) {
      options.add(StandardOpenOption.READ);
    }
    if (both || !mode.startsWith("r")) {
      options.add(StandardOpenOption.WRITE);
    }
    if (there && mode.startsWith("w")) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return options;
  }

  private SeekableByteChannel create(Path place, Set<OpenOption> options) throws IOException {
    options.add(StandardOpenOption.CREATE_NEW);
    SeekableByteChannel channel = Files.newByteChannel(place, options);
    String permissions = ModeText.of(NEW_FILE & ~session.mask);
    Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setPermissions(PosixFilePermissions.fromString(permissions));
    session.root.changed(place.getParent());
    return channel;
  }
}
