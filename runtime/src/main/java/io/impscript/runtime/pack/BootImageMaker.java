package io.impscript.runtime.pack;

import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Makes boot images. Each appears whole or not at all: its files are made beside their places and
 * renamed together when all are complete, the manifest last, so that a manifest never speaks of
 * files that are not there. Parts of the former image that the new one has not are then removed.
 *
 * <p>Two runs that make the same image at once must be kept apart by the caller.
 */
public final class BootImageMaker {
  private final CommandRunner runner;
  private final Consumer<PackEvent> events;

  /**
   * @param runner runs {@code mksquashfs} and {@code getcap}
   * @param events hears of the progress; should return at once
   */
  public BootImageMaker(CommandRunner runner, Consumer<PackEvent> events) {
    this.runner = runner;
    this.events = events;
  }

  /**
   * Makes an image.
   *
   * @throws PackException if the root cannot be packed or a file not be written; the former image
   *     is untouched then
   * @throws IOException if a program cannot be started
   * @throws InterruptedException if interrupted; the former image is untouched then
   */
  public BootImage make(BootImageRequest request) throws IOException, InterruptedException {
    return make(request, Companions.NONE, () -> {});
  }

  /**
   * Makes an image that takes its place together with something else, such as its root.
   *
   * @param companions documents that are made of the image's manifest
   * @param before runs when all files are complete and none is in its place yet; if it fails, none
   *     gets there
   */
  public BootImage make(BootImageRequest request, Companions companions, BeforePublication before)
      throws IOException, InterruptedException {
    BootImageLayout layout = request.layout();
    createFolder(layout.folder());
    Staging.clear(layout.all());
    FormerImage former = FormerImage.of(layout);
    try (Staging staging = new Staging()) {
      BootImage image = new ImageParts(runner, events, request, companions, staging).make();
      staging.settle();
      before.run();
      staging.publish();
      former.removeBut(image.manifest(), image.documents());
      return image;
    } catch (IOException e) {
      // An interrupted thread's files close under it, which looks like an error of the disk.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  private static void createFolder(Path folder) throws PackException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw PackFailure.writing(folder, e);
    }
  }

  /** The moment before the files of an image appear. */
  @FunctionalInterface
  public interface BeforePublication {
    void run() throws IOException, InterruptedException;
  }
}
