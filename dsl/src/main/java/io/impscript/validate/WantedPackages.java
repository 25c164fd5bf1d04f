package io.impscript.validate;

import io.impscript.model.PackageRequest;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects requests for packages, one entry for each name and architecture. */
final class WantedPackages {
  private record Key(String name, String arch) {}

  private static final class Entry {
    private final PackageRequest first;
    private final List<Origin> askedBy = new ArrayList<>();
    private Demand demand = Demand.NONE;

    private Entry(PackageRequest first) {
      this.first = first;
    }

    private WantedPackage wanted() {
      PackageRequest request = demand.first().map(Demand.Ask::request).orElse(first);
      return new WantedPackage(request, demand.upTo(), askedBy);
    }
  }

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** Requests that cannot be met together are no concern here: {@link PinRule} tells them. */
  void add(PackageRequest request, Origin origin) {
    Key key = new Key(request.name(), request.arch());
    Entry entry = entries.computeIfAbsent(key, any -> new Entry(request));
    entry.askedBy.add(origin);
    entry.demand = entry.demand.with(new Demand.Ask(null, request));
  }

  List<WantedPackage> list() {
    return entries.values().stream().map(Entry::wanted).toList();
  }
}
