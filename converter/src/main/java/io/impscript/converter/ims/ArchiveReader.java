package io.impscript.converter.ims;

import io.impscript.converter.files.IoReasons;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks recipe archives: tar, alone or compressed by gzip, xz or bzip2, whatever the file is
 * called. An archive with a member that does not belong into one is refused as a whole.
 */
public final class ArchiveReader {
  private static final int XZ_MEMORY_KIB = 128 << 10;
  private static final int HEAD = 6;

  private final Path archive;
  private final ArchiveLimits limits;

  private ArchiveReader(Path archive, ArchiveLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /** Whether a file's name is one of an archive. */
  public static boolean isArchiveName(String fileName) {
    return fileName.matches("(?i).+\\.(tgz|tbz2?|txz|tar|tar\\.(gz|xz|bz2))");
  }

  /**
   * Unpacks an archive.
   *
   * @param into an empty folder, made where it is missing; what is in it after an error is to be
   *     thrown away
   * @return the paths of all members
   */
  public static Checked<List<String>> unpack(Path archive, Path into) {
    return unpack(archive, into, ArchiveLimits.STANDARD);
  }

  static Checked<List<String>> unpack(Path archive, Path into, ArchiveLimits limits) {
    return new ArchiveReader(archive, limits).unpackInto(into);
  }

  private Checked<List<String>> unpackInto(Path into) {
    try (ArchiveLimits.Counted packed =
            new ArchiveLimits.Counted(new BufferedInputStream(Files.newInputStream(archive)));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(limits.guard(unpacked(packed), packed), "UTF-8")) {
      Files.createDirectories(into);
      return Checked.of(all(tar, new Unpacking(into)), List.of());
    } catch (ArchiveLimits.Passed | Unpacking.Refused e) {
      return failed(e.getMessage(), "nothing was taken from it; look at it with: tar tvf");
    } catch (IOException e) {
      return failed("cannot be unpacked: " + IoReasons.of(e), "is it complete, and a tar archive?");
    } catch (IllegalArgumentException e) {
      return failed("is damaged", "is it complete, and a tar archive?");
    }
  }

  private List<String> all(TarArchiveInputStream tar, Unpacking unpacking) throws IOException {
    List<String> paths = new ArrayList<>();
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (paths.size() >= limits.members()) {
        throw new ArchiveLimits.Passed("it has more than " + limits.members() + " members");
      }
      String path = unpacking.put(entry, tar);
      if (!path.isEmpty()) {
        paths.add(path);
      }
    }
    if (paths.isEmpty()) {
      throw new Unpacking.Refused("it has no members");
    }
    return paths;
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(packed);
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    if (GzipCompressorInputStream.matches(head, head.length)) {
      return GzipCompressorInputStream.builder()
          .setInputStream(buffered)
          .setDecompressConcatenated(true)
          .get();
    } else if (XZCompressorInputStream.matches(head, head.length)) {
      return XZCompressorInputStream.builder()
          .setInputStream(buffered)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(XZ_MEMORY_KIB)
          .get();
    } else if (BZip2CompressorInputStream.matches(head, head.length)) {
      return new BZip2CompressorInputStream(buffered, true);
    }
    return buffered;
  }

  private Checked<List<String>> failed(String fault, String hint) {
    SourceSpan place = new SourceSpan(archive.toString(), 1, 1, 1, 2);
    return Checked.failed(
        List.of(
            Diagnostic.of(
                    DiagnosticCode.BAD_FORMAT,
                    place,
                    "the archive '" + archive + "' is refused: " + fault)
                .withHint(hint)));
  }
}
