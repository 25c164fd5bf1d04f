package io.impscript.rpm.install;

import io.impscript.rpm.scriptlet.RootAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The root as scriptlets in Lua see it; what only root may do is done or noted as for packages. */
final class ScriptRoot implements RootAccess {
  private static final int KIND = 0xF000;
  private static final int FOLDER = 0x4000;

  private final RootFolder root;
  private final FileLayer layer;
  private final boolean recorded;

  ScriptRoot(RootFolder root, FileLayer layer, boolean recorded) {
    this.root = root;
    this.layer = layer;
    this.recorded = recorded;
  }

  @Override
  public Path find(String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean folder = name.isEmpty() || name.equals(".") || name.equals("..");
    Path place = folder ? root.folder(path, false) : root.find(path);
    if (place != null && !place.startsWith(root.path())) {
      throw new NoSuchFileException(path);
    }
    return place;
  }

  @Override
  public String within(Path place) {
    return root.within(place);
  }

  @Override
  public void changed(Path folder) {
    layer.forget();
    if (folder != null) {
      root.changed().add(folder);
    }
  }

  @Override
  public int user(String name) throws IOException {
    return layer.accounts().user(name);
  }

  @Override
  public int group(String name) throws IOException {
    return layer.accounts().group(name);
  }

  @Override
  public int[] owner(Path place) throws IOException {
    Installed.LaidFile noted = recorded ? noted(place) : null;
    if (noted != null) {
      return new int[] {noted.uid(), noted.gid()};
    }
    Map<String, Object> real =
        Files.readAttributes(place, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
    return recorded ? new int[2] : new int[] {(int) real.get("uid"), (int) real.get("gid")};
  }

  @Override
  public void own(Path place, int uid, int gid) throws IOException {
    if (recorded) {
      int[] owner = owner(place);
      int user = uid == UNKNOWN ? owner[0] : uid;
      note(place, mode(place), user, gid == UNKNOWN ? owner[1] : gid);
      return;
    }
    if (uid != UNKNOWN) {
      Files.setAttribute(place, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
    if (gid != UNKNOWN) {
      Files.setAttribute(place, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public void permit(Path place, int mode) throws IOException {
    int kind = (int) Files.getAttribute(place, "unix:mode", LinkOption.NOFOLLOW_LINKS) & KIND;
    if (!recorded) {
      Files.setAttribute(place, "unix:mode", mode);
      return;
    }
    // The owner of this process must still be able to read everything.
    int own = kind == FOLDER ? 0700 : 0600;
    Files.setAttribute(place, "unix:mode", mode & 0777 | own);
    int[] owner = owner(place);
    note(place, kind | mode, owner[0], owner[1]);
  }

  private int mode(Path place) throws IOException {
    Installed.LaidFile noted = noted(place);
    return noted != null
        ? noted.mode()
        : (int) Files.getAttribute(place, "unix:mode", LinkOption.NOFOLLOW_LINKS);
  }

  private Installed.LaidFile noted(Path place) {
    return layer.noted(root.within(place));
  }

  private void note(Path place, int mode, int uid, int gid) throws IOException {
    Installed.LaidFile noted = noted(place);
    long modified =
        Files.getLastModifiedTime(place, LinkOption.NOFOLLOW_LINKS).to(TimeUnit.SECONDS);
    int rdev = noted == null ? 0 : noted.rdev();
    String capabilities = noted == null ? "" : noted.capabilities();
    layer.note(
        new Installed.LaidFile(root.within(place), mode, uid, gid, modified, rdev, capabilities));
  }
}
