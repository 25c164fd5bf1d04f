package io.impscript.converter.cross;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.files.TreeWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes descriptions to disk, over those of earlier runs but never over anybody else's. */
public final class DescriptionWriter {
  private DescriptionWriter() {}

  /**
   * Writes a description into the folder of its name.
   *
   * @param out folder that the description's folder is made in
   * @return the description's folder
   * @throws IOException with a message that names the file and the reason
   */
  public static Path write(Path out, KiwiFolder description) throws IOException {
    Path folder = out.resolve(description.recipe());
    Optional<SideFile> former = former(folder);
    if (former.isEmpty() && Files.exists(folder.resolve(KiwiFolder.MAIN_FILE))) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "cannot write: it holds a description that was not written from a recipe");
    }
    List<String> gone = new ArrayList<>();
    if (former.isPresent()) {
      gone.addAll(unchanged(folder, former.get()));
    }
    Files.createDirectories(out);
    TreeWriter.write(folder, description.members(), gone);
    return folder;
  }

  private static Optional<SideFile> former(Path folder) {
    Path file = folder.resolve(SideFile.NAME);
    return Files.exists(file)
        ? SourceText.read(file).value().flatMap(text -> SideFile.read(text).value())
        : Optional.empty();
  }

  /** What an earlier run wrote and nobody changed since. */
  private static List<String> unchanged(Path folder, SideFile former) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, String> entry : former.files().entrySet()) {
      Path file = folder.resolve(entry.getKey()).normalize();
      boolean there = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
      if (there) {
        TreeMember copy = new TreeMember.Copy(entry.getKey(), TreeMember.PLAIN_FILE, file);
        if (SideFile.hashes(List.of(copy)).containsValue(entry.getValue())) {
          paths.add(entry.getKey());
        }
      }
    }
    return paths;
  }
}
