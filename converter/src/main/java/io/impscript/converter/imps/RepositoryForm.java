package io.impscript.converter.imps;

import io.impscript.model.Catalog;
import io.impscript.model.Element.Part;
import io.impscript.model.Metadata;
import io.impscript.model.PackageFilter;
import io.impscript.model.Repository;
import io.impscript.model.RepositoryMirrors;
import java.util.List;
import java.util.Map;

/**
 * A repository in JSON. Ours are {@code priority}, {@code gpg_key}, {@code mirrors}, {@code
 * metalink}, {@code includes}, {@code excludes} and {@code rpm_packages}; IMPS passes over them.
 */
final class RepositoryForm implements ObjectForm<Repository> {
  @Override
  public ImpsFile file() {
    return ImpsFile.REPOSITORIES;
  }

  @Override
  public List<Repository> of(Catalog catalog) {
    return catalog.repositories();
  }

  @Override
  public String name(Repository repository) {
    return repository.name();
  }

  @Override
  public Metadata metadata(Repository repository) {
    return repository.metadata();
  }

  @Override
  public Repository read(String name, ObjectReader in) {
    return new Repository(
        name,
        in.text("description", Part.DESCRIPTION),
        in.text("type", Part.TYPE),
        in.text("arch", Part.ARCH),
        in.text("url", Part.URL),
        new RepositoryMirrors(
            in.texts("mirrors", Part.MIRRORS), in.text("metalink", Part.METALINK)),
        in.text("updates", Part.UPDATES),
        in.number("priority", Part.PRIORITY, 0, Repository.DEFAULT_PRIORITY),
        in.text("gpg_key", Part.GPG_KEY),
        new PackageFilter(in.texts("includes", Part.INCLUDES), in.texts("excludes", Part.EXCLUDES)),
        new RpmPackageReader(in).read(),
        in.text("version", Part.VERSION),
        in.metadata(),
        in.extras());
  }

  @Override
  public Map<String, Object> write(Repository repository) {
    return new ObjectWriter()
        .put("description", repository.description())
        .put("type", repository.type())
        .putIfAny("arch", repository.arch())
        .putIfAny("url", repository.url())
        .putIfAny("mirrors", repository.mirrors().urls())
        .putIfAny("metalink", repository.mirrors().metalink())
        .putIfAny("updates", repository.updates())
        .putIfAny("priority", repository.priority())
        .putIfAny("gpg_key", repository.gpgKey())
        .putIfAny("includes", repository.filter().includes())
        .putIfAny("excludes", repository.filter().excludes())
        .putIfAny(RpmPackageReader.KEY, RpmPackageObjects.of(repository.packages()))
        .put("version", repository.version())
        .metadata(repository.metadata())
        .with(repository.extras());
  }
}
