package io.impscript.runtime.show;

import io.impscript.model.Declaration;
import io.impscript.model.Extras;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import io.impscript.runtime.show.Page.Row;
import java.util.ArrayList;
import java.util.List;

/** One thing of a catalog with all it says; empty fields are left out. */
final class DeclarationView {
  private final Page page = new Page();

  private DeclarationView() {}

  static Shown of(Declaration one) {
    DeclarationView view = new DeclarationView();
    view.page
        .line(one.kind().noun() + " '" + one.name() + "'")
        .value("kind", one.kind().word())
        .value("name", one.name());
    view.fill(one);
    return view.page.shown();
  }

  private void fill(Declaration one) {
    if (one instanceof Recipe recipe) {
      fill(recipe);
    } else if (one instanceof PackageCollection collection) {
      fill(collection);
    } else if (one instanceof Repository repository) {
      fill(repository);
    } else if (one instanceof ImageGroup group) {
      fill(group);
    } else if (one instanceof NodeMap map) {
      fill(map);
    }
  }

  private void fill(Recipe recipe) {
    page.field("description", recipe.description())
        .field("dist", recipe.dist())
        .field("valid arch", recipe.validArch())
        .field("default arch", recipe.defaultArch())
        .list("recipes", references(recipe.recipes()))
        .list("package collections", references(recipe.packageCollections()))
        .list("packages", packages(recipe.packages()))
        .list("repositories", references(recipe.repositories()))
        .list("postbuild copy", plain(recipe.postbuildCopy()))
        .list("postbuild chroot", plain(recipe.postbuildChroot()));
    extras(recipe.extras());
  }

  private void fill(PackageCollection collection) {
    page.field("description", collection.description())
        .list("package collections", references(collection.packageCollections()))
        .list("packages", packages(collection.packages()));
    extras(collection.extras());
  }

  private void fill(Repository repository) {
    page.field("description", repository.description())
        .field("type", repository.type())
        .field("arch", repository.arch())
        .field("url", repository.url())
        .field("updates", repository.updates())
        .field("priority", repository.priority() == 0 ? "" : "" + repository.priority())
        .field("GPG key", repository.gpgKey())
        .field("mirrors", repository.mirrors().urls())
        .field("metalink", repository.mirrors().metalink())
        .field("includes", repository.filter().includes())
        .field("excludes", repository.filter().excludes())
        .list(
            "RPMs made here",
            repository.packages().stream().map(one -> new Row(one.nvra(), one.summary())).toList());
    extras(repository.extras());
  }

  private void fill(ImageGroup group) {
    page.list(
        "images",
        group.members().stream().map(member -> new Row(member.recipe(), member.dest())).toList());
  }

  private void fill(NodeMap map) {
    page.field("description", map.description())
        .field("partition", map.partition())
        .list("nodes", map.nodes().stream().map(DeclarationView::node).toList());
    extras(map.extras());
  }

  private void extras(Extras extras) {
    page.list(
        "not known to the language",
        extras.values().entrySet().stream()
            .map(entry -> new Row(entry.getKey(), String.valueOf(entry.getValue())))
            .toList());
  }

  private static Row node(NodeMap.Node node) {
    List<String> parts = new ArrayList<>();
    parts.add(node.image().isEmpty() ? "no image" : node.image());
    if (!node.groups().isEmpty()) {
      parts.add("(" + String.join(", ", node.groups()) + ")");
    }
    node.parameters().forEach(parameter -> parts.add(parameter(parameter)));
    return new Row(node.name(), String.join(" ", parts));
  }

  private static String parameter(NodeMap.KernelParameter parameter) {
    return parameter.isFlag() ? parameter.name() : parameter.name() + "=" + parameter.value();
  }

  private static List<Row> packages(List<PackageRequest> requests) {
    return requests.stream().map(DeclarationView::packageRow).toList();
  }

  private static Row packageRow(PackageRequest request) {
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    String sign = request.version().isPin() ? "" : request.version().relation().sign() + " ";
    String version = (sign + request.version().version()).strip();
    String name = request.name() + arch + (version.isEmpty() ? "" : " " + version);
    return new Row(name, request.rationale());
  }

  private static List<Row> references(List<Reference> references) {
    return references.stream()
        .map(reference -> new Row(reference.name(), reference.rationale()))
        .toList();
  }

  private static List<Row> plain(List<String> lines) {
    return lines.stream().map(line -> new Row(line, "")).toList();
  }
}
