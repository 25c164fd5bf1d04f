package io.impscript.runtime.engine;

import io.impscript.digest.Sha256;
import io.impscript.rpm.solve.Selected;
import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What is to come in or came in, and where from. */
final class Results {
  private final InstallJob job;
  private final Wishes wishes;
  private final List<ReadRepository> repositories;

  Results(InstallJob job, Wishes wishes, List<ReadRepository> repositories) {
    this.job = job;
    this.wishes = wishes;
    this.repositories = List.copyOf(repositories);
  }

  /** What a root has by now; nothing that was to be kept to is looked at. */
  FilledRoot of(List<Selected> selected, Path root, String database, long time) throws IOException {
    Map<String, String> origins = new HashMap<>();
    selected.forEach(one -> origins.put(one.nevra().toString(), name(one.repository())));
    List<InstalledPackage> packages =
        PackageList.in(root, database).orElse(List.of()).stream()
            .map(each -> each.from(origins.getOrDefault(each.nevra(), "")))
            .toList();
    return new FilledRoot(packages, indexes(), files(selected), OptionalLong.of(time), List.of());
  }

  /** Before any is fetched; checksums of headers are not known then. */
  List<InstalledPackage> coming(List<Selected> selected) {
    return selected.stream().map(this::coming).toList();
  }

  private InstalledPackage coming(Selected one) {
    return PackageList.installed(one.nevra(), "", one.installedSize()).from(name(one.repository()));
  }

  /** What packages are installed from, by name with version and architecture. */
  Map<String, PackageFile> files(List<Selected> selected) {
    Map<String, PackageFile> files = new HashMap<>();
    selected.forEach(one -> files.put(one.nevra().toString(), file(one)));
    return files;
  }

  /** Name of a repository for people. */
  String name(String id) {
    return job.repository(id).map(RepositorySource::name).orElse("");
  }

  private PackageFile file(Selected one) {
    return new PackageFile(
        one.location(), one.checksumType() + ":" + one.checksum(), one.size(), askers(one));
  }

  private List<String> askers(Selected one) {
    if (!one.requested()) {
      return one.askedBy().stream().map(name -> "package " + name).toList();
    }
    List<String> askers = new ArrayList<>();
    for (String text : one.askedBy()) {
      wishes.of(text).ifPresent(wanted -> wanted.askedBy().forEach(o -> askers.add(asker(o))));
    }
    return askers.stream().distinct().toList();
  }

  private static String asker(Origin origin) {
    return "recipe " + origin.recipe();
  }

  /** Checksums of the indexes, by the names of repositories. */
  Map<String, String> indexes() {
    return repositories.stream()
        .collect(
            Collectors.toMap(
                one -> one.source().name(), one -> sha256(one.loaded().indexBytes()), (a, b) -> a));
  }

  private static String sha256(byte[] bytes) {
    return Sha256.of(bytes);
  }
}
