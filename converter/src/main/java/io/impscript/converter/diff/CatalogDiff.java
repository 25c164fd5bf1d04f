package io.impscript.converter.diff;

import io.impscript.converter.diff.Difference.Kind;
import io.impscript.converter.json.JsonPrinter;
import io.impscript.model.Catalog;
import io.impscript.model.Declaration;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import io.impscript.model.RpmPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares two catalogs. Things are paired by name; where each side has one recipe only, these two
 * are paired whatever they are called. When things were made and what is remembered of their past
 * is no part of their meaning.
 */
public final class CatalogDiff {
  private final Side first;
  private final Side second;
  private final List<Difference> found = Differences.none();

  private CatalogDiff(Side first, Side second) {
    this.first = first;
    this.second = second;
  }

  /**
   * What differs, kind by kind in the order of the first side; nothing where both mean the same.
   */
  public static List<Difference> between(Side first, Side second) {
    CatalogDiff diff = new CatalogDiff(first, second);
    diff.recipes();
    diff.all(Element.Kind.PACKAGE_COLLECTION, Catalog::packageCollections, CatalogDiff::collection);
    diff.all(Element.Kind.REPOSITORY, Catalog::repositories, CatalogDiff::repository);
    diff.all(Element.Kind.IMAGE_GROUP, Catalog::imageGroups, CatalogDiff::imageGroup);
    diff.all(Element.Kind.NODE_MAP, Catalog::nodeMaps, CatalogDiff::nodeMap);
    return List.copyOf(diff.found);
  }

  /** Compares two things of one kind. */
  private interface Comparison<T> {
    void compare(T before, T after, Differences out);
  }

  private void recipes() {
    List<Recipe> one = first.catalog().recipes();
    List<Recipe> other = second.catalog().recipes();
    if (one.size() == 1 && other.size() == 1) {
      Differences out = pair(Element.Kind.RECIPE, "", 0, 0);
      out.text("name", Part.NAME, one.get(0).name(), other.get(0).name());
      recipe(one.get(0), other.get(0), out);
    } else {
      all(Element.Kind.RECIPE, Catalog::recipes, CatalogDiff::recipe);
    }
  }

  private <T extends Declaration> void all(
      Element.Kind kind, Function<Catalog, List<T>> list, Comparison<T> comparison) {
    List<T> before = list.apply(first.catalog());
    List<T> after = list.apply(second.catalog());
    Map<String, Integer> old = positions(before);
    Map<String, Integer> now = positions(after);
    old.forEach(
        (name, i) -> {
          String what = what(kind, name);
          if (now.containsKey(name)) {
            int j = now.get(name);
            comparison.compare(before.get(i), after.get(j), pair(kind, what, i, j));
          } else {
            pair(kind, "", i, 0).add(Kind.ONLY_FIRST, what, "", "", Part.SELF, 0, -1);
          }
        });
    now.forEach(
        (name, j) -> {
          if (!old.containsKey(name)) {
            String what = what(kind, name);
            pair(kind, "", 0, j).add(Kind.ONLY_SECOND, what, "", "", Part.SELF, -1, 0);
          }
        });
  }

  private static String what(Element.Kind kind, String name) {
    return kind.noun() + " '" + name + "'";
  }

