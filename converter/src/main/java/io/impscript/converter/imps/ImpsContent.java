package io.impscript.converter.imps;

import io.impscript.converter.report.Repair;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a JSON file holds, by what stands in it; its name only decides where that leaves a doubt.
 *
 * @param objects the objects by kind, in the shape of their kind
 * @param repairs what was repaired to give them that shape
 */
public record ImpsContent(Map<ImpsFile, ParsedFile> objects, List<Repair> repairs) {
  public ImpsContent {
    repairs = List.copyOf(repairs);
  }

  /**
   * Sorts the objects of a file. It is an error where the file holds nothing that IMPS has.
   *
   * @param file the file's name as findings show it
   */
  public static Checked<ImpsContent> of(String file, Tree tree) {
    List<Repair> repairs = new ArrayList<>();
    Optional<Tree.Mapping> mapping = new FileShape(file, repairs).mapping(tree);
    if (mapping.isEmpty() || !isPlausible(file, mapping.get())) {
      String message = "this is JSON, but holds no objects of IMPS";
      return Checked.failed(
          List.of(
              Diagnostic.of(DiagnosticCode.BAD_FORMAT, tree.span(), message)
                  .withHint("a file of IMPS is one object with a member for each recipe")));
    }
    return Checked.of(sorted(file, mapping.get(), repairs), List.of());
  }

  private static ImpsContent sorted(String file, Tree.Mapping mapping, List<Repair> repairs) {
    ImpsFile usual = usual(file, mapping);
    Map<ImpsFile, List<Tree.Member>> members = new EnumMap<>(ImpsFile.class);
    for (Tree.Member member : mapping.members()) {
      ImpsFile kind = kind(member.value()).orElse(usual);
      Tree.Member mended = new ShapeMender(kind, repairs).mend(member);
      members.computeIfAbsent(kind, k -> new ArrayList<>()).add(mended);
    }
    Map<ImpsFile, ParsedFile> objects = new LinkedHashMap<>();
    members.forEach(
        (kind, all) ->
            objects.put(kind, new ParsedFile(file, new Tree.Mapping(mapping.span(), all))));
    return new ImpsContent(objects, repairs);
  }

  /** The kind that an object's own keys tell, if one of them does. */
  private static Optional<ImpsFile> kind(Tree object) {
    if (!(object instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    for (ImpsFile kind : ImpsFile.values()) {
      Shape shape = Shape.of(kind);
      boolean told =
          mapping.members().stream()
              .map(member -> shape.meant(member.key()))
              .anyMatch(key -> key.filter(shape.telling()::contains).isPresent());
      if (told) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind of objects that do not tell: by the name, else as their neighbours, else by keys. */
  private static ImpsFile usual(String file, Tree.Mapping mapping) {
    return ofName(file)
        .or(() -> mapping.members().stream().flatMap(m -> kind(m.value()).stream()).findFirst())
        .orElse(hasPackages(mapping) ? ImpsFile.PACKAGE_COLLECTIONS : ImpsFile.IMAGE_RECIPES);
  }

  private static boolean hasPackages(Tree.Mapping mapping) {
    Shape shape = Shape.of(ImpsFile.PACKAGE_COLLECTIONS);
    return mapping.members().stream()
        .map(Tree.Member::value)
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(value -> ((Tree.Mapping) value).members().stream())
        .anyMatch(member -> shape.meant(member.key()).filter(shape.items()::contains).isPresent());
  }

  private static Optional<ImpsFile> ofName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    for (ImpsFile kind : ImpsFile.values()) {
      if (kind.holds(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether a file is one of IMPS: by its name, or because some object looks like it. */
  private static boolean isPlausible(String file, Tree.Mapping mapping) {
    return ofName(file).isPresent()
        || hasPackages(mapping)
        || mapping.members().stream().anyMatch(member -> kind(member.value()).isPresent());
  }
}
