package io.impscript.runtime.engine;

import io.impscript.rpm.solve.Selected;
import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.pack.Sha256;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What came in, and where from. */
final class Results {
  private final InstallJob job;
  private final Wishes wishes;
  private final List<ReadRepository> repositories;
  private final List<Selected> selected;

  Results(
      InstallJob job, Wishes wishes, List<ReadRepository> repositories, List<Selected> selected) {
    this.job = job;
    this.wishes = wishes;
    this.repositories = List.copyOf(repositories);
    this.selected = List.copyOf(selected);
  }

  FilledRoot of(Path root, String database, long time) throws IOException {
    Map<String, String> origins = new HashMap<>();
    Map<String, PackageFile> files = new HashMap<>();
    for (Selected one : selected) {
      origins.put(one.nevra().toString(), name(one));
      files.put(one.nevra().toString(), file(one));
    }
    List<InstalledPackage> packages =
        PackageList.in(root, database).orElse(List.of()).stream()
            .map(each -> each.from(origins.getOrDefault(each.nevra(), "")))
            .toList();
    return new FilledRoot(packages, indexes(), files, OptionalLong.of(time));
  }

  private String name(Selected one) {
    return job.repositories().stream()
        .filter(source -> source.id().equals(one.repository()))
        .map(RepositorySource::name)
        .findFirst()
        .orElse("");
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

  private Map<String, String> indexes() {
    return repositories.stream()
        .collect(
            Collectors.toMap(
                one -> one.source().name(), one -> sha256(one.loaded().indexBytes()), (a, b) -> a));
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
