package io.impscript.runtime.build;

import io.impscript.digest.Sha256;
import io.impscript.runtime.pack.BootImageRequest;
import io.impscript.runtime.pack.Compression;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the packer is asked for. */
final class BootImages {
  private final BuildPlan plan;
  private final Clock clock;
  private final String version;

  BootImages(BuildPlan plan, Clock clock, String version) {
    this.plan = plan;
    this.clock = clock;
    this.version = version;
  }

  /**
   * The request.
   *
   * @param bound of all times, seconds since 1970; empty for none
   */
  BootImageRequest request(
      Path root, OptionalLong bound, List<InstalledPackage> packages, String lock) {
    return new BootImageRequest(
        root,
        plan.layout(),
        compression(ImageFormat.CPIO),
        compression(ImageFormat.SQUASHFS),
        bound,
        new Manifest.Origin(
            plan.image().text(),
            plan.recipe().name(),
            created(bound),
            "impscript " + version,
            digest(lock)),
        packages.stream().map(BootImages::entry).toList());
  }

  private Optional<Compression> compression(ImageFormat format) {
    return plan.makes(format)
        ? Optional.of(plan.options().outputs().compression())
        : Optional.empty();
  }

  private Instant created(OptionalLong bound) {
    return bound.isPresent()
        ? Instant.ofEpochSecond(bound.getAsLong())
        : clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Manifest.PackageEntry entry(InstalledPackage each) {
    return new Manifest.PackageEntry(
        each.name(),
        each.epoch(),
        each.version(),
        each.release(),
        each.arch(),
        each.repository(),
        each.checksum());
  }

  private static String digest(String text) {
    return "sha256:" + Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