  private static Map<String, Integer> positions(List<? extends Declaration> all) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      positions.putIfAbsent(all.get(i).name(), i);
    }
    return positions;
  }

  private Differences pair(Element.Kind kind, String owner, int i, int j) {
    return new Differences(first, second, owner, Element.of(kind, i), Element.of(kind, j), found);
  }

  private static void recipe(Recipe before, Recipe after, Differences out) {
    Recipe one = PlainView.of(before);
    Recipe other = PlainView.of(after);
    out.text("description", Part.DESCRIPTION, one.description(), other.description());
    out.text("dist", Part.DIST, one.dist(), other.dist());
    out.text("default arch", Part.DEFAULT_ARCH, defaultArch(one), defaultArch(other));
    texts("valid arch", Part.VALID_ARCH, false).compare(one.validArch(), other.validArch(), out);
    packages().compare(one.packages(), other.packages(), out);
    references("package collection", Part.PACKAGE_COLLECTIONS, false)
        .compare(one.packageCollections(), other.packageCollections(), out);
    references("sub-recipe", Part.RECIPES, true).compare(one.recipes(), other.recipes(), out);
    references("repository", Part.REPOSITORIES, false)
        .compare(one.repositories(), other.repositories(), out);
    texts("post-build copy", Part.POSTBUILD_COPY, false)
        .compare(one.postbuildCopy(), other.postbuildCopy(), out);
    texts("post-build command", Part.POSTBUILD_CHROOT, true)
        .compare(one.postbuildChroot(), other.postbuildChroot(), out);
    out.text("version", Part.VERSION, one.version(), other.version());
    extras(one.extras(), other.extras(), out);
    KiwiDiff.compare(one.kiwi(), other.kiwi(), out);
    files(one, other, out);
  }

  /** The architecture that is built when none is asked for. */
  private static String defaultArch(Recipe recipe) {
    boolean said = !recipe.defaultArch().isEmpty() || recipe.validArch().isEmpty();
    return said ? recipe.defaultArch() : recipe.validArch().get(0);
  }

  private static void collection(PackageCollection one, PackageCollection other, Differences out) {
    out.text("description", Part.DESCRIPTION, one.description(), other.description());
    packages().compare(one.packages(), other.packages(), out);
    references("package collection", Part.PACKAGE_COLLECTIONS, false)
        .compare(one.packageCollections(), other.packageCollections(), out);
    out.text("version", Part.VERSION, one.version(), other.version());
    extras(one.extras(), other.extras(), out);
  }

  private static void repository(Repository one, Repository other, Differences out) {
    out.text("description", Part.DESCRIPTION, one.description(), other.description());
    out.text("type", Part.TYPE, one.type(), other.type());
    out.text("arch", Part.ARCH, one.arch(), other.arch());
    out.text("url", Part.URL, one.url(), other.url());
    texts("mirror", Part.MIRRORS, true).compare(one.mirrors().urls(), other.mirrors().urls(), out);
    out.text("metalink", Part.METALINK, one.mirrors().metalink(), other.mirrors().metalink());
    texts("include", Part.INCLUDES, false)
        .compare(one.filter().includes(), other.filter().includes(), out);
    texts("exclude", Part.EXCLUDES, false)
        .compare(one.filter().excludes(), other.filter().excludes(), out);
    new ListDiff<RpmPackage>("RPM", Part.RPMS, RpmPackage::nvra, RecordText::of, false)
        .compare(one.packages(), other.packages(), out);
    out.text("updates", Part.UPDATES, one.updates(), other.updates());
    String before = String.valueOf(one.effectivePriority());
    out.text("priority", Part.PRIORITY, before, String.valueOf(other.effectivePriority()));
    out.text("gpg key", Part.GPG_KEY, one.gpgKey(), other.gpgKey());
    out.text("version", Part.VERSION, one.version(), other.version());
    extras(one.extras(), other.extras(), out);
  }

  private static void imageGroup(ImageGroup one, ImageGroup other, Differences out) {
    new ListDiff<ImageGroup.Member>(
            "image", Part.MEMBERS, ImageGroup.Member::recipe, RecordText::of, false)
        .compare(one.members(), other.members(), out);
  }

  private static void nodeMap(NodeMap one, NodeMap other, Differences out) {
    out.text("description", Part.DESCRIPTION, one.description(), other.description());
    out.text("partition", Part.PARTITION, one.partition(), other.partition());
    new ListDiff<NodeMap.Node>("node", Part.NODES, NodeMap.Node::name, RecordText::of, false)
        .compare(one.nodes(), other.nodes(), out);
    out.text("version", Part.VERSION, one.version(), other.version());
    extras(one.extras(), other.extras(), out);
  }

  private static ListDiff<String> texts(String noun, Part part, boolean ordered) {
    return new ListDiff<>(noun, part, text -> text, text -> "", ordered);
  }

  private static ListDiff<Reference> references(String noun, Part part, boolean ordered) {
    return new ListDiff<>(noun, part, Reference::name, r -> reason(r.rationale()), ordered);
  }

  private static ListDiff<PackageRequest> packages() {
    return new ListDiff<>(
        "package",
        Part.PACKAGES,
        p -> p.arch().isEmpty() ? p.name() : p.name() + "." + p.arch(),
        CatalogDiff::wanted,
        false);
  }

  private static String wanted(PackageRequest request) {
    String sign = request.version().relation().sign();
    String version = (sign + " " + request.version().version()).strip();
    String reason = reason(request.rationale());
    return version.isEmpty() || reason.isEmpty() ? version + reason : version + ", " + reason;
  }

  private static String reason(String rationale) {
    return rationale.isEmpty() ? "" : "because '" + rationale + "'";
  }

  private static void extras(Extras one, Extras other, Differences out) {
    List<Map.Entry<String, Object>> before = new ArrayList<>(one.values().entrySet());
    List<Map.Entry<String, Object>> after = new ArrayList<>(other.values().entrySet());
    new ListDiff<Map.Entry<String, Object>>(
            "key", Part.SELF, Map.Entry::getKey, e -> JsonPrinter.inline(e.getValue()), false)
        .compare(before, after, out);
  }

  private static void files(Recipe one, Recipe other, Differences out) {
    Map<String, String> before = out.first().files().getOrDefault(one.name(), Map.of());
    Map<String, String> after = out.second().files().getOrDefault(other.name(), Map.of());
    new ListDiff<Map.Entry<String, String>>(
            "file", Part.KIWI, Map.Entry::getKey, Map.Entry::getValue, false)
        .compare(List.copyOf(before.entrySet()), List.copyOf(after.entrySet()), out);
  }
}
