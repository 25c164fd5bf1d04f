package io.impscript.runtime.root;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.files.DiskTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The image roots below one IMPS prefix. */
public final class ImageRoots {
  private static final List<String> LEFT =
      List.of(ImagePlaces.BUILDING, ImagePlaces.PREVIOUS, ImagePlaces.REASON);

  private final ImpsPaths paths;
  private final Clock clock;

  public ImageRoots(ImpsPaths paths, Clock clock) {
    this.paths = paths;
    this.clock = clock;
  }

  /**
   * Begins to build an image: takes its lock, cleans up after earlier runs, makes an empty root.
   *
   * @throws ImageBusyException if another run works on the image
   * @throws IOException if a folder cannot be made or cleaned; the message names it
   */
  public ImageBuild begin(ImageName image) throws IOException {
    makeFolder();
    ImagePlaces places = places(image);
    Holder before = Holder.of(Facts.read(places.holder()));
    ImageLock lock = ImageLock.take(places, clock.instant());
    try {
      ImageBuild.refuseMounts(places.root());
      List<String> notes = new ArrayList<>(Leftovers.clean(places, before));
      notes.addAll(removeIncomplete(places));
      ImageBuild.makeFolder(places.building());
      return new ImageBuild(places, lock, notes);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Cleans up after runs that were killed, whatever image they worked on; images that are being
   * worked on are left alone.
   *
   * @return what was done, one sentence each, for the person
   */
  public List<String> cleanUp() throws IOException {
    List<String> notes = new ArrayList<>();
    for (String image : leftImages()) {
      notes.addAll(cleanUp(places(new ImageName(image))));
    }
    return notes;
  }

  /** The root of an image, if there is a whole one. */
  public Optional<Path> find(ImageName image) throws IOException {
    Path root = places(image).root();
    return Files.isDirectory(root) ? Optional.of(root) : Optional.empty();
  }

  /**
   * The record of what the files of an image's root are meant to be, if an ordinary user made it.
   */
  public Optional<Path> findOwners(ImageName image) throws IOException {
    ImagePlaces places = places(image);
    Path record = places.owners(places.root());
    return Files.exists(record, NOFOLLOW_LINKS) ? Optional.of(record) : Optional.empty();
  }

  /** What a failed build of the image left, if anything. */
  public Optional<IncompleteRoot> findIncomplete(ImageName image) throws IOException {
    ImagePlaces places = places(image);
    if (!Files.isDirectory(places.incomplete(), NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Map<String, String> facts = Facts.read(places.reason());
    return Optional.of(
        new IncompleteRoot(
            places.incomplete(),
            facts.getOrDefault("reason", "unknown"),
            facts.getOrDefault("time", "")));
  }

  /**
   * The root of an image, to make something from it.
   *
   * @throws IncompleteImageException if there is only what a failed build left
   * @throws NoSuchImageException if there is nothing
   */
  public Path require(ImageName image) throws IOException {
    Optional<Path> root = find(image);
    if (root.isPresent()) {
      return root.get();
    }
    Optional<IncompleteRoot> incomplete = findIncomplete(image);
    throw incomplete.isPresent()
        ? new IncompleteImageException(image, incomplete.get())
        : new NoSuchImageException(image, paths.imageRoots());
  }

  /** Names of the images that have a root, in order; the seed's names without a dot in front. */
  public List<ImageName> images() throws IOException {
    List<ImageName> images = new ArrayList<>();
    for (String name : names()) {
      if (ImageName.isValid(name) && Files.isDirectory(folder().resolve(name))) {
        images.add(new ImageName(name));
      }
    }
    return images;
  }

  /**
   * Deletes an image's root and what a failed build of it left.
   *
   * @throws ImageBusyException if another run works on the image
   */
  public void remove(ImageName image) throws IOException {
    ImagePlaces places = places(image);
    ImageLock lock = ImageLock.take(places, clock.instant());
    try {
      if (Files.exists(places.root(), NOFOLLOW_LINKS)) {
        OwnTrees.delete(places.building());
        Files.move(places.root(), places.building());
      }
      OwnTrees.delete(places.building());
      Files.deleteIfExists(places.owners(places.root()));
      removeIncomplete(places);
    } finally {
      lock.close();
    }
  }

  private List<String> cleanUp(ImagePlaces places) throws IOException {
    Holder before = Holder.of(Facts.read(places.holder()));
    ImageLock lock;
    try {
      lock = ImageLock.take(places, clock.instant());
    } catch (ImageBusyException atWork) {
      return List.of();
    }
    try {
      return Leftovers.clean(places, before);
    } finally {
      lock.close();
    }
  }

  private static List<String> removeIncomplete(ImagePlaces places) throws IOException {
    boolean kept = Files.exists(places.incomplete(), NOFOLLOW_LINKS);
    OwnTrees.deleteIncomplete(places);
    return kept
        ? List.of(
            "removed the incomplete root of image " + places.image() + " that a failed build left")
        : List.of();
  }

  private TreeSet<String> leftImages() throws IOException {
    TreeSet<String> images = new TreeSet<>();
    for (String name : names()) {
      LEFT.stream()
          .filter(suffix -> name.startsWith(".") && name.endsWith(suffix))
          .map(suffix -> name.substring(1, name.length() - suffix.length()))
          .filter(ImageName::isValid)
          .forEach(images::add);
    }
    return images;
  }

  private List<String> names() throws IOException {
    Path folder = folder();
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw DiskTrouble.explained(e, folder);
    }
  }

  /**
   * Mounts are made and found by paths without links, so links above the roots are followed here.
   */
  private Path folder() throws IOException {
    Path folder = paths.imageRoots();
    return Files.isDirectory(folder) ? folder.toRealPath() : folder;
  }

  private ImagePlaces places(ImageName image) throws IOException {
    return new ImagePlaces(paths, folder(), image);
  }

  private void makeFolder() throws IOException {
    try {
      boolean isNew = Files.notExists(paths.imageRoots());
      Files.createDirectories(paths.imageRoots());
      // Programs with setuid in a user's root would be the user's for everybody.
      if (isNew && !Privileges.isRoot()) {
        Files.setAttribute(paths.imageRoots(), "unix:mode", 0700);
      }
    } catch (IOException e) {
      throw DiskTrouble.explained(e, paths.imageRoots());
    }
  }
}
