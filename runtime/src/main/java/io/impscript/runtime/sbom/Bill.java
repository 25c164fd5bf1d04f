package io.impscript.runtime.sbom;

import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a bill of materials tells.
 *
 * @param manifest the image and its parts
 * @param dist distribution tag of its recipe; may be empty
 * @param packages what is installed, in the order of their names
 * @param origins what packages were installed from, by {@link InstalledPackage#nevra}, as far as
 *     that is known
 * @param files what post-build steps were given from outside, in their order
 */
public record Bill(
    Manifest manifest,
    String dist,
    List<PackageFacts> packages,
    Map<String, PackageFile> origins,
    List<CopiedFile> files) {
  private static final String SHA256 = "sha256:";

  public Bill {
    packages = List.copyOf(packages);
    origins = Map.copyOf(origins);
    files = List.copyOf(files);
  }

  /** SHA-256 of the file that a package was installed from; empty where unknown. */
  Optional<String> fileSha256(InstalledPackage each) {
    PackageFile file = origins.get(each.nevra());
    return file == null || !file.checksum().startsWith(SHA256)
        ? Optional.empty()
        : Optional.of(file.checksum().substring(SHA256.length()));
  }

  /**
   * A file that a post-build step was given.
   *
   * @param recipe the recipe of the step
   * @param name its name among what is copied, such as {@code site/motd}
   * @param sha256 of its content, hexadecimal
   */
  public record CopiedFile(String recipe, String name, String sha256) {}

  String image() {
    return manifest.origin().image();
  }

  /** When, by the rules of reproducible builds; to the second. */
  String time() {
    return manifest.origin().created().toString();
  }

  /** The tool's name. */
  String tool() {
    return manifest.origin().tool().split(" ", 2)[0];
  }

  /** The tool's version; empty where it has none. */
  String toolVersion() {
    String[] words = manifest.origin().tool().split(" ", 2);
    return words.length < 2 ? "" : words[1];
  }

  /** A number of its own for each content, so that nothing random is needed. */
  UUID number() {
    Stream<String> parts = manifest.parts().stream().map(Manifest.Part::sha256);
    Stream<String> copied = files.stream().map(CopiedFile::sha256);
    Stream<String> all = Stream.concat(Stream.of(image(), time(), manifest.origin().lock()), parts);
    String name =
        Stream.concat(Stream.concat(all, installed()), copied).collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Stream<String> installed() {
    return packages.stream().map(each -> each.installed().nevra());
  }
}
