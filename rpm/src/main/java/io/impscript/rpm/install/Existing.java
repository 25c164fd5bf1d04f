package io.impscript.rpm.install;

import io.impscript.rpm.file.Checksum;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.Scriptlet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is in the root already: configuration that somebody put there before its package came is
 * never lost, and a folder is not replaced by a file.
 */
final class Existing {
  private final RootFolder root;
  private final Set<String> absent = new HashSet<>();

  Existing(RootFolder root) {
    this.root = root;
  }

  void decide(Incoming one, Fate[] fates) throws IOException {
    for (int i = 0; i < fates.length; i++) {
      FileEntry file = one.files().get(i);
      if (fates[i] == Fate.CREATE && file.isConfig() && isOther(one, file)) {
        boolean keep = (file.flags() & FileEntry.NO_REPLACE) != 0;
        fates[i] = keep ? Fate.BESIDE : Fate.BACKUP;
      }
    }
  }

  /**
   * Folders of the root where a package has a file, and files where it must have a folder. A
   * package that runs something before the transaction may be about to move the former away.
   */
  List<InstallProblem> inTheWay(List<Incoming> packages, List<Fate[]> fates) throws IOException {
    List<InstallProblem> problems = new ArrayList<>();
    Set<String> folders = new HashSet<>();
    for (int p = 0; p < packages.size(); p++) {
      Incoming one = packages.get(p);
      for (int i = 0; i < fates.get(p).length; i++) {
        FileEntry file = one.files().get(i);
        if (file.isDirectory()) {
          folders.add(file.path());
        }
        String above = file.path().substring(0, file.path().lastIndexOf('/'));
        String obstacle =
            fates.get(p)[i].isLaid() && folders.add(above) ? root.obstacle(above) : null;
        if (obstacle != null && !folders.contains(obstacle)) {
          problems.add(
              InstallProblem.of(
                  one,
                  ": %s lies below %s, which is no folder in the root"
                      .formatted(file.path(), obstacle)));
        }
      }
    }
    for (int p = 0; p < packages.size(); p++) {
      boolean movesAway = movesAway(packages.get(p));
      for (int i = 0; i < fates.get(p).length && !movesAway; i++) {
        FileEntry file = packages.get(p).files().get(i);
        if (fates.get(p)[i].isLaid() && !file.isDirectory() && isFolder(find(file.path()))) {
          problems.add(
              InstallProblem.of(
                  packages.get(p), ": " + file.path() + " is a folder in the root already"));
        }
      }
    }
    return problems;
  }

  private static boolean movesAway(Incoming one) {
    return one.header().scriptlets().stream()
        .anyMatch(scriptlet -> scriptlet.kind() == Scriptlet.Kind.PRETRANS);
  }

  /** Most folders of the packages are not there, so that one look at each is enough. */
  private Path find(String path) throws IOException {
    String folder = path.substring(0, path.lastIndexOf('/'));
    if (absent.contains(folder)) {
      return null;
    }
    Path there = root.find(path);
    if (there == null) {
      absent.add(folder);
    }
    return there;
  }

  private static boolean isFolder(Path path) {
    return path != null && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isOther(Incoming one, FileEntry file) throws IOException {
    Path there = find(file.path());
    BasicFileAttributes attributes = there == null ? null : RootFolder.attributes(there);
    if (attributes == null || file.isDirectory()) {
      return false;
    }
    if (file.isLink() && attributes.isSymbolicLink()) {
      return !Files.readSymbolicLink(there).toString().equals(file.linkTarget());
    }
    return !file.isRegular()
        || !attributes.isRegularFile()
        || attributes.size() != file.size()
        || !digest(there, one.header().fileDigest()).equals(Optional.of(file.digest()));
  }

  private static Optional<String> digest(Path file, long kind) throws IOException {
    Optional<MessageDigest> digest = Checksum.byNumber(kind);
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.get().update(buffer, 0, count);
      }
    }
    return Optional.of(HexFormat.of().formatHex(digest.get().digest()));
  }
}
