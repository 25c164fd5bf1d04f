package io.impscript.runtime.sbom;

import io.impscript.rpm.db.InstalledPackages;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Tag;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.root.RootPath;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads from the RPM database of a root what a bill of materials wants to know of packages. */
public final class InstalledFacts {
  private static final List<String> PLACES = List.of("/usr/lib/sysimage/rpm", "/var/lib/rpm");

  private final List<PackageHeader> headers;
  private final String trouble;
  private final Map<String, Integer> places = new HashMap<>();

  private InstalledFacts(List<PackageHeader> headers, String trouble) {
    this.trouble = trouble;
    this.headers =
        headers.stream().sorted(Comparator.comparing(each -> each.nevra().toString())).toList();
    for (int i = 0; i < this.headers.size(); i++) {
      places.put(this.headers.get(i).nevra().toString(), i);
    }
  }

  /**
   * Reads the database of a root. Where it has none, or not one of rpm's newer kind, the facts are
   * those of the list of packages alone.
   *
   * @param databasePath where to look first, within the root
   */
  public static InstalledFacts of(Path root, String databasePath) throws IOException {
    List<String> all = Stream.concat(Stream.of(databasePath), PLACES.stream()).toList();
    for (String place : all) {
      Path folder = RootPath.resolve(root, place);
      if (InstalledPackages.areIn(folder)) {
        return read(folder);
      }
    }
    return new InstalledFacts(List.of(), "");
  }

  /** The image is there, whatever its database looks like to us. */
  private static InstalledFacts read(Path folder) {
    try {
      return new InstalledFacts(InstalledPackages.read(folder), "");
    } catch (SQLException | IOException e) {
      return new InstalledFacts(List.of(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Loads what reading a database takes, which is better done while nothing else is to do: a
   * library with native code.
   */
  public static void prepare() {
    InstalledPackages.prepare();
    Licences.listed();
  }

  /** Why the database could not be read; empty where it could, or there is none. */
  public String trouble() {
    return trouble;
  }

  /** Whether nothing could be read. */
  public boolean areUnknown() {
    return headers.isEmpty();
  }

  /**
   * The facts of packages, in their own order.
   *
   * @param wanted what the recipe asks for
   */
  public List<PackageFacts> of(List<InstalledPackage> packages, List<WantedPackage> wanted)
      throws IOException {
    List<InstalledPackage> sorted = packages.stream().sorted(InstalledPackage.ORDER).toList();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Integer place = places.get(sorted.get(i).nevra());
      if (place != null) {
        numbers.put(place, i);
      }
    }
    List<List<Integer>> needs = Needs.of(headers);
    Map<String, List<String>> askers = askers(sorted, wanted);
    List<PackageFacts> facts = new ArrayList<>();
    for (InstalledPackage each : sorted) {
      List<String> who = askers.getOrDefault(each.nevra(), List.of());
      Integer place = places.get(each.nevra());
      facts.add(
          place == null
              ? PackageFacts.of(each, who)
              : facts(each, headers.get(place), who, renumbered(needs.get(place), numbers)));
    }
    return facts;
  }

  private static List<Integer> renumbered(List<Integer> needs, Map<Integer, Integer> numbers) {
    return needs.stream().filter(numbers::containsKey).map(numbers::get).sorted().toList();
  }

  private static PackageFacts facts(
      InstalledPackage each, PackageHeader header, List<String> who, List<Integer> needs) {
    return new PackageFacts(
        each,
        header.text(Tag.LICENSE),
        header.text(Tag.VENDOR).strip(),
        header.text(Tag.URL).strip(),
        header.text(Tag.SUMMARY).strip(),
        header.text(Tag.SOURCE_RPM),
        header.buildTime(),
        who,
        needs);
  }

  /** By package, who asked for it by its name or by something that it provides. */
  private Map<String, List<String>> askers(
      List<InstalledPackage> packages, List<WantedPackage> wanted) {
    Map<String, List<String>> askers = new HashMap<>();
    for (WantedPackage each : wanted) {
      String name = each.request().name();
      List<String> found = named(name, packages);
      List<String> all = found.isEmpty() ? providing(name) : found;
      for (String nevra : all) {
        List<String> who = askers.computeIfAbsent(nevra, any -> new ArrayList<>());
        each.askedBy().forEach(origin -> who.add(words(origin)));
      }
    }
    return askers;
  }

  private static List<String> named(String name, List<InstalledPackage> packages) {
    return packages.stream()
        .filter(each -> each.name().equals(name))
        .map(InstalledPackage::nevra)
        .toList();
  }

  private List<String> providing(String name) {
    return Needs.providers(name, headers).stream()
        .map(place -> headers.get(place).nevra().toString())
        .toList();
  }

  /** Such as {@code recipe compute (tools > debuggers): wanted by site}. */
  static String words(Origin origin) {
    String through =
        origin.collections().isEmpty() ? "" : " (" + String.join(" > ", origin.collections()) + ")";
    String why = origin.rationale().isEmpty() ? "" : ": " + origin.rationale();
    return "recipe " + origin.recipe() + through + why;
  }
}
