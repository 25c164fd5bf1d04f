package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.spec.RepositorySpec;

final class RepositoryBinder extends DescribedBinder implements RepositorySpec {
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

  Repository freeze() {
    return new Repository(
        name(),
        description(),
        type,
        arch,
        url,
        updates,
        priority,
        gpgKey,
        version(),
        metadata(),
        extras());
  }
}
