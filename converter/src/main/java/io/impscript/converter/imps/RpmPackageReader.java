package io.impscript.converter.imps;

import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRelation;
import io.impscript.model.PackageScriptlet;
import io.impscript.model.PackagedFile;
import io.impscript.model.PackagedFile.Configuration;
import io.impscript.model.RpmPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the RPMs of a repository. What is in them is our own, so nothing unknown is carried. */
final class RpmPackageReader {
  static final String KEY = "rpm_packages";

  private final ObjectReader in;
  private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

  RpmPackageReader(ObjectReader in) {
    this.in = in;
  }

  List<RpmPackage> read() {
    return list(in.fields(), KEY, Part.RPMS, this::one);
  }

  private Optional<RpmPackage> one(Fields fields) {
    RpmPackage made =
        new RpmPackage(
            fields.neededText("name").orElse(""),
            fields.text("version"),
            or(fields.text("release"), RpmPackage.FIRST_RELEASE),
            or(fields.text("arch"), RpmPackage.NOARCH),
            fields.text("summary"),
            fields.text("description"),
            fields.text("license"),
            list(fields, "files", Part.RPM_FILES, RpmPackageReader::file),
            list(fields, "relations", Part.RPM_RELATIONS, RpmPackageReader::relation),
            list(fields, "scriptlets", Part.RPM_SCRIPTLETS, RpmPackageReader::scriptlet));
    return made.name().isEmpty() ? Optional.empty() : Optional.of(made);
  }

  private <T> List<T> list(
      Fields fields, String key, Part part, Function<Fields, Optional<T>> maker) {
    List<T> made = new ArrayList<>();
    fields.each(key, (i, element) -> item(fields, key, part, element, maker).ifPresent(made::add));
    return made;
  }

  private <T> Optional<T> item(
      Fields fields, String key, Part part, Tree element, Function<Fields, Optional<T>> maker) {
    Optional<Fields> inner = fields.asMapping("an item of '" + key + "'", element);
    Optional<T> item = inner.flatMap(maker);
    if (item.isPresent()) {
      inner.get().refuseRest();
      int number = counts.merge(part, 1, Integer::sum) - 1;
      in.marks().item(part, number, element.span());
    }
    return item;
  }

  private static Optional<PackagedFile> file(Fields fields) {
    return constant(fields, "kind", PackagedFile.Kind.values())
        .map(
            kind ->
                new PackagedFile(
                    kind,
                    fields.text("path"),
                    fields.text("content"),
                    fields.text("mode"),
                    or(fields.text("owner"), PackagedFile.ROOT),
                    or(fields.text("group"), PackagedFile.ROOT),
                    configuration(fields)));
  }

  private static Configuration configuration(Fields fields) {
    return fields.place("configuration").isEmpty()
        ? Configuration.NONE
        : constant(fields, "configuration", Configuration.values()).orElse(Configuration.NONE);
  }

  private static Optional<PackageRelation> relation(Fields fields) {
    return constant(fields, "kind", PackageRelation.Kind.values())
        .map(kind -> new PackageRelation(kind, fields.text("text")));
  }

  private static Optional<PackageScriptlet> scriptlet(Fields fields) {
    return constant(fields, "kind", PackageScriptlet.Kind.values())
        .map(kind -> new PackageScriptlet(kind, fields.text("text")));
  }

  private static <E extends Enum<E>> Optional<E> constant(Fields fields, String key, E[] all) {
    Optional<String> text = fields.neededText(key);
    Optional<E> found =
        text.flatMap(
            said ->
                Arrays.stream(all)
                    .filter(one -> RpmPackageObjects.text(one).equals(said))
                    .findFirst());
    if (text.isPresent() && found.isEmpty()) {
      String known =
          Arrays.stream(all).map(RpmPackageObjects::text).collect(Collectors.joining(", "));
      fields.wrong(key, fields.take(key).orElseThrow().value(), "one of " + known);
    }
    return found;
  }

  private static String or(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }
}
