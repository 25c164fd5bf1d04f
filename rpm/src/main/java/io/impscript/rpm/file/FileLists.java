package io.impscript.rpm.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The parallel lists that a header has for the files of a package; {@link FileList} reads them. */
record FileLists(List<NewFile> files, long[] sizes, List<String> digests, long time) {

  void addTo(HeaderBuilder header) {
    if (files.isEmpty()) {
      return;
    }
    names(header);
    sizes(header);
    header.shorts(Tag.FILE_MODES, ints(NewFile::mode));
    header.shorts(Tag.FILE_RDEVS, ints(NewFile::rdev));
    header.ints(
        Tag.FILE_MTIMES, ints(file -> (int) (file.modified() < 0 ? time : file.modified())));
    header.texts(Tag.FILE_DIGESTS, digests);
    header.ints(Tag.FILE_DIGEST_ALGO, Checksum.SHA256);
    header.texts(Tag.FILE_LINKTOS, texts(NewFile::linkTarget));
    header.ints(Tag.FILE_FLAGS, ints(NewFile::flags));
    header.texts(Tag.FILE_USERS, texts(NewFile::user));
    header.texts(Tag.FILE_GROUPS, texts(NewFile::group));
    header.ints(Tag.FILE_VERIFY_FLAGS, ints(file -> -1));
    header.ints(Tag.FILE_DEVICES, ints(file -> 1));
    header.ints(Tag.FILE_INODES, IntStream.rangeClosed(1, files.size()).toArray());
    header.texts(Tag.FILE_LANGS, texts(file -> ""));
    header.ints(Tag.FILE_COLORS, ints(file -> 0));
    if (files.stream().anyMatch(file -> !file.capabilities().isEmpty())) {
      header.texts(Tag.FILE_CAPS, texts(NewFile::capabilities));
    }
  }

  private void names(HeaderBuilder header) {
    Map<String, Integer> directories = new LinkedHashMap<>();
    files.forEach(file -> directories.putIfAbsent(directory(file), directories.size()));
    header.texts(Tag.DIRNAMES, List.copyOf(directories.keySet()));
    header.texts(Tag.BASENAMES, texts(file -> file.path().substring(directory(file).length())));
    header.ints(Tag.DIR_INDEXES, ints(file -> directories.get(directory(file))));
  }

  private static String directory(NewFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/') + 1);
  }

  private void sizes(HeaderBuilder header) {
    if (Arrays.stream(sizes).anyMatch(size -> size >= 1L << 32)) {
      header.longs(Tag.LONG_FILE_SIZES, sizes);
    } else {
      header.ints(Tag.FILE_SIZES, Arrays.stream(sizes).mapToInt(size -> (int) size).toArray());
    }
  }

  private List<String> texts(Function<NewFile, String> of) {
    return files.stream().map(of).toList();
  }

  private int[] ints(ToIntFunction<NewFile> of) {
    return files.stream().mapToInt(of).toArray();
  }
}
