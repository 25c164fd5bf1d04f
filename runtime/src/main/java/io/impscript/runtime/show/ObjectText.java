package io.impscript.runtime.show;

import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One thing of a catalog with all it says, for people; empty fields are left out. */
public final class ObjectText {
  private final TextBlock text;

  private ObjectText(String head) {
    text = new TextBlock(head);
  }

  public static String of(Recipe recipe) {
    ObjectText out = new ObjectText("recipe '" + recipe.name() + "'");
    out.text
        .field("description", recipe.description())
        .field("dist", recipe.dist())
        .field("valid arch", String.join(", ", recipe.validArch()))
        .field("default arch", recipe.defaultArch())
        .list("recipes", references(recipe.recipes()))
        .list("package collections", references(recipe.packageCollections()))
        .list("packages", packages(recipe.packages()))
        .list("repositories", references(recipe.repositories()))
        .list("postbuild copy", plain(recipe.postbuildCopy()))
        .list("postbuild chroot", plain(recipe.postbuildChroot()))
        .extras(recipe.extras());
    return out.text.toString();
  }

  public static String of(PackageCollection collection) {
    ObjectText out = new ObjectText("package collection '" + collection.name() + "'");
    out.text
        .field("description", collection.description())
        .list("package collections", references(collection.packageCollections()))
        .list("packages", packages(collection.packages()))
        .extras(collection.extras());
    return out.text.toString();
  }

  public static String of(Repository repository) {
    ObjectText out = new ObjectText("repository '" + repository.name() + "'");
    out.text
        .field("description", repository.description())
        .field("type", repository.type())
        .field("arch", repository.arch())
        .field("url", repository.url())
        .field("updates", repository.updates())
        .field("priority", repository.priority() == 0 ? "" : "" + repository.priority())
        .field("GPG key", repository.gpgKey())
        .field("mirrors", String.join(", ", repository.mirrors().urls()))
        .field("metalink", repository.mirrors().metalink())
        .field("includes", String.join(", ", repository.filter().includes()))
        .field("excludes", String.join(", ", repository.filter().excludes()))
        .list(
            "RPMs made here",
            repository.packages().stream()
                .map(one -> new TextBlock.Row(one.nvra(), one.summary()))
                .toList())
        .extras(repository.extras());
    return out.text.toString();
  }

  public static String of(ImageGroup group) {
    ObjectText out = new ObjectText("image group '" + group.name() + "'");
    out.text.list(
        "images",
        group.members().stream()
            .map(member -> new TextBlock.Row(member.recipe(), member.dest()))
            .toList());
    return out.text.toString();
  }

  public static String of(NodeMap map) {
    ObjectText out = new ObjectText("node map '" + map.name() + "'");
    out.text
        .field("description", map.description())
        .field("partition", map.partition())
        .list("nodes", map.nodes().stream().map(ObjectText::node).toList())
        .extras(map.extras());
    return out.text.toString();
  }

  private static TextBlock.Row node(NodeMap.Node node) {
    List<String> parts = new ArrayList<>();
    parts.add(node.image().isEmpty() ? "no image" : node.image());
    if (!node.groups().isEmpty()) {
      parts.add("(" + String.join(", ", node.groups()) + ")");
    }
    node.parameters().forEach(parameter -> parts.add(parameter(parameter)));
    return new TextBlock.Row(node.name(), String.join(" ", parts));
  }

  private static String parameter(NodeMap.KernelParameter parameter) {
    return parameter.isFlag() ? parameter.name() : parameter.name() + "=" + parameter.value();
  }

  private static List<TextBlock.Row> packages(List<PackageRequest> requests) {
    return requests.stream().map(ObjectText::packageRow).toList();
  }

  private static TextBlock.Row packageRow(PackageRequest request) {
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    String sign = request.version().isPin() ? "" : request.version().relation().sign() + " ";
    String version = (sign + request.version().version()).strip();
    String name = request.name() + arch + (version.isEmpty() ? "" : " " + version);
    return new TextBlock.Row(name, request.rationale());
  }

  private static List<TextBlock.Row> references(List<Reference> references) {
    return references.stream()
        .map(reference -> new TextBlock.Row(reference.name(), reference.rationale()))
        .toList();
  }

  private static List<TextBlock.Row> plain(List<String> lines) {
    return lines.stream()
        .map(line -> new TextBlock.Row(line, ""))
        .collect(Collectors.toUnmodifiableList());
  }
}
