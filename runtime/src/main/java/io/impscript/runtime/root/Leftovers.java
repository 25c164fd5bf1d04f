package io.impscript.runtime.root;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run that was killed left of one image, put in order by the next one, which holds the lock.
 * Nothing that was a whole image is lost: an old root that was moved aside and not yet replaced
 * goes back to its place.
 */
final class Leftovers {
  private final ImagePlaces places;
  private final Holder holder;
  private final List<String> notes = new ArrayList<>();

  private Leftovers(ImagePlaces places, Holder holder) {
    this.places = places;
    this.holder = holder;
  }

  /**
   * Cleans up.
   *
   * @param holder who held the lock last
   * @return what was done, one sentence each, for the person
   */
  static List<String> clean(ImagePlaces places, Holder holder) throws IOException {
    Leftovers leftovers = new Leftovers(places, holder);
    leftovers.previous();
    leftovers.building();
    leftovers.reason();
    leftovers.owners();
    return leftovers.notes;
  }

  private void previous() throws IOException {
    if (!exists(places.previous())) {
      return;
    }
    if (exists(places.root())) {
      OwnTrees.delete(places.previous());
      notes.add(
          "removed the replaced root of image " + places.image() + " that " + run() + " left");
    } else {
      Files.move(places.previous(), places.root());
      Owners.putBack(places);
      notes.add(
          "put image "
              + places.image()
              + " back to its place, from where "
              + run()
              + " had moved it");
    }
  }

  private void building() throws IOException {
    if (exists(places.building())) {
      OwnTrees.delete(places.building());
      notes.add(
          "removed the unfinished root of image " + places.image() + " that " + run() + " left");
    }
  }

  private void reason() throws IOException {
    if (!exists(places.incomplete())) {
      Files.deleteIfExists(places.reason());
    }
  }

  /** Records whose roots are gone; that of a new root which did not come to its place, too. */
  private void owners() throws IOException {
    for (Path root :
        List.of(places.previous(), places.building(), places.incomplete(), places.root())) {
      if (!exists(root)) {
        Files.deleteIfExists(places.owners(root));
      }
    }
  }

  private String run() {
    return "a killed run (" + holder.text() + ")";
  }

  private static boolean exists(Path path) {
    return Files.exists(path, NOFOLLOW_LINKS);
  }
}
