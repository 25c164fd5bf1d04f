package io.impscript.converter.cross;

import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.TreeMember;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.validate.MergedRecipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds the side file to what it lies beside. */
final class SideFiles {
  private SideFiles() {}

  static void add(
      List<TreeMember> members,
      MergedRecipe merged,
      Catalog kept,
      ExportNotes notes,
      Lowered lowered,
      boolean synthetic,
      Diagnostics found) {
    List<Map<String, Object>> generated = notes.generated(lowered);
    SideFile side =
        new SideFile(
            SideFile.FROM_RECIPE,
            merged.recipe().name(),
            hashes(members, found),
            synthetic(members, synthetic),
            generated,
            rest(merged, lowered, SideFile.addresses(generated)),
            kept);
    members.add(TreeMember.text(SideFile.NAME, TreeMember.PLAIN_FILE, side.print()));
  }

  private static String rest(MergedRecipe merged, Lowered lowered, Set<String> addresses) {
    try {
      String name = merged.recipe().name();
      return SideFile.hash(Hoisting.hoist(lowered.document(), name, any -> true, addresses).kiwi());
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  private static List<String> synthetic(List<TreeMember> members, boolean completed) {
    List<String> all = new ArrayList<>(completed ? Completion.SYNTHETIC : List.of());
    members.stream().filter(InitrdScript::isOurs).forEach(member -> all.add(member.path()));
    return all;
  }

  private static Map<String, String> hashes(List<TreeMember> members, Diagnostics found) {
    try {
      return SideFile.hashes(members);
    } catch (IOException e) {
      String message = "a file of the description cannot be read: " + IoReasons.of(e);
      found.add(Diagnostic.of(DiagnosticCode.BAD_SOURCE, null, message));
      return Map.of();
    }
  }
}
