package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the unpacked files of one package after another to their places, with their owners. */
final class FileLayer {
  private static final int PERMISSIONS = 07777;

  private final RootFolder root;
  private final Accounts accounts;
  private final Staging staging;
  private final SpecialFiles special;
  private final boolean recorded;
  private final List<String> warnings;
  private final List<Installed.LaidFile> laid = new ArrayList<>();

  /** By path within the root, the time that a folder is to have in the end. */
  private final Map<String, Long> folderTimes = new LinkedHashMap<>();

  FileLayer(
      RootFolder root,
      Staging staging,
      SpecialFiles special,
      boolean recorded,
      List<String> warnings) {
    this.root = root;
    this.accounts = new Accounts(root);
    this.staging = staging;
    this.special = special;
    this.recorded = recorded;
    this.warnings = warnings;
  }

  List<Installed.LaidFile> laid() {
    return laid;
  }

  /** The users and groups of the root. */
  Accounts accounts() {
    return accounts;
  }

  /** What a file is meant to be by now; null if nothing was said about it. */
  Installed.LaidFile noted(String path) {
    for (int i = laid.size() - 1; i >= 0; i--) {
      if (laid.get(i).path().equals(path)) {
        return laid.get(i);
      }
    }
    return null;
  }

  /** Something else is meant than what was laid. */
  void note(Installed.LaidFile file) {
    laid.add(file);
  }

  /** To be called when a program has run in the root. */
  void forget() {
    root.forget();
    accounts.forget();
  }

  void lay(int number, Incoming one, Fate[] fates) throws IOException {
    for (int i = 0; i < fates.length; i++) {
      FileEntry file = one.files().get(i);
      if (fates[i].isLaid()) {
        lay(staging.file(number, i), one, file, fates[i]);
      }
    }
  }

  private void lay(Path staged, Incoming one, FileEntry file, Fate fate) throws IOException {
    Path place = root.place(file.path());
    Owner owner = owner(one, file);
    if (file.isDirectory()) {
      folder(place, one, file, owner);
      return;
    }
    Path target = makeWay(place, one, fate);
    if (file.isRegular()) {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      own(target, owner, file.mode());
    } else if (file.isLink()) {
      Files.createSymbolicLink(target, FileNames.target(file.linkTarget()));
      own(target, owner, 0);
      Staging.setTime(target, file.modified());
    } else {
      node(target, one, file, owner);
    }
    capabilities(target, one, file);
    record(target, file, owner);
    if (file.path().equals("/etc/passwd") || file.path().equals("/etc/group")) {
      accounts.forget();
    }
  }

  /** What is at the place is replaced, unless it is a folder. */
  private Path makeWay(Path place, Incoming one, Fate fate) throws IOException {
    Path target = fate == Fate.BESIDE ? beside(place, ".rpmnew") : place;
    if (fate == Fate.BESIDE) {
      warnings.add(
          one.fullName() + ": " + root.within(place) + " created as " + root.within(target));
    }
    BasicFileAttributes there = RootFolder.attributes(target);
    if (there == null) {
      return target;
    }
    if (there.isDirectory()) {
      throw new InstallException(
          InstallProblem.of(one, ": " + root.within(target) + " is a folder in the root already"));
    }
    if (fate == Fate.BACKUP) {
      Path saved = beside(place, ".rpmorig");
      Files.move(place, saved, StandardCopyOption.REPLACE_EXISTING);
      warnings.add(one.fullName() + ": " + root.within(place) + " saved as " + root.within(saved));
    } else {
      Files.delete(target);
    }
    return target;
  }

  private static Path beside(Path place, String suffix) {
    Path name = place.getFileName();
    return place.resolveSibling(FileNames.append(name, suffix));
  }

