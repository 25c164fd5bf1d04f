package io.impscript.converter.cross;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.converter.yaml.YamlTreeReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostics;
import io.impscript.validate.Dist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a description says where the recipe says nothing for Kiwi, by distribution.
 *
 * @param entries in the order of the table
 */
public record KiwiDefaults(List<Entry> entries) {
  /** A table that knows no distribution. */
  public static final KiwiDefaults NONE = new KiwiDefaults(List.of());

  public KiwiDefaults {
    entries = List.copyOf(entries);
  }

  /**
   * What holds for one distribution.
   *
   * @param dist its tag, with or without a release
   * @param packageManager as Kiwi's newest schema calls it
   * @param bootstrap packages installed by the host into the empty root
   * @param types image types, the default one first
   */
  public record Entry(
      String dist, String packageManager, List<String> bootstrap, List<String> types) {
    public Entry {
      bootstrap = List.copyOf(bootstrap);
      types = List.copyOf(types);
    }
  }

  /** Reads the table, which is YAML: a list of objects. */
  public static Checked<KiwiDefaults> read(SourceText table) {
    Diagnostics found = new Diagnostics();
    Checked<Tree> tree = YamlTreeReader.read(table);
    found.addAll(tree.diagnostics());
    List<Entry> entries = new ArrayList<>();
    if (tree.value().orElse(null) instanceof Tree.Sequence list) {
      for (Tree element : list.elements()) {
        Fields.of("an entry of the table", element, found)
            .map(KiwiDefaults::entry)
            .ifPresent(entries::add);
      }
    }
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(new KiwiDefaults(entries), found.sorted());
  }

  private static Entry entry(Fields fields) {
    return new Entry(
        fields.text("dist"),
        fields.text("packagemanager"),
        fields.texts("bootstrap"),
        fields.texts("types"));
  }

  /** What holds for a distribution tag: of the entries that go with it, the most precise one. */
  public Optional<Entry> of(String tag) {
    Optional<Dist> wanted = Dist.of(tag);
    Entry best = null;
    for (Entry entry : entries) {
      boolean fits = wanted.isPresent() && fits(entry, wanted.get());
      if (fits && (best == null || entry.dist().length() > best.dist().length())) {
        best = entry;
      }
    }
    return Optional.ofNullable(best);
  }

  /** An entry for one release does not speak for a tag that names none. */
  private static boolean fits(Entry entry, Dist wanted) {
    return Dist.of(entry.dist())
        .filter(dist -> dist.sameRelease(unrolled(wanted)))
        .filter(dist -> dist.major() == Dist.NONE || wanted.major() != Dist.NONE)
        .isPresent();
  }

  private static Dist unrolled(Dist dist) {
    return new Dist(dist.tag(), dist.family(), dist.major(), dist.minor(), false);
  }
}
