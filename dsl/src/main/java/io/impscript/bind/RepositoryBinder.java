package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageFilter;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.model.RepositoryMirrors;
import io.impscript.model.RpmPackage;
import io.impscript.spec.Block;
import io.impscript.spec.RepositorySpec;
import io.impscript.spec.RpmPackageSpec;
import java.util.ArrayList;
import java.util.List;

final class RepositoryBinder extends DescribedBinder implements RepositorySpec {
  private final Listing<String> mirrors = new Listing<>(Part.MIRRORS, marks());
  private final Listing<String> includes = new Listing<>(Part.INCLUDES, marks());
  private final Listing<String> excludes = new Listing<>(Part.EXCLUDES, marks());
  private final List<RpmPackage> packages = new ArrayList<>();
  private final RpmCounters counters = new RpmCounters();
  private String metalink = "";
  private String type = "";
  private String arch = "";
  private String url = "";
  private String updates = "";
  private int priority;
  private String gpgKey = "";

  RepositoryBinder(Binding binding, String name) {
    super(binding, name, Recipe.FORM_VERSION);
  }

  @Override
  public void type(String tag) {
    type = name(Part.TYPE, tag);
  }

  @Override
  public void arch(String architecture) {
    arch = name(Part.ARCH, architecture);
  }

  @Override
  public void url(String text) {
    url = name(Part.URL, text);
  }

  @Override
  public void updates(String name) {
    updates = name(Part.UPDATES, name);
  }

  @Override
  public void priority(int number) {
    marks().put(Part.PRIORITY, 0, site().value(0));
    if (number < 1 || number > Repository.DEFAULT_PRIORITY) {
      binding()
          .report(
              DiagnosticCode.BAD_VALUE,
              site().value(0),
              "priority " + number + " is not between 1 and " + Repository.DEFAULT_PRIORITY,
              "1 is taken first, 99 last; without the word it is 99");
    }
    priority = number;
  }

  @Override
  public void gpgKey(String key) {
    gpgKey = name(Part.GPG_KEY, key);
  }

  @Override
  public void mirrors(String... urls) {
    each(urls, mirrors::add);
  }

  @Override
  public void metalink(String address) {
    metalink = name(Part.METALINK, address);
  }

  @Override
  public void includes(String... names) {
    each(names, includes::add);
  }

  @Override
  public void excludes(String... names) {
    each(names, excludes::add);
  }

  @Override
  public void rpmPackage(String name, Block<RpmPackageSpec> body) {
    RpmPackageBinder binder = new RpmPackageBinder(binding(), marks(), counters, name);
    body.applyTo(binder);
    packages.add(binder.freeze());
  }

  Repository freeze() {
    return new Repository(
        name(),
        description(),
        type,
        arch,
        url,
        new RepositoryMirrors(mirrors.values(), metalink),
        updates,
        priority,
        gpgKey,
        new PackageFilter(includes.values(), excludes.values()),
        packages,
        version(),
        metadata(),
        extras());
  }
}
