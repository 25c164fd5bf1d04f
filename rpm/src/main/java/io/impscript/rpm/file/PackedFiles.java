package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payload of a package file whose headers were read before, so that they need not be read and
 * summed up again. To be opened once.
 */
public final class PackedFiles {
  private final Path file;
  private final PackageHeader header;
  private final List<FileEntry> files;
  private final Optional<CheckedStream.Expected> digest;
  private final long start;
  private final Limits limits;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  PackedFiles(
      Path file,
      PackageHeader header,
      List<FileEntry> files,
      Optional<CheckedStream.Expected> digest,
      long start,
      Limits limits) {
    this.file = file;
    this.header = header;
    this.files = files;
    this.digest = digest;
    this.start = start;
    this.limits = limits;
  }

  /** All files of the header, ghosts too. */
  public List<FileEntry> files() {
    return files;
  }

  /** The other names of a file, by their numbers in the header; those that are laid. */
  public synchronized List<Integer> linked(int number) {
    int group = files.get(number).hardLinks();
    if (group == 0) {
      return List.of();
    }
    if (groups.isEmpty()) {
      for (int i = 0; i < files.size(); i++) {
        if (files.get(i).hardLinks() > 0 && !files.get(i).isGhost()) {
          groups.computeIfAbsent(files.get(i).hardLinks(), any -> new ArrayList<>()).add(i);
        }
      }
    }
    return groups.get(group).stream().filter(i -> i != number).toList();
  }

  /**
   * The files' contents.
   *
   * @param unpacker not used by another payload at the same time
   * @throws RpmException if the file is not the one any more whose headers were read
   */
  public Payload open(Unpacker unpacker) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      InputStream in = Channels.newInputStream(channel.position(start));
      InputStream checked = CheckedStream.of(header.nevra().toString(), in, digest);
      return new Payload(header, files, checked, limits, unpacker);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }
}
