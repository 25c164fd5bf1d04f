package io.impscript.runtime.pack;

import io.impscript.runtime.owners.RecordedRoot;
import io.impscript.runtime.pack.Companions.Companion;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One image while it is made: its parts so far. */
final class ImageParts {
  private static final int BUFFER = 1 << 20;

  private final CommandRunner runner;
  private final Consumer<PackEvent> events;
  private final BootImageRequest request;
  private final Companions companions;
  private final Staging staging;
  private final List<Manifest.Part> parts = new ArrayList<>();
  private final List<PackNote> notes = new ArrayList<>();

  ImageParts(
      CommandRunner runner,
      Consumer<PackEvent> events,
      BootImageRequest request,
      Companions companions,
      Staging staging) {
    this.runner = runner;
    this.events = events;
    this.request = request;
    this.companions = companions;
    this.staging = staging;
  }

  /** Makes all parts and the manifest, all of them staged. */
  BootImage make() throws IOException, InterruptedException {
    KernelSearch kernel = KernelFinder.find(request.root());
    makeKernel(kernel);
    if (request.cpio().isPresent()) {
      makeCpio(request.cpio().get());
    }
    if (request.squashfs().isPresent()) {
      makeSquashfs(request.squashfs().get());
    }
    Manifest manifest =
        new Manifest(request.origin(), described(kernel), parts, request.packages());
    List<Companion> documents = companions.of(manifest);
    for (Companion document : documents) {
      write(document.file(), document.text());
    }
    write(request.layout().manifest(), ManifestWriter.write(manifest));
    return new BootImage(request.layout(), manifest, kernel, documents, notes);
  }

  private void makeKernel(KernelSearch search) throws IOException, InterruptedException {
    if (search instanceof KernelSearch.Found found) {
      Path file = request.layout().kernel();
      make(
          Manifest.Role.KERNEL,
          file,
          Compression.Method.NONE.byDefault(),
          staged -> copy(found.file(), staged));
    } else if (search instanceof KernelSearch.None none) {
      notes.add(new PackNote("/boot", "no kernel is laid beside the image: " + none.reason()));
    }
  }

  private void makeCpio(Compression compression) throws IOException, InterruptedException {
    Path file = request.layout().cpio(compression);
    String name = file.getFileName().toString();
    PackProgress progress =
        (done, total) -> events.accept(new PackEvent.Progress(name, done, total));
    CpioPacker packer =
        new CpioPacker(
            request.root(),
            request.recorded().map(RecordedRoot::owners),
            compression,
            request.epoch(),
            progress);
    make(Manifest.Role.CPIO, file, compression, packer::pack);
    notes.addAll(lostCapabilities());
    noteInit();
  }

  private List<PackNote> lostCapabilities() throws InterruptedException {
    return request.recorded().isPresent()
        ? Capabilities.lost(request.recorded().get().owners(), Capabilities.CPIO)
        : new Capabilities(runner, request.root()).lost();
  }

  private void makeSquashfs(Compression compression) throws IOException, InterruptedException {
    Path file = request.layout().squashfs();
    String name = file.getFileName().toString();
    SquashfsPacker packer =
        new SquashfsPacker(
            runner, request.root(), request.recorded(), compression, request.epoch());
    make(
        Manifest.Role.SQUASHFS,
        file,
        compression,
        staged -> packer.pack(staged, line -> events.accept(new PackEvent.Line(name, line))));
  }

  private void make(Manifest.Role role, Path file, Compression compression, Packing packing)
      throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    events.accept(new PackEvent.Started(name));
    PackedPart packed = packing.pack(staging.stage(file));
    Manifest.Part part =
        new Manifest.Part(
            role,
            name,
            compression.toString(),
            packed.size(),
            packed.contentSize(),
            packed.sha256());
    parts.add(part);
    notes.addAll(packed.notes());
    events.accept(new PackEvent.Finished(name, part));
  }

  private void write(Path place, String text) throws IOException {
    try (HashingFile file = HashingFile.create(staging.stage(place))) {
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      file.finish();
    }
  }

  private PackedPart copy(Path from, Path to) throws IOException {
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        HashingFile target = HashingFile.create(to)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
      while (source.read(buffer) >= 0) {
        target.write(buffer.flip());
        buffer.clear();
      }
      target.finish();
      return new PackedPart(target.size(), target.size(), target.sha256(), List.of());
    }
  }

  /** A kernel starts the initramfs's /init; without one it looks for a root elsewhere. */
  private void noteInit() {
    if (new GuestFolders(request.root()).file("/init").isEmpty()) {
      notes.add(
          new PackNote(
              "/init",
              "is not in the image; to boot the cpio archive, add it or pass rdinit=/sbin/init to the kernel"));
    }
  }

  private static Optional<Manifest.Kernel> described(KernelSearch search) {
    return search instanceof KernelSearch.Found found
        ? Optional.of(new Manifest.Kernel(found.version(), found.guestPath(), found.modules()))
        : Optional.empty();
  }

  /** Makes one file under its hidden name. */
  private interface Packing {
    PackedPart pack(Path staged) throws IOException, InterruptedException;
  }
}
