package io.impscript.rpm;

import io.impscript.rpm.fetch.Fetcher;
import io.impscript.rpm.fetch.FileTransport;
import io.impscript.rpm.fetch.RepositoryLoader;
import io.impscript.rpm.file.Payload;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads packages and repositories in a JVM of their own; says of each what came of it. */
public final class SmallHeap {
  private SmallHeap() {}

  public static void main(String[] args) throws IOException {
    Path cache = Files.createTempDirectory("small-heap");
    for (String arg : args) {
      Path path = Path.of(arg);
      String result;
      try {
        result = Files.isDirectory(path) ? repository(path, cache) : rpm(path);
      } catch (IOException e) {
        result = "refused: " + e.getMessage();
      } catch (OutOfMemoryError e) {
        result = "OUT OF MEMORY";
      }
      System.out.println(path.getFileName() + " " + result);
    }
  }

  private static String rpm(Path file) throws IOException {
    try (RpmFile rpm = RpmFile.open(file);
        Payload payload = rpm.payload()) {
      for (Relation relation : Relation.values()) {
        rpm.header().dependencies(relation);
      }
      rpm.header().triggers();
      long size = 0;
      Optional<Payload.Item> item = payload.next();
      while (item.isPresent()) {
        size += item.get().content().transferTo(OutputStream.nullOutputStream());
        item = payload.next();
      }
      return "read: " + size;
    }
  }

  private static String repository(Path folder, Path cache) throws IOException {
    Fetcher fetcher = new Fetcher(Map.of("file", new FileTransport()), cache);
    return "read: "
        + new RepositoryLoader(fetcher).load("site", List.of(folder.toUri())).packages().count();
  }
}
