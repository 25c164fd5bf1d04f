package io.impscript.converter.imps;

import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.PackageRequest;
import io.impscript.model.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out one object of an IMPS file, key by key in the order of the calls. */
public final class ObjectWriter {
  private final Map<String, Object> object = new LinkedHashMap<>();
  private final NestedExtras nested = new NestedExtras();

  /** A key that is always there. */
  public ObjectWriter put(String key, Object value) {
    object.put(key, value);
    return this;
  }

  /** A key that is left out where its value is an empty text or list, or 0. */
  public ObjectWriter putIfAny(String key, Object value) {
    boolean none = value.equals("") || value.equals(List.of()) || value.equals(0);
    return none ? this : put(key, value);
  }

  public ObjectWriter packages(List<PackageRequest> requests) {
    List<Object> items = new ArrayList<>();
    for (PackageRequest request : requests) {
      Map<String, Object> item = item(request);
      nest(ItemKeys.PACKAGES + "[" + request.name() + "]", item);
      items.add(item);
    }
    return put(ItemKeys.PACKAGES, items);
  }

  public ObjectWriter references(String key, List<Reference> references) {
    List<Object> items = new ArrayList<>();
    for (Reference reference : references) {
      Map<String, Object> item = item(reference.name(), reference.rationale());
      nest(key + "[" + reference.name() + "]", item);
      items.add(item);
    }
    return put(key, items);
  }

  public ObjectWriter metadata(Metadata metadata) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("created", metadata.created());
    map.put("history", metadata.history());
    nest(ItemKeys.METADATA, map);
    return put(ItemKeys.METADATA, map);
  }

  /** The finished object, with what a legacy file said beyond the keys put so far. */
  public Map<String, Object> with(Extras extras) {
    nested.distribute(extras.values(), object);
    return object;
  }

  private void nest(String slot, Map<String, Object> target) {
    nested.slot(slot, ItemKeys.known(slot), target);
  }

  private static Map<String, Object> item(PackageRequest request) {
    Optional<String> text = PackageText.of(request);
    Map<String, Object> item = item(text.orElse(request.name()), request.rationale());
    if (text.isEmpty()) {
      item.put("version", PackageText.constraintText(request.version()));
      item.put("arch", request.arch());
    }
    return item;
  }

  private static Map<String, Object> item(String name, String rationale) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("name", name);
    item.put("rationale", rationale);
    return item;
  }
}
