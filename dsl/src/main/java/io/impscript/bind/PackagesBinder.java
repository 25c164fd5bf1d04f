package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Reference;
import io.impscript.model.VersionConstraint;
import io.impscript.spec.Options;
import io.impscript.spec.PackagesSpec;

final class PackagesBinder extends Binder implements PackagesSpec {
  private final Listing<PackageRequest> packages;
  private final Listing<Reference> collections;

  PackagesBinder(
      Binding binding,
      Marks marks,
      Listing<PackageRequest> packages,
      Listing<Reference> collections) {
    super(binding, marks);
    this.packages = packages;
    this.collections = collections;
  }

  @Override
  public void rpm(String name, Options.Rpm options) {
    isSaid(name, site().value(0));
    VersionConstraint version = version(name, options.version());
    markNamed("version", Part.PACKAGE_VERSION, packages.size());
    markNamed("arch", Part.PACKAGE_ARCH, packages.size());
    packages.add(
        new PackageRequest(name, version, options.arch(), options.rationale()), site().value(0));
  }

  private VersionConstraint version(String name, String text) {
    if (text.isEmpty()) {
      return VersionConstraint.ANY;
    }
    return Versions.parse(text)
        .orElseGet(
            () -> {
              binding()
                  .report(
                      DiagnosticCode.BAD_VALUE,
                      site().named("version"),
                      "'" + text + "' is no version of package '" + name + "'",
                      "such as '2.4.1-3' for just this one, or '>= 2.4'; signs: = < <= > >=");
              return Versions.asWritten(text);
            });
  }

  @Override
  public void collection(String name, Options.Rationale options) {
    reference(collections, name, options.rationale());
  }
}
