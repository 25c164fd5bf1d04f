package io.impscript.bind;

import io.impscript.eval.CallSite;
import io.impscript.model.Element.Part;
import io.impscript.model.Kiwi;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.spec.Block;
import io.impscript.spec.KiwiAttributes;
import io.impscript.spec.KiwiSpec;
import io.impscript.spec.RecipeSpec;
import io.impscript.spec.RecipesSpec;
import io.impscript.spec.RepositoriesSpec;
import java.util.ArrayList;
import java.util.List;

final class RecipeBinder extends PackageListBinder implements RecipeSpec {
  private final Listing<Reference> recipes = new Listing<>(Part.RECIPES, marks());
  private final Listing<Reference> repositories = new Listing<>(Part.REPOSITORIES, marks());
  private final Listing<String> copies = new Listing<>(Part.POSTBUILD_COPY, marks());
  private final Listing<String> commands = new Listing<>(Part.POSTBUILD_CHROOT, marks());
  private final Listing<String> validArch = new Listing<>(Part.VALID_ARCH, marks());
  private KiwiDraft kiwi;
  private final List<String> openFragments = new ArrayList<>();
  private final Fragments fragments;
  private String dist = "";
  private String defaultArch;

  RecipeBinder(Binding binding, String name, Fragments fragments) {
    super(binding, name);
    this.fragments = fragments;
  }

  @Override
  public void dist(String tag) {
    dist = name(Part.DIST, tag);
  }

  @Override
  public void validArch(String... architectures) {
    each(architectures, validArch::add);
  }

  @Override
  public void defaultArch(String architecture) {
    defaultArch = nameOrNone(Part.DEFAULT_ARCH, architecture);
  }

  @Override
  public void recipes(String... names) {
    references(recipes, names);
  }

  @Override
  public void recipes(Block<RecipesSpec> body) {
    body.applyTo(new RecipesBinder(binding(), marks(), recipes));
  }

  @Override
  public void repositories(String... names) {
    references(repositories, names);
  }

  @Override
  public void repositories(Block<RepositoriesSpec> body) {
    body.applyTo(new RepositoriesBinder(binding(), marks(), repositories));
  }

  @Override
  public void postbuildCopy(String... paths) {
    each(paths, copies::add);
  }

  @Override
  public void postbuildChroot(String... lines) {
    each(lines, commands::add);
  }

  @Override
  public void kiwi(KiwiAttributes attributes, Block<KiwiSpec> body) {
    CallSite site = site();
    if (kiwi == null) {
      kiwi = new KiwiDraft(binding(), marks());
    }
    kiwi.open(site, attributes);
    KiwiBinder block = new KiwiBinder(binding(), kiwi);
    body.applyTo(block);
    kiwi.close(block, site.nameSpan());
  }

  @Override
  public void fragment(String name) {
    fragments.apply(name, this, openFragments);
  }

  /** Without a word for it, the first valid architecture is the default one. */
  private String effectiveDefaultArch() {
    if (defaultArch != null) {
      return defaultArch;
    }
    return validArch.size() > 0 ? validArch.values().get(0) : "";
  }

  Recipe freeze() {
    return Recipe.named(name())
        .description(description())
        .dist(dist)
        .defaultArch(effectiveDefaultArch())
        .validArch(validArch.values())
        .packages(packages())
        .packageCollections(collections())
        .recipes(recipes.values())
        .repositories(repositories.values())
        .postbuildCopy(copies.values())
        .postbuildChroot(commands.values())
        .version(version())
        .metadata(metadata())
        .extras(extras())
        .kiwi(kiwi == null ? Kiwi.NONE : kiwi.freeze())
        .build();
  }
}
