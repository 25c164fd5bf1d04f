package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.eval.Failure;
import io.impscript.eval.Receiver;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.spec.Block;
import io.impscript.spec.ImageGroupSpec;
import io.impscript.spec.NodeMapSpec;
import io.impscript.spec.Options;
import io.impscript.spec.PackageCollectionSpec;
import io.impscript.spec.RecipeSpec;
import io.impscript.spec.RepositorySpec;
import io.impscript.spec.ScriptSpec;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words at the top level of scripts. */
public final class ScriptBinder extends Receiver implements ScriptSpec {
  private final Binding binding;
  private final CatalogDraft draft;
  private final Surroundings surroundings;
  private final Fragments fragments;
  private final boolean interactive;

  /**
   * @param draft the catalog that declarations are added to
   * @param interactive whether a fragment may be declared again
   */
  public ScriptBinder(
      Binding binding, CatalogDraft draft, Surroundings surroundings, boolean interactive) {
    this.binding = binding;
    this.draft = draft;
    this.surroundings = surroundings;
    this.fragments = new Fragments(binding);
    this.interactive = interactive;
  }

  @Override
  public void include(String script) {
    surroundings.include(script, binding.site());
  }

  @Override
  public Object parameter(
      String name, Object defaultValue, String description, Options.Parameter options) {
    return surroundings.parameter(name, defaultValue, description, options.oneOf(), binding.site());
  }

  @Override
  public Object parameter(String name, Object defaultValue, Options.Parameter options) {
    return surroundings.parameter(name, defaultValue, "", options.oneOf(), binding.site());
  }

  @Override
  public String textOf(String path) {
    return surroundings.textOf(path, binding.site());
  }

  @Override
  public void fail(String message) {
    throw Failure.of(Diagnostic.of(DiagnosticCode.EVALUATION, binding.site().head(), message))
        .ending();
  }

  @Override
  public void recipe(String name, Block<RecipeSpec> body) {
    declare(
        Kind.RECIPE,
        name,
        body,
        () -> new RecipeBinder(binding, name, fragments),
        RecipeBinder::freeze);
  }

  @Override
  public void packageCollection(String name, Block<PackageCollectionSpec> body) {
    declare(
        Kind.PACKAGE_COLLECTION,
        name,
        body,
        () -> new PackageCollectionBinder(binding, name),
        PackageCollectionBinder::freeze);
  }

  @Override
  public void repository(String name, Block<RepositorySpec> body) {
    declare(
        Kind.REPOSITORY,
        name,
        body,
        () -> new RepositoryBinder(binding, name),
        RepositoryBinder::freeze);
  }

  @Override
  public void fragment(String name, Block<RecipeSpec> body) {
    fragments.declare(name, body, interactive);
  }

  @Override
  public void imageGroup(String name, Block<ImageGroupSpec> body) {
    declare(
        Kind.IMAGE_GROUP,
        name,
        body,
        () -> new ImageGroupBinder(binding, name),
        ImageGroupBinder::freeze);
  }

  @Override
  public void nodeMap(String name, Block<NodeMapSpec> body) {
    declare(
        Kind.NODE_MAP, name, body, () -> new NodeMapBinder(binding, name), NodeMapBinder::freeze);
  }

  /** The fragments declared so far. */
  public List<DeclaredFragment> fragments() {
    return fragments.declared();
  }

  /** A declaration has its position from where it begins, whatever is declared inside its block. */
  private <S, B extends Binder> void declare(
      Kind kind, String name, Block<S> body, Supplier<B> make, Function<B, Object> freeze) {
    CallSite site = binding.site();
    if (name.isBlank()) {
      binding.report(DiagnosticCode.BAD_NAME, site.value(0), "the name is empty", "give it a name");
    }
    int index = draft.reserve(kind);
    B binder = make.get();
    binder.marks().put(Part.NAME, 0, site.value(0));
    body.applyTo(words(binder));
    draft.put(kind, index, freeze.apply(binder), name, site.head(), binder.marks());
  }

  @SuppressWarnings("unchecked")
  private static <S> S words(Object binder) {
    return (S) binder;
  }
}
