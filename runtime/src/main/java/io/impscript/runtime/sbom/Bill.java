package io.impscript.runtime.sbom;

import io.impscript.runtime.pack.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a bill of materials tells.
 *
 * @param manifest the image and its parts
 * @param dist distribution tag of its recipe; may be empty
 * @param packages what is installed, in the order of their names
 * @param files what post-build steps were given from outside, in their order
 */
public record Bill(
    Manifest manifest, String dist, List<PackageFacts> packages, List<CopiedFile> files) {
  public Bill {
    packages = List.copyOf(packages);
    files = List.copyOf(files);
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
