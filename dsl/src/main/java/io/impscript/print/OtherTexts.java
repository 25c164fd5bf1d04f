package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.List;

/** Writes collections, repositories and image groups. */
final class OtherTexts {
  private OtherTexts() {}

  static void write(Body body, PackageCollection collection) {
    body.open("packageCollection", collection.name());
    body.text("description", Part.DESCRIPTION, collection.description());
    body.references(
        "packageCollections",
        "collection",
        Part.PACKAGE_COLLECTIONS,
        collection.packageCollections(),
        0);
    body.items(
        new Body.Listed<>("packages", "rpm", Part.PACKAGES, 0),
        collection.packages(),
        PackageRequest::name,
        PackageText::arguments);
    body.end(collection.version(), Recipe.FORM_VERSION, collection.metadata(), collection.extras());
    body.close();
  }

  static void write(Body body, Repository repository) {
    body.open("repository", repository.name());
    body.text("description", Part.DESCRIPTION, repository.description());
    body.text("type", Part.TYPE, repository.type());
    body.text("arch", Part.ARCH, repository.arch());
    body.text("url", Part.URL, repository.url());
    body.steps("mirrors", Part.MIRRORS, repository.mirrors().urls(), 0, true);
    body.text("metalink", Part.METALINK, repository.mirrors().metalink());
    body.text("updates", Part.UPDATES, repository.updates());
    priority(body, repository.priority());
    body.text("gpgKey", Part.GPG_KEY, repository.gpgKey());
    body.texts("includes", Part.INCLUDES, repository.filter().includes());
    body.texts("excludes", Part.EXCLUDES, repository.filter().excludes());
    new RpmPackageText(body).write(repository.packages());
    body.end(repository.version(), Recipe.FORM_VERSION, repository.metadata(), repository.extras());
    body.close();
  }

  /** In parentheses below zero, where the sign would be taken for a subtraction. */
  private static void priority(Body body, int priority) {
    body.notes().write(body.lines(), Part.PRIORITY, 0);
    if (priority != 0) {
      body.lines().line(priority > 0 ? "priority " + priority : "priority(" + priority + ")");
    }
  }

  static void write(Body body, ImageGroup group) {
    body.open("imageGroup", group.name());
    for (int i = 0; i < group.members().size(); i++) {
      body.notes().write(body.lines(), Part.MEMBERS, i);
      body.lines().call("image", arguments(group.members().get(i), body.lines().depth()));
    }
    body.close();
  }

  private static List<String> arguments(ImageGroup.Member member, int depth) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Quoted.of(member.recipe()));
    if (!member.dest().equals(member.recipe() + ".cpio")) {
      arguments.add("dest: " + Quoted.of(member.dest()));
    }
    PackageText.named(arguments, "nimsGroup", member.nimsGroup());
    PackageText.named(arguments, "netroot", member.netroot());
    PackageText.named(arguments, "arch", member.arch());
    PackageText.named(arguments, "exportFormat", member.exportFormat());
    PackageText.named(arguments, "description", member.description());
    if (!member.extras().isEmpty()) {
      arguments.add("extras: " + PlainValue.of(member.extras().values(), depth + 1));
    }
    return arguments;
  }
}
