package io.impscript.converter.ims;

import io.impscript.converter.Stamp;
import io.impscript.converter.files.TreeMember;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a gzipped tar with the same bytes for the same members and time: sorted by path, without
 * leading folder, owned by root, no name or time in gzip's header.
 */
final class ArchiveWriter {
  private final TarArchiveOutputStream tar;
  private final Stamp time;

  private ArchiveWriter(TarArchiveOutputStream tar, Stamp time) {
    this.tar = tar;
    this.time = time;
  }

  /**
   * Writes a whole archive; the stream stays open.
   *
   * @param members each path once; folders on the way that are not among them are added
   * @param time the time that every member gets
   */
  public static void write(OutputStream out, List<TreeMember> members, Stamp time)
      throws IOException {
    GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters());
    TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
    ArchiveWriter writer = new ArchiveWriter(tar, time);
    for (TreeMember member : withFolders(members)) {
      writer.put(member);
    }
    tar.finish();
    gzip.finish();
  }

  private static GzipParameters parameters() {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(9);
    return parameters;
  }

  /** Sorted with a folder before what is in it. */
  private static List<TreeMember> withFolders(List<TreeMember> members) {
    TreeMap<String, TreeMember> all = new TreeMap<>(Comparator.comparing(ArchiveWriter::key));
    for (TreeMember member : members) {
      all.put(member.path(), member);
      String path = member.path();
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String folder = path.substring(0, end);
        all.putIfAbsent(folder, new TreeMember.Folder(folder, TreeMember.PROGRAM));
      }
    }
    return List.copyOf(all.values());
  }

  /** The separator sorts before every other character. */
  private static String key(String path) {
    return path.replace('/', '\0');
  }

  private void put(TreeMember member) throws IOException {
    if (member instanceof TreeMember.Folder) {
      header(new TarArchiveEntry(member.path() + "/", TarConstants.LF_DIR), member, 0);
    } else if (member instanceof TreeMember.Link link) {
      TarArchiveEntry entry = new TarArchiveEntry(member.path(), TarConstants.LF_SYMLINK);
      entry.setLinkName(link.target());
      header(entry, member, 0);
    } else {
      file((TreeMember.Content) member);
    }
  }

  private void file(TreeMember.Content file) throws IOException {
    long size = file.size();
    TarArchiveEntry entry = new TarArchiveEntry(file.path(), TarConstants.LF_NORMAL);
    entry.setSize(size);
    entry.setMode(file.mode());
    common(entry);
    tar.putArchiveEntry(entry);
    try (InputStream in = file.open()) {
      in.transferTo(tar);
    }
    tar.closeArchiveEntry();
  }

  private void header(TarArchiveEntry entry, TreeMember member, long size) throws IOException {
    entry.setSize(size);
    entry.setMode(member.mode());
    common(entry);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private void common(TarArchiveEntry entry) {
    entry.setIds(0, 0);
    entry.setNames("root", "root");
    entry.setModTime(time.instant().getEpochSecond() * 1000);
  }
}
