package io.impscript.converter.groups;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.converter.yaml.YamlTreeReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.ImageGroup;
import io.impscript.model.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads image groups from YAML. */
final class GroupsReader {
  private final Diagnostics found = new Diagnostics();
  private final Places.Builder places = Places.builder();
  private final List<ImageGroup> groups = new ArrayList<>();

  Checked<ReadCatalog> read(SourceText text) {
    Checked<Tree> tree = YamlTreeReader.read(text);
    found.addAll(tree.diagnostics());
    tree.value().ifPresent(this::file);
    Catalog catalog = new Catalog(List.of(), List.of(), List.of(), groups, List.of());
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(new ReadCatalog(catalog, places.build()), found.sorted());
  }

  private void file(Tree tree) {
    Optional<Fields> top = Fields.of("the file", tree, found);
    if (top.isEmpty()) {
      return;
    }
    Optional<Tree.Member> member = top.get().take(GroupsFormat.TOP);
    if (member.isEmpty()) {
      String message = "the file has no '" + GroupsFormat.TOP + "'";
      found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, tree.span(), message));
    }
    member.ifPresent(groups -> groups(groups.value()));
    reportOthers((Tree.Mapping) tree);
  }

  /** Keys beside the groups have no place in a catalog. */
  private void reportOthers(Tree.Mapping file) {
    for (Tree.Member member : file.members()) {
      if (!member.key().equals(GroupsFormat.TOP)) {
        String message = "'" + member.key() + "' is not known and is not carried along";
        found.add(
            Diagnostic.of(DiagnosticCode.UNKNOWN_KEY, member.keySpan(), message)
                .withSeverity(Severity.WARNING));
      }
    }
  }

  private void groups(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      mapping.members().forEach(this::group);
    } else {
      String message =
          "'" + GroupsFormat.TOP + "' must hold groups by name, but is " + value.kind();
      found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, value.span(), message));
    }
  }

  private void group(Tree.Member member) {
    Element self = Element.of(Kind.IMAGE_GROUP, groups.size());
    places.put(self, member.keySpan()).put(self.part(Part.NAME), member.keySpan());
    List<ImageGroup.Member> members = new ArrayList<>();
    if (member.value() instanceof Tree.Sequence sequence) {
      for (Tree element : sequence.elements()) {
        places.put(self.part(Part.MEMBERS, members.size()), element.span());
        image("an image of group '" + member.key() + "'", element).ifPresent(members::add);
      }
    } else {
      String message = "group '" + member.key() + "' must be a list of images";
      found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, member.value().span(), message));
    }
    groups.add(new ImageGroup(member.key(), members));
  }

  private Optional<ImageGroup.Member> image(String what, Tree element) {
    return Fields.of(what, element, found).flatMap(this::image);
  }

  private Optional<ImageGroup.Member> image(Fields fields) {
    String recipe = fields.anyText("recipe");
    if (recipe.isEmpty()) {
      reportNoRecipe(fields);
      return Optional.empty();
    }
    return Optional.of(
        new ImageGroup.Member(
            recipe,
            fields.anyText("dest"),
            fields.anyText("nims_group"),
            fields.anyText("netroot"),
            fields.anyText("arch"),
            fields.anyText("export_format"),
            fields.anyText("description"),
            extras(fields.rest())));
  }

  /** A value that is there but is no text has been reported already. */
  private static void reportNoRecipe(Fields fields) {
    if (fields.take("recipe").filter(m -> !(m.value() instanceof Tree.Scalar)).isEmpty()) {
      String message = fields.owner() + " names no 'recipe'";
      fields.report(DiagnosticCode.MISSING_VALUE, fields.span(), message);
    }
  }

  private static Extras extras(Map<String, Object> rest) {
    return rest.isEmpty() ? Extras.NONE : new Extras(rest);
  }
}
