package io.impscript.runtime.pack;

import io.impscript.runtime.owners.OwnershipRecord;
import io.impscript.runtime.root.RawPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes a newc cpio archive of an image root, such as the kernel unpacks as its initramfs.
 *
 * <p>One tree always gives the same bytes: members are sorted, inode numbers are counted, and times
 * can be bounded. Hard links are kept; the first name of a file carries its data.
 */
public final class CpioPacker {
  private static final int BUFFER = 1 << 20;
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path root;
  private final Optional<OwnershipRecord> owners;
  private final Compression compression;
  private final OptionalLong epoch;
  private final PackProgress progress;

  /**
   * @param root the image root; nothing may change in it meanwhile
   * @param compression {@code none}, {@code gzip} or {@code zstd}
   * @param epoch {@code SOURCE_DATE_EPOCH}: later times of change are set to it; seconds since 1970
   */
  public CpioPacker(Path root, Compression compression, OptionalLong epoch, PackProgress progress) {
    this(root, Optional.empty(), compression, epoch, progress);
  }

  /**
   * @param owners what the files are meant to be, of a root that an ordinary user made
   */
  CpioPacker(
      Path root,
      Optional<OwnershipRecord> owners,
      Compression compression,
      OptionalLong epoch,
      PackProgress progress) {
    this.owners = owners;
    this.root = root.toAbsolutePath();
    this.compression = compression;
    this.epoch = epoch;
    this.progress = progress;
  }

  /**
   * Writes the archive.
   *
   * @param file must not exist; it is there, whole and on disk, if and only if this returns
   * @throws PackException if the root cannot be packed or the file not be written
   */
  public PackedPart pack(Path file) throws IOException {
    RootCheck.check(root);
    CpioPlan plan = CpioPlan.of(root, TreeScan.of(root, owners), epoch);
    try (HashingFile target = HashingFile.create(file);
        ByteSink sink = sink(target, plan.length())) {
      write(plan, new CpioWriter(sink, ByteBuffer.allocateDirect(BUFFER)));
      sink.finish();
      return new PackedPart(target.size(), plan.length(), target.sha256(), plan.notes());
    }
  }

  private ByteSink sink(ByteSink target, long length) throws IOException {
    return new ProgressSink(Sinks.compressing(target, compression, length), length, progress);
  }

  private void write(CpioPlan plan, CpioWriter writer) throws IOException {
    for (CpioPlan.Member member : plan.members()) {
      writer.begin(member.header(), member.name());
      writeData(member, writer);
    }
    writer.end(plan.length());
  }

  private void writeData(CpioPlan.Member member, CpioWriter writer) throws IOException {
    TreeEntry source = member.source();
    long size = member.header().size();
    if (source.isLink()) {
      writer.data(target(source, size));
    } else if (size > 0) {
      copy(source, size, writer);
    }
  }

  private byte[] target(TreeEntry link, long size) throws PackException {
    byte[] target = readTarget(link, size);
    if (target.length != size) {
      throw changed(link);
    }
    return target;
  }

  private byte[] readTarget(TreeEntry link, long size) throws PackException {
    try {
      return RawPath.target(Files.readSymbolicLink(link.path()), size);
    } catch (IOException e) {
      throw PackFailure.reading(link.path(), e);
    }
  }

  private void copy(TreeEntry source, long size, CpioWriter writer) throws IOException {
    try (FileChannel file = open(source)) {
      if (!writer.data(file, size)) {
        throw changed(source);
      }
    } catch (PackException e) {
      throw e;
    } catch (IOException e) {
      throw PackFailure.reading(source.path(), e);
    }
  }

  private FileChannel open(TreeEntry source) throws IOException {
    return FileChannel.open(source.path(), READ);
  }

  private PackException changed(TreeEntry entry) {
    return PackFailure.changed(root, entry.path());
  }
}
