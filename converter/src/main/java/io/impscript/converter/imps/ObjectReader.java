package io.impscript.converter.imps;

import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.PackageRequest;
import io.impscript.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads one object of an IMPS file: its known keys, their places, and what else it says. */
public final class ObjectReader {
  private final Fields fields;
  private final Marks marks;
  private final NestedExtras nested = new NestedExtras();

  public ObjectReader(Fields fields, Marks marks) {
    this.fields = fields;
    this.marks = marks;
  }

  public Fields fields() {
    return fields;
  }

  public Marks marks() {
    return marks;
  }

  public String text(String key, Part part) {
    mark(key, part);
    return fields.text(key);
  }

  public int number(String key, Part part, int low, int high) {
    mark(key, part);
    return fields.number(key, low, high);
  }

  public List<String> texts(String key, Part part) {
    mark(key, part);
    fields
        .place(key)
        .ifPresent(x -> fields.each(key, (i, element) -> marks.item(part, i, element.span())));
    return fields.texts(key);
  }

  /** Items that ask for packages. */
  public List<PackageRequest> packages() {
    return items(ItemKeys.PACKAGES, Part.PACKAGES, ObjectReader::request, PackageRequest::name);
  }

  /** Items that name other objects. */
  public List<Reference> references(String key, Part part) {
    return items(
        key,
        part,
        (fields, name) -> new Reference(name, fields.text("rationale")),
        Reference::name);
  }

  public Metadata metadata() {
    mark(ItemKeys.METADATA, Part.METADATA);
    Optional<Fields> inner = fields.fields(ItemKeys.METADATA);
    if (inner.isEmpty()) {
      return Metadata.NONE;
    }
    Metadata metadata = new Metadata(inner.get().text("created"), inner.get().texts("history"));
    collect(ItemKeys.METADATA, inner.get());
    return metadata;
  }

  /** Everything that was not asked for; to be called last. */
  public Extras extras() {
    Map<String, Object> all = nested.join(fields.rest());
    return all.isEmpty() ? Extras.NONE : new Extras(all);
  }

  private <T> List<T> items(
      String key, Part part, BiFunction<Fields, String, T> maker, ItemKeys.Named<T> name) {
    mark(key, part);
    List<T> items = new ArrayList<>();
    fields.each(
        key,
        (i, element) ->
            item(key, element, maker, name)
                .ifPresent(
                    item -> {
                      marks.item(part, items.size(), element.span());
                      items.add(item);
                    }));
    return items;
  }

  private <T> Optional<T> item(
      String key, Tree element, BiFunction<Fields, String, T> maker, ItemKeys.Named<T> name) {
    Optional<Fields> inner = fields.asMapping("an item of '" + key + "'", element);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> item = inner.get().neededText("name").map(n -> maker.apply(inner.get(), n));
    item.ifPresent(made -> collect(key + "[" + name.of(made) + "]", inner.get()));
    return item;
  }

  private void collect(String slot, Fields inner) {
    nested.collect(nested.slot(slot, ItemKeys.known(slot), Map.of()), inner.rest());
  }

  private static PackageRequest request(Fields fields, String text) {
    String rationale = fields.text("rationale");
    Optional<Tree.Member> version = fields.take("version");
    Optional<Tree.Member> arch = fields.take("arch");
    if (version.isEmpty() && arch.isEmpty()) {
      PackageRequest split = PackageText.split(text);
      return new PackageRequest(split.name(), split.version(), split.arch(), rationale);
    }
    return new PackageRequest(
        text, PackageText.constraint(fields.text("version")), fields.text("arch"), rationale);
  }

  private void mark(String key, Part part) {
    fields.place(key).ifPresent(place -> marks.part(part, place));
  }
}
