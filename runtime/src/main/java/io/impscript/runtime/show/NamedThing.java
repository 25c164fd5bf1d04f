package io.impscript.runtime.show;

import io.impscript.bind.DeclaredFragment;
import io.impscript.diag.SourceLookup;
import io.impscript.load.Loaded;
import io.impscript.load.Loaded.DeclaredParameter;
import io.impscript.model.Declaration;
import io.impscript.model.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A thing that scripts declare under a name. Things of several kinds may have the same. */
public final class NamedThing {
  private final String name;
  private final String word;
  private final String noun;
  private final Supplier<Shown> view;

  private NamedThing(String name, String word, String noun, Supplier<Shown> view) {
    this.name = name;
    this.word = word;
    this.noun = noun;
    this.view = view;
  }

  /**
   * All that scripts declare, kind by kind.
   *
   * @param sources where their texts can be had
   */
  public static List<NamedThing> all(Loaded loaded, SourceLookup sources) {
    List<NamedThing> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      loaded.catalog().all(kind).forEach(one -> all.add(of(one)));
    }
    loaded.fragments().forEach(one -> all.add(of(one, sources)));
    loaded.parameters().forEach(one -> all.add(of(one)));
    return all;
  }

  private static NamedThing of(Declaration one) {
    String word = one.kind().word();
    return new NamedThing(one.name(), word, one.kind().noun(), () -> DeclarationView.of(one));
  }

  private static NamedThing of(DeclaredFragment one, SourceLookup sources) {
    return new NamedThing(one.name(), "fragment", "fragment", () -> FragmentView.of(one, sources));
  }

  private static NamedThing of(DeclaredParameter one) {
    return new NamedThing(one.name(), "parameter", "parameter", () -> view(one));
  }

  private static Shown view(DeclaredParameter one) {
    return new Page()
        .line("parameter '" + one.name() + "'")
        .value("kind", "parameter")
        .value("name", one.name())
        .field("description", one.description())
        .field("value", String.valueOf(one.value()))
        .field("default", String.valueOf(one.defaultValue()))
        .shown();
  }

  public String name() {
    return name;
  }

  /** The word of the language that declares it, such as {@code packageCollection}. */
  public String word() {
    return word;
  }

  /** What people are told that it is, such as {@code package collection}. */
  public String noun() {
    return noun;
  }

  /** All that it says. */
  public Shown shown() {
    return view.get();
  }
}
