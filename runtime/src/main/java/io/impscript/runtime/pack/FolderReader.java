package io.impscript.runtime.pack;

import io.impscript.runtime.owners.OwnershipRecord;
import io.impscript.runtime.owners.RecordedFile;
import io.impscript.runtime.root.RawPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads what one folder of an image root holds. */
final class FolderReader {
  private static final String ATTRIBUTES =
      "unix:mode,uid,gid,lastModifiedTime,size,dev,ino,nlink,rdev";
  private static final byte[] ROOT_NAME = {'.'};

  private static final TreeEntry.Identity NO_IDENTITY = new TreeEntry.Identity(0, 0);

  private final Path root;
  private final Optional<OwnershipRecord> owners;

  /**
   * @param owners what the files are meant to be, where the tree is not what it says
   */
  FolderReader(Path root, Optional<OwnershipRecord> owners) {
    this.root = root;
    this.owners = owners;
  }

  /** The root's own entry. */
  TreeEntry root() throws PackException {
    return entry(root, ROOT_NAME);
  }

  /** What is in the folder, in the order of the names' bytes. */
  List<TreeEntry> children(TreeEntry folder) throws PackException {
    List<TreeEntry> children = new ArrayList<>();
    for (Path path : paths(folder.path())) {
      children.add(entry(path, joined(folder.name(), RawPath.name(path))));
    }
    owners.ifPresent(record -> addNodes(record, folder, children));
    children.sort((a, b) -> Arrays.compareUnsigned(a.name(), b.name()));
    return children;
  }

  /** Nodes that only the record has; what is in the tree by such a name came later. */
  private static void addNodes(OwnershipRecord record, TreeEntry folder, List<TreeEntry> children) {
    for (byte[] name : record.nodes(folder.name())) {
      if (children.stream().noneMatch(child -> Arrays.equals(child.name(), name))) {
        record.find(name).ifPresent(node -> children.add(node(folder, name, node)));
      }
    }
  }

  private static TreeEntry node(TreeEntry folder, byte[] name, RecordedFile node) {
    return new TreeEntry(
        folder.path(),
        name,
        node.fullMode(),
        node.uid(),
        node.gid(),
        node.time(),
        0,
        0,
        NO_IDENTITY,
        new TreeEntry.Device(node.major(), node.minor()));
  }

  /** A file of which the record has another kind was replaced since, and is as it is. */
  private TreeEntry meant(TreeEntry entry) {
    if (owners.isEmpty()) {
      return entry;
    }
    return owners
        .get()
        .find(entry.name())
        .filter(file -> file.fullMode() >> 12 == entry.mode() >> 12)
        .map(file -> entry.as(file.fullMode(), file.uid(), file.gid()))
        .orElseGet(() -> entry.as(entry.mode(), 0, 0));
  }

  private List<Path> paths(Path folder) throws PackException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(paths::add);
      return paths;
    } catch (DirectoryIteratorException e) {
      throw PackFailure.reading(folder, e.getCause());
    } catch (IOException e) {
      throw PackFailure.reading(folder, e);
    }
  }

  private TreeEntry entry(Path path, byte[] name) throws PackException {
    try {
      return meant(
          entry(path, name, Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS)));
    } catch (IOException e) {
      throw PackFailure.reading(path, e);
    }
  }

  private static TreeEntry entry(Path path, byte[] name, Map<String, Object> attributes) {
    return new TreeEntry(
        path,
        name,
        (Integer) attributes.get("mode"),
        (Integer) attributes.get("uid"),
        (Integer) attributes.get("gid"),
        ((FileTime) attributes.get("lastModifiedTime")).to(TimeUnit.SECONDS),
        (Long) attributes.get("size"),
        (Integer) attributes.get("nlink"),
        new TreeEntry.Identity((Long) attributes.get("dev"), (Long) attributes.get("ino")),
        TreeEntry.Device.of((Long) attributes.get("rdev")));
  }

  private static byte[] joined(byte[] folder, byte[] name) {
    if (folder == ROOT_NAME) {
      return name;
    }
    byte[] path = Arrays.copyOf(folder, folder.length + 1 + name.length);
    path[folder.length] = '/';
    System.arraycopy(name, 0, path, folder.length + 1, name.length);
    return path;
  }
}
