package io.impscript.rpm.repo;

import io.impscript.rpm.file.Compression;
import io.impscript.rpm.file.Signer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a repository of a folder with packages: writes its {@code repodata}. The same packages give
 * the same bytes, whatever the order of the folder, as long as their files have the same times.
 */
public final class RepositoryIndexer {
  private static final String COMMON = "http://linux.duke.edu/metadata/";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** The revision that is the time of the newest package, so that it needs no clock. */
  public static final long NEWEST = -1;

  private final Path folder;
  private final Path place;
  private final Compression compression;
  private long revision;
  private Optional<Signer> signer = Optional.empty();

  /**
   * @param folder has the packages, in folders of any depth
   * @param compression of the metadata; {@link Compression#GZIP} is what every program reads
   * @param revision number of this state of the repository and time of its files, in seconds since
   *     1970; or {@link #NEWEST}
   */
  public RepositoryIndexer(Path folder, Compression compression, long revision) {
    this(folder, folder, compression, revision);
  }

  /**
   * @param place the folder, on one disk, that gets the {@code repodata}; locations in it are
   *     relative to {@code folder} all the same
   */
  public RepositoryIndexer(Path folder, Path place, Compression compression, long revision) {
    this.folder = folder.toAbsolutePath().normalize();
    this.place = place.toAbsolutePath().normalize();
    this.compression = compression;
    this.revision = revision;
  }

  /** Lays a signature beside the index. */
  public RepositoryIndexer signedBy(Signer newSigner) {
    signer = Optional.of(newSigner);
    return this;
  }

  /**
   * Writes the metadata of what is in the folder now, in place of any that is there. Old files of
   * metadata are removed only when the new index is in place.
   *
   * @return the number of packages
   * @throws IOException if a package cannot be read; nothing is changed then
   */
  public int index() throws IOException {
    return all().packages();
  }

  /** As {@link #index}, with more to tell. */
  public Indexed all() throws IOException {
    return index(new KnownSums(), List.of());
  }

  /**
   * The same, but a package of the size and time that the former index states is not summed up
   * again: only its header is read. What the index has beside the lists of packages stays.
   */
  public Indexed update() throws IOException {
    return index(KnownSums.of(place), OtherMetadata.of(place));
  }

  /**
   * What was done.
   *
   * @param packages in the index now
   * @param read those that were read as a whole
   * @param gone those that only the former index had, where it was looked at
   */
  public record Indexed(int packages, int read, int gone) {}

  private Indexed index(KnownSums known, List<RepositoryIndex.Data> others) throws IOException {
    List<IndexedPackage> packages = packages(known);
    if (revision == NEWEST) {
      revision = packages.stream().mapToLong(IndexedPackage::modified).max().orElse(0);
    }
    Path work = Files.createTempDirectory(place, ".repodata-");
    try {
      List<MetadataFile> files =
          List.of(
              metadata(work, packages, "primary", "common", "metadata", MetadataWriter::primary),
              metadata(
                  work, packages, "filelists", "filelists", "filelists", MetadataWriter::filelists),
              metadata(work, packages, "other", "other", "otherdata", MetadataWriter::other));
      publish(work, files, others);
    } finally {
      delete(work);
    }
    return counted(packages, known);
  }

  private static Indexed counted(List<IndexedPackage> packages, KnownSums known) {
    int kept = 0;
    int there = 0;
    for (IndexedPackage one : packages) {
      there += known.has(one.location()) ? 1 : 0;
      kept += known.checksum(one.location(), one.size(), one.modified()).isPresent() ? 1 : 0;
    }
    return new Indexed(packages.size(), packages.size() - kept, known.size() - there);
  }

  private List<IndexedPackage> packages(KnownSums known) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files = all.filter(RepositoryIndexer::isPackage).sorted(byName()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<IndexedPackage> packages = new ArrayList<>(files.size());
    for (Path file : files) {
      packages.add(IndexedPackage.read(folder, file, known));
    }
    return packages;
  }

  private static boolean isPackage(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".rpm") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private static Comparator<Path> byName() {
    return Comparator.comparing(Path::toString);
  }

  private interface Part {
    void write(XmlOutput xml, IndexedPackage one) throws IOException;
  }

  private MetadataFile metadata(
      Path work, List<IndexedPackage> packages, String type, String space, String root, Part part)
      throws IOException {
    MetadataFile file = new MetadataFile(type, work.resolve(type + ".xml" + compression.suffix()));
    try (OutputStream out = file.open(compression);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      XmlOutput xml = new XmlOutput(writer);
      xml.raw(HEAD + "<" + root).attribute("xmlns", COMMON + space);
      if (type.equals("primary")) {
        xml.attribute("xmlns:rpm", COMMON + "rpm");
      }
      xml.attribute("packages", packages.size()).raw(">\n");
      for (IndexedPackage one : packages) {
        part.write(xml, one);
      }
      xml.raw("</" + root + ">\n");
    }
    return file;
  }

  /** Files of metadata have their checksum in their name, so old and new can be there at once. */
  private void publish(Path work, List<MetadataFile> files, List<RepositoryIndex.Data> others)
      throws IOException {
    Path target = Files.createDirectories(place.resolve("repodata"));
    List<Path> current = new ArrayList<>();
    others.forEach(one -> current.add(place.resolve(one.location())));
    for (MetadataFile file : files) {
      Path place = target.resolve(file.fileName());
      Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
      current.add(place);
    }
    Path index = work.resolve("repomd.xml");
    try (Writer writer = Files.newBufferedWriter(index)) {
      repomd(new XmlOutput(writer), files, others);
    }
    Path signature = work.resolve("repomd.xml.asc");
    if (signer.isPresent()) {
      Files.writeString(signature, signer.get().armored(Files.readAllBytes(index)));
    }
    for (Path file : signer.isPresent() ? List.of(index, signature) : List.of(index)) {
      Path place = target.resolve(file.getFileName());
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      current.add(place);
    }
    removeOld(target, current);
  }

  private void repomd(XmlOutput xml, List<MetadataFile> files, List<RepositoryIndex.Data> others)
      throws IOException {
    xml.raw(HEAD + "<repomd").attribute("xmlns", COMMON + "repo");
    xml.attribute("xmlns:rpm", COMMON + "rpm").raw(">\n");
    xml.element("  ", "revision", revision);
    for (MetadataFile file : files) {
      file.describe(xml, revision);
    }
    for (RepositoryIndex.Data one : others) {
      OtherMetadata.describe(xml, one);
    }
    xml.raw("</repomd>\n");
  }

  /** A signature of the old index would be wrong for the new one, so it goes, too. */
  private static void removeOld(Path repodata, List<Path> current) throws IOException {
    try (Stream<Path> all = Files.list(repodata)) {
      all.filter(file -> !current.contains(file)).filter(Files::isRegularFile).forEach(unchecked());
    }
  }

  private static void delete(Path work) throws IOException {
    try (Stream<Path> all = Files.list(work)) {
      all.forEach(unchecked());
    }
    Files.delete(work);
  }

  private static Consumer<Path> unchecked() {
    return file -> {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
