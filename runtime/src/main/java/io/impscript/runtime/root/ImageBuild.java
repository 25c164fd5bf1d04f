package io.impscript.runtime.root;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.files.MountTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The build of one image root, from an empty folder to the image's place or to the place of failed
 * ones. It holds the image's lock until it is closed. The image that was there before stays as it
 * is until the new one is whole.
 */
public final class ImageBuild implements AutoCloseable {
  private final ImagePlaces places;
  private final ImageLock lock;
  private final List<String> notes;
  private final List<String> left = new ArrayList<>();

  ImageBuild(ImagePlaces places, ImageLock lock, List<String> notes) {
    this.places = places;
    this.lock = lock;
    this.notes = List.copyOf(notes);
  }

  /** The folder to build in: an absolute path without links, empty at first, mode 0755. */
  public Path root() {
    return places.building();
  }

  /**
   * Where to write what the files of the root are meant to be, if an ordinary user builds it; it
   * goes with the root.
   */
  public Path owners() throws IOException {
    Path record = places.owners(places.building());
    Files.createDirectories(record.getParent());
    return record;
  }

  /** What was cleaned up after earlier runs, one sentence each, for the person. */
  public List<String> notes() {
    return notes;
  }

  /** What of former roots could not be deleted, one sentence each, once the image is published. */
  public List<String> left() {
    return List.copyOf(left);
  }

  /**
   * Makes the built root the image; the one before is deleted, or at the latest by the next build.
   *
   * @return where the image is
   * @throws IOException if it cannot take its place; the image before is then where it was
   */
  public Path publish() throws IOException {
    refuseMounts(places.building());
    refuseMounts(places.root());
    boolean replaces = Files.exists(places.root(), NOFOLLOW_LINKS);
    if (replaces) {
      rename(places.root(), places.previous());
    }
    try {
      Owners.publish(places, replaces);
      rename(places.building(), places.root());
    } catch (IOException e) {
      if (replaces) {
        rename(places.previous(), places.root());
        Owners.putBack(places);
      }
      throw e;
    }
    removeFormer(places.incomplete(), () -> OwnTrees.deleteIncomplete(places));
    removeFormer(places.previous(), () -> OwnTrees.delete(places, places.previous()));
    return places.root();
  }

  /** The new image is there, so that this is no failure any more. */
  private void removeFormer(Path root, Removal removal) {
    try {
      removal.run();
    } catch (IOException e) {
      left.add(
          "a former root is not deleted yet, the next build of the image tries again: "
              + DiskTrouble.describe(e, root));
    }
  }

  /**
   * Keeps the root of a build that failed, to be looked at; it is no image.
   *
   * @param reason why it failed, one sentence without a full stop
   * @return where it is kept until the next build of the image
   */
  public Path keepIncomplete(String reason, Instant now) throws IOException {
    OwnTrees.delete(places.incomplete());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("reason", reason);
    Facts.write(places.reason(), facts);
    Owners.move(places.owners(places.building()), places.owners(places.incomplete()));
    rename(places.building(), places.incomplete());
    return places.incomplete();
  }

  /** Deletes what was neither published nor kept, and lets the image go. */
  @Override
  public void close() throws IOException {
    try (lock) {
      OwnTrees.delete(places, places.building());
    }
  }

  private interface Removal {
    void run() throws IOException;
  }

  /** An old root in which something is mounted could not be deleted once it is replaced. */
  static void refuseMounts(Path folder) throws IOException {
    List<Path> mounts = MountTable.read().within(folder);
    if (!mounts.isEmpty()) {
      throw new FileTrouble(mounts.get(0) + " is mounted; unmount it, then build the image again");
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DiskTrouble.explained(e, from);
    }
  }

  static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      Files.setAttribute(folder, "unix:mode", 0755, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw DiskTrouble.explained(e, folder);
    }
  }
}
