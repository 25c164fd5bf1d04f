package io.impscript.runtime.plan;

import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.pack.Compression;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.sbom.SbomFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person may choose for a build.
 *
 * @param engine the package manager; by default the one of the recipe's distribution
 * @param formats what is made of the root; may be empty, for the root alone
 * @param compression how
 * @param output folder of the results other than the root; by default {@code boot_images}
 * @param documents the forms of bills of materials beside the image
 * @param epoch {@code SOURCE_DATE_EPOCH}: later times of files are set to it
 * @param proxies proxy variables for the package manager
 * @param recommended whether what packages recommend is installed, too
 * @param locked the packages that must come in, and no others; empty for those that fit best
 */
public record BuildOptions(
    Optional<Engine> engine,
    Set<ImageFormat> formats,
    Compression compression,
    Optional<Path> output,
    Set<SbomFormat> documents,
    OptionalLong epoch,
    Map<String, String> proxies,
    boolean recommended,
    Optional<ChosenLock> locked) {
  /** A cpio at zstd level 3, in its usual place. */
  public static final BuildOptions DEFAULT =
      new BuildOptions(
          Optional.empty(),
          Set.of(ImageFormat.CPIO),
          Compression.DEFAULT,
          Optional.empty(),
          Set.of(SbomFormat.values()),
          OptionalLong.empty(),
          Map.of(),
          false,
          Optional.empty());

  public BuildOptions {
    formats = Set.copyOf(formats);
    documents = Set.copyOf(documents);
    proxies = Map.copyOf(proxies);
  }

  public BuildOptions withEngine(Engine other) {
    return new BuildOptions(
        Optional.of(other),
        formats,
        compression,
        output,
        documents,
        epoch,
        proxies,
        recommended,
        locked);
  }

  public BuildOptions withFormats(Set<ImageFormat> others) {
    return new BuildOptions(
        engine, others, compression, output, documents, epoch, proxies, recommended, locked);
  }

  public BuildOptions withCompression(Compression other) {
    return new BuildOptions(
        engine, formats, other, output, documents, epoch, proxies, recommended, locked);
  }

  public BuildOptions withOutput(Path folder) {
    return new BuildOptions(
        engine,
        formats,
        compression,
        Optional.of(folder),
        documents,
        epoch,
        proxies,
        recommended,
        locked);
  }

  public BuildOptions withDocuments(Set<SbomFormat> others) {
    return new BuildOptions(
        engine, formats, compression, output, others, epoch, proxies, recommended, locked);
  }

  /** With what packages recommend. */
  public BuildOptions withRecommended() {
    return new BuildOptions(
        engine, formats, compression, output, documents, epoch, proxies, true, locked);
  }

  /** With {@code SOURCE_DATE_EPOCH} and the proxy variables of an environment. */
  public BuildOptions withEnvironment(Map<String, String> environment) {
    return new BuildOptions(
        engine,
        formats,
        compression,
        output,
        documents,
        Environment.epoch(environment),
        Environment.proxies(environment),
        recommended,
        locked);
  }

  private static Optional<Engine> engineOf(ChosenLock lock) {
    return Arrays.stream(Engine.values())
        .filter(each -> each.text().equals(lock.lock().engine()))
        .findFirst();
  }

  /** With a lock to keep to; where no engine is chosen, it is that of the lock. */
  public BuildOptions withLock(ChosenLock lock) {
    return new BuildOptions(
        engine.or(() -> engineOf(lock)),
        formats,
        compression,
        output,
        documents,
        epoch,
        proxies,
        recommended,
        Optional.of(lock));
  }
}