  private void folder(Path place, Incoming one, FileEntry file, Owner owner) throws IOException {
    BasicFileAttributes there = RootFolder.attributes(place);
    if (there != null && there.isSymbolicLink() && root.folder(file.path(), false) != null) {
      // A folder that the root has elsewhere, such as below /usr: the link stays.
      return;
    }
    if (there != null && !there.isDirectory()) {
      Files.delete(place);
      there = null;
    }
    if (there == null) {
      Files.createDirectory(place);
    }
    own(place, owner, file.mode());
    int mode = recorded ? file.mode() & 0777 | 0700 : owner.mode(file.mode()) & PERMISSIONS;
    Files.setAttribute(place, "unix:mode", mode);
    folderTimes.put(root.within(place), file.modified());
    capabilities(place, one, file);
    record(place, file, owner);
  }

  private void node(Path target, Incoming one, FileEntry file, Owner owner) throws IOException {
    if (recorded || !special.node(target, file.mode(), file.rdev(), file.modified())) {
      if (!recorded) {
        warnings.add(one.fullName() + ": the device node " + file.path() + " could not be made");
      }
      return;
    }
    own(target, owner, file.mode());
    Files.setAttribute(target, "unix:mode", owner.mode(file.mode()) & PERMISSIONS);
  }

  private void capabilities(Path target, Incoming one, FileEntry file) throws IOException {
    boolean has = !file.capabilities().isEmpty() && file.isRegular();
    if (has && !recorded && !special.capabilities(target, file.capabilities())) {
      warnings.add(
          "%s: %s could not be given the capabilities %s"
              .formatted(one.fullName(), file.path(), file.capabilities()));
    }
  }

  /**
   * @param known whether there are such a user and such a group; without, the bits that act as them
   *     fall away
   */
  private record Owner(int uid, int gid, boolean userKnown, boolean groupKnown) {
    int mode(int mode) {
      return mode & (userKnown ? -1 : ~04000) & (groupKnown ? -1 : ~02000);
    }
  }

  private Owner owner(Incoming one, FileEntry file) throws IOException {
    int uid = accounts.user(file.user());
    int gid = accounts.group(file.group());
    if (uid == Accounts.UNKNOWN) {
      warn(one, "user " + file.user());
    }
    if (gid == Accounts.UNKNOWN) {
      warn(one, "group " + file.group());
    }
    return new Owner(Math.max(0, uid), Math.max(0, gid), uid >= 0, gid >= 0);
  }

  private void warn(Incoming one, String what) {
    String warning = one.fullName() + ": " + what + " does not exist - using root";
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  /** A change of the owner takes bits of the mode away, so the mode comes after it. */
  private void own(Path path, Owner owner, int mode) throws IOException {
    boolean asRoot = owner.uid() == 0 && owner.gid() == 0;
    // What is made at its place, unlike an unpacked file, may have the group of a setgid folder.
    if (recorded || asRoot && owner.mode(mode) == mode && isRegular(mode)) {
      return;
    }
    Files.setAttribute(path, "unix:uid", owner.uid(), LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", owner.gid(), LinkOption.NOFOLLOW_LINKS);
    if (isRegular(mode)) {
      int permissions = owner.mode(mode) & PERMISSIONS;
      Files.setAttribute(path, "unix:mode", permissions);
    }
  }

  private static boolean isRegular(int mode) {
    return (mode & 0xF000) == 0x8000;
  }

  private void record(Path path, FileEntry file, Owner owner) {
    laid.add(
        new Installed.LaidFile(
            root.within(path),
            owner.mode(file.mode()),
            owner.uid(),
            owner.gid(),
            file.modified(),
            file.rdev(),
            file.capabilities()));
  }

  /** Gives folders their times, which everything put into them has changed. */
  void finishFolders(long time) throws IOException {
    root.forget();
    for (Path changed : root.changed()) {
      folderTimes.putIfAbsent(root.within(changed), time);
    }
    for (Map.Entry<String, Long> folder : folderTimes.entrySet()) {
      Path path = root.find(folder.getKey());
      if (path != null && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Staging.setTime(path, folder.getValue());
      }
    }
  }
}
