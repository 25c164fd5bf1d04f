package io.impscript.runtime.engine;

import io.impscript.digest.Sha256;
import io.impscript.rpm.file.Compression;
import io.impscript.rpm.repo.RepositoryIndexer;
import io.impscript.runtime.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders with packages and no index. Their index is made in our own state, since such a folder may
 * be anybody's, and made anew when name, size or time of a package changes.
 */
final class PlainFolders {
  private static final String SEAL = "packages.seal";

  private final Path state;

  PlainFolders(Path state) {
    this.state = state;
  }

  static boolean isPlain(Path folder) {
    return !Files.exists(folder.resolve("repodata").resolve("repomd.xml"));
  }

  /** The folder whose {@code repodata} tells of the packages of another folder. */
  Path indexed(Path folder) throws IOException {
    Path target = state.resolve(hex(folder.toString()));
    Path seal = target.resolve(SEAL);
    String now = hex(contents(folder));
    if (!Files.isRegularFile(seal) || !Files.readString(seal).equals(now)) {
      Files.createDirectories(target);
      Files.deleteIfExists(seal);
      new RepositoryIndexer(folder, target, Compression.GZIP, 0).index();
      WholeFile.write(seal, now);
    }
    return target;
  }

  private static String contents(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : packages(folder)) {
      all.append(folder.relativize(file)).append('\0').append(Files.size(file));
      all.append('\0').append(Files.getLastModifiedTime(file)).append('\n');
    }
    return all.toString();
  }

  private static List<Path> packages(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(file -> file.toString().endsWith(".rpm")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String hex(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
