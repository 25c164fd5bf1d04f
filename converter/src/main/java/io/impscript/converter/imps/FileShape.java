package io.impscript.converter.imps;

import io.impscript.converter.report.Repair;
import io.impscript.converter.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects of a file where they do not stand under their names. */
final class FileShape {
  private final String file;
  private final List<Repair> repairs;

  FileShape(String file, List<Repair> repairs) {
    this.file = file;
    this.repairs = repairs;
  }

  /** The file's objects under their names, if it has any. */
  Optional<Tree.Mapping> mapping(Tree tree) {
    if (tree instanceof Tree.Sequence sequence) {
      return fromList(sequence);
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    return Optional.of(isBare(mapping) ? named(mapping) : mapping);
  }

  /** A recipe without a name around it. */
  private static boolean isBare(Tree.Mapping mapping) {
    Shape recipe = Shape.of(ImpsFile.IMAGE_RECIPES);
    long lists =
        mapping.members().stream()
            .filter(member -> member.value() instanceof Tree.Sequence)
            .filter(member -> recipe.meant(member.key()).isPresent())
            .count();
    boolean objects =
        mapping.members().stream()
            .filter(member -> recipe.meant(member.key()).isEmpty())
            .anyMatch(member -> member.value() instanceof Tree.Mapping);
    return lists > 0 && !objects;
  }

  private Tree.Mapping named(Tree.Mapping body) {
    Optional<Tree.Member> own = name(body);
    String name = own.map(member -> ((Tree.Scalar) member.value()).text()).orElse(stem());
    String source = own.isPresent() ? "its own 'name'" : "the file's name";
    repairs.add(
        new Repair(
            body.span(),
            "the object has no key; it is read under " + source,
            "{",
            "{\"" + name + "\": {"));
    return new Tree.Mapping(body.span(), List.of(member(name, body)));
  }

  private Optional<Tree.Mapping> fromList(Tree.Sequence list) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree element : list.elements()) {
      if (!(element instanceof Tree.Mapping body) || name(body).isEmpty()) {
        return Optional.empty();
      }
      members.add(member(((Tree.Scalar) name(body).get().value()).text(), body));
    }
    if (members.stream().map(Tree.Member::key).distinct().count() < members.size()) {
      return Optional.empty();
    }
    repairs.add(new Repair(list.span(), "a list of objects is read as objects by name", "[", "{"));
    return Optional.of(new Tree.Mapping(list.span(), members));
  }

  private static Optional<Tree.Member> name(Tree.Mapping body) {
    return body.members().stream()
        .filter(member -> member.key().equals("name"))
        .filter(member -> member.value() instanceof Tree.Scalar scalar && scalar.isText())
        .findFirst();
  }

  private static Tree.Member member(String name, Tree.Mapping body) {
    List<Tree.Member> rest =
        body.members().stream().filter(member -> !member.key().equals("name")).toList();
    return new Tree.Member(name, body.span(), new Tree.Mapping(body.span(), rest));
  }

  private String stem() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
