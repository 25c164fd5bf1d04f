package io.impscript.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that are only held in memory. */
public final class MemorySources implements Sources {
  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  /**
   * @param texts texts by path
   */
  public MemorySources(Map<String, String> texts) {
    texts.forEach((path, text) -> put(Path.of(path), text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds or replaces a file. */
  public void put(Path path, byte[] bytes) {
    files.put(path.normalize(), bytes.clone());
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    byte[] bytes = files.get(file.normalize());
    if (bytes == null) {
      throw new IOException("does not exist");
    }
    return java.util.Arrays.copyOf(bytes, Math.min(bytes.length, limit + 1));
  }

  @Override
  public Path real(Path file) throws IOException {
    if (!files.containsKey(file.normalize())) {
      throw new IOException("does not exist");
    }
    return file.normalize();
  }

  @Override
  public List<String> names(Path folder) {
    Path wanted = folder.normalize();
    return files.keySet().stream()
        .filter(file -> wanted.equals(file.getParent() == null ? Path.of("") : file.getParent()))
        .map(file -> file.getFileName().toString())
        .sorted()
        .toList();
  }
}
