package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.RecipeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fragments declared so far. */
final class Fragments {
  private record Fragment(Block<RecipeSpec> body, SourceSpan place, SourceSpan whole) {}

  private final Binding binding;
  private final Map<String, Fragment> known = new LinkedHashMap<>();

  Fragments(Binding binding) {
    this.binding = binding;
  }

  /**
   * Adds a fragment; a second one of a name is reported, unless it is to take the first's place.
   */
  void declare(String name, Block<RecipeSpec> body, boolean replaces) {
    Fragment fragment = new Fragment(body, binding.site().head(), binding.site().span());
    Fragment first = replaces ? null : known.get(name);
    if (first == null) {
      known.put(name, fragment);
      return;
    }
    binding
        .found()
        .accept(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_NAME,
                    fragment.place(),
                    "a fragment '" + name + "' is declared already")
                .withHint("give one of them another name")
                .withRelated(first.place(), "first declared here"));
  }

  /** In the order of declaration. */
  List<DeclaredFragment> declared() {
    return known.entrySet().stream()
        .map(entry -> new DeclaredFragment(entry.getKey(), entry.getValue().whole()))
        .toList();
  }

  /**
   * Says the words of a fragment to a recipe.
   *
   * @param open the fragments whose words are being said, outermost first
   */
  void apply(String name, RecipeSpec recipe, List<String> open) {
    Fragment fragment = known.get(name);
    if (fragment == null) {
      binding.found().accept(unknown(name));
    } else if (open.contains(name)) {
      binding.found().accept(cycle(name, open));
    } else {
      open.add(name);
      fragment.body().applyTo(recipe);
      open.remove(open.size() - 1);
    }
  }

  private Diagnostic unknown(String name) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_FRAGMENT,
            binding.site().value(0),
            "no fragment '" + name + "' is declared before this place");
    diagnostic = NearNames.hint(name, known.keySet()).map(diagnostic::withHint).orElse(diagnostic);
    return diagnostic.withHint(
        known.isEmpty()
            ? "declare it above: fragment('" + name + "') { … }"
            : "there are: " + String.join(", ", known.keySet()));
  }

  private Diagnostic cycle(String name, List<String> open) {
    List<String> path = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
    path.add(name);
    return Diagnostic.of(
            DiagnosticCode.CYCLE,
            binding.site().value(0),
            "a fragment takes in itself: " + String.join(" → ", path))
        .withHint("leave out one of these fragment words");
  }
}
