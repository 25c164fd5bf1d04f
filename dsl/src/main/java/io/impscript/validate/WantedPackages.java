package io.impscript.validate;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
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
    private PackageRequest request;
    private final List<Origin> askedBy = new ArrayList<>();

    private Entry(PackageRequest request) {
      this.request = request;
    }
  }

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  void add(PackageRequest request, Origin origin) {
    Key key = new Key(request.name(), request.arch());
    Entry entry = entries.computeIfAbsent(key, any -> new Entry(request));
    entry.askedBy.add(origin);
    if (saysMore(request.version(), entry.request.version())) {
      entry.request = request;
    }
  }

  List<WantedPackage> list() {
    return entries.values().stream().map(e -> new WantedPackage(e.request, e.askedBy)).toList();
  }

  /** A pin says more than a comparison, that more than nothing; of two pins the more precise. */
  private static boolean saysMore(VersionConstraint a, VersionConstraint b) {
    int difference = weight(a) - weight(b);
    boolean bothPins = difference == 0 && a.isPin();
    return difference > 0 || bothPins && a.version().length() > b.version().length();
  }

  private static int weight(VersionConstraint version) {
    return version.isPin() ? 2 : version.version().isEmpty() ? 0 : 1;
  }
}
