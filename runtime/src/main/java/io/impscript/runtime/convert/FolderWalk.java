package io.impscript.runtime.convert;

import io.impscript.converter.cross.ImpsSideFile;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.groups.GroupsFormat;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.ims.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Goes through a folder that the user named. Links in it are not followed. */
final class FolderWalk {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_FILES = 200_000;
  private static final String OVERLAY = "root";

  private final InputFinder found;
  private final Path top;
  private int files;

  FolderWalk(InputFinder found, Path top) {
    this.found = found;
    this.top = top;
  }

  void walk() {
    folder(top, 0, false);
  }

  /**
   * @param inKiwi whether the folder belongs to a description, so that only others are looked for
   */
  private void folder(Path folder, int depth, boolean inKiwi) {
    if (depth > MAX_DEPTH) {
      found.refuse(folder, "a folder", "'" + folder + "' is nested deeper than " + MAX_DEPTH);
      return;
    }
    List<Path> entries = list(folder);
    List<Path> files = entries.stream().filter(path -> isFile(path)).toList();
    boolean kiwi = kiwi(folder, files);
    for (Path entry : entries) {
      if (Files.isSymbolicLink(entry)) {
        link(entry, inKiwi || kiwi);
      } else if (Files.isDirectory(entry)) {
        subfolder(entry, depth, inKiwi || kiwi);
      } else if (!inKiwi && !kiwi) {
        file(entry);
      }
    }
  }

  private void subfolder(Path folder, int depth, boolean inKiwi) {
    boolean overlay = inKiwi && folder.endsWith(OVERLAY);
    if (!overlay && !folder.endsWith(".git")) {
      folder(folder, depth + 1, inKiwi);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path) && !Files.isSymbolicLink(path);
  }

  private void link(Path link, boolean inKiwi) {
    if (!inKiwi) {
      found.leaveAlone(link, "a link; links are not followed");
    }
  }

  private List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> sorted = entries.sorted().toList();
      files += sorted.size();
      if (files <= MAX_FILES) {
        return sorted;
      }
      found.refuse(folder, "a folder", "'" + top + "' holds more than " + MAX_FILES + " files");
    } catch (IOException e) {
      found.refuse(folder, "a folder", "'" + folder + "' cannot be read: " + IoReasons.of(e));
    }
    return List.of();
  }

  /** Takes the descriptions whose main files lie here; whether there are any. */
  private boolean kiwi(Path folder, List<Path> files) {
    List<Path> mains = new ArrayList<>();
    files.stream().filter(file -> file.endsWith("config.xml")).forEach(mains::add);
    files.stream().filter(file -> file.toString().endsWith(".kiwi")).forEach(mains::add);
    if (mains.isEmpty()) {
      files.stream().filter(FolderWalk::isXmlName).forEach(mains::add);
    }
    List<Path> kiwi = mains.stream().filter(this::isKiwi).toList();
    for (Path main : kiwi) {
      boolean usual = mains.size() == 1 && main.toString().matches("(?s).*(/config\\.xml|\\.kiwi)");
      Path input = usual ? folder : main;
      found.add(InputKind.KIWI, input, relative(input), true);
    }
    return !kiwi.isEmpty();
  }

  private static boolean isXmlName(Path file) {
    return file.getFileName().toString().matches(".+\\.xml(\\.[a-z0-9]+)?");
  }

  private boolean isKiwi(Path file) {
    try {
      return ContentLook.of(file).kind().filter(kind -> kind == InputKind.KIWI).isPresent();
    } catch (IOException e) {
      found.refuse(file, "not readable", "'" + file + "' cannot be read: " + IoReasons.of(e));
      return false;
    }
  }

  private void file(Path file) {
    if (!isFile(file)) {
      found.leaveAlone(file, "not a regular file");
      return;
    } else if (file.endsWith(ImpsSideFile.NAME)) {
      found.leaveAlone(file, "read with the files that it belongs to");
      return;
    }
    try {
      ContentLook look = ContentLook.of(file);
      boolean claimed = isClaimed(file);
      boolean archive = look.kind().filter(kind -> kind == InputKind.ARCHIVE).isPresent();
      if (look.kind().isPresent() && (!archive || claimed)) {
        found.add(look.kind().get(), file, relative(file), claimed && !archive);
      } else if (claimed) {
        found.refuseLook(file, look);
      } else {
        found.leaveAlone(file, "");
      }
    } catch (IOException e) {
      found.refuse(file, "not readable", "'" + file + "' cannot be read: " + IoReasons.of(e));
    }
  }

  /** Whether a file's name says that it is something that converts. */
  private static boolean isClaimed(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(ImpsFile.values()).anyMatch(kind -> kind.holds(name))
        || name.equals(GroupsFormat.FILE)
        || name.endsWith(".kiwi")
        || name.endsWith(".imps.groovy")
        || ArchiveReader.isArchiveName(name);
  }

  private Path relative(Path path) {
    Path relative = top.relativize(path);
    boolean self = relative.toString().isEmpty();
    return self ? top.toAbsolutePath().normalize().getFileName() : relative;
  }
}
