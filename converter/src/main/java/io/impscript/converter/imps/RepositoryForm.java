package io.impscript.converter.imps;

import io.impscript.model.Catalog;
import io.impscript.model.Element.Part;
import io.impscript.model.Metadata;
import io.impscript.model.Repository;
import java.util.List;
import java.util.Map;

/** A repository in JSON; {@code priority} and {@code gpg_key} are ours. */
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
        in.text("updates", Part.UPDATES),
        in.number("priority", Part.PRIORITY, 0, Repository.DEFAULT_PRIORITY),
        in.text("gpg_key", Part.GPG_KEY),
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
        .putIfAny("updates", repository.updates())
        .putIfAny("priority", repository.priority())
        .putIfAny("gpg_key", repository.gpgKey())
        .put("version", repository.version())
        .metadata(repository.metadata())
        .with(repository.extras());
  }
}
