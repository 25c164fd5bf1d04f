package io.impscript.runtime.convert;

import io.impscript.converter.cross.KiwiDefaults;
import io.impscript.converter.cross.KiwiExport;
import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.cross.KiwiOptions;
import io.impscript.converter.cross.Moved;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.files.TreeWriter;
import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.converter.kiwi.KiwiFormat;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Recipe;
import io.impscript.validate.ScriptFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a Kiwi description of each recipe, in a folder of its name. */
final class KiwiTargets implements ConversionTarget {
  private final KiwiDefaults defaults;
  private final KiwiOptions options;
  private final Workspace workspace;
  private final Set<String> taken = new HashSet<>();

  /**
   * @param defaults what descriptions need and recipes do not say
   * @param workspace for files that go along with recipes and are beside no script yet
   */
  KiwiTargets(KiwiDefaults defaults, KiwiOptions options, Workspace workspace) {
    this.defaults = defaults;
    this.options = options;
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "Kiwi descriptions";
  }

  @Override
  public List<Outcome> emit(List<Part> parts) {
    return parts.stream().map(this::emit).toList();
  }

  private Outcome emit(Part part) {
    try {
      return emit(part, part.files().isEmpty() ? part.folders() : staged(part));
    } catch (IOException e) {
      String message = "its files cannot be read: " + IoReasons.of(e);
      return Outcome.refused(
          part, List.of(Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, null, message)));
    }
  }

  /** Puts a part's files where a script of it would have them beside itself. */
  private ScriptFolders staged(Part part) throws IOException {
    Path top = workspace.folder().resolve("files");
    TreeWriter.write(top, part.files(), List.of());
    Path folder = top.resolve(part.stem()).getParent();
    return file -> Optional.of(folder);
  }

  private Outcome emit(Part part, ScriptFolders folders) {
    List<TreeMember> members = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    KiwiExport export =
        new KiwiExport(part.read().catalog(), part.read().places(), folders, defaults, options);
    for (Recipe recipe : part.read().catalog().recipes()) {
      Checked<KiwiFolder> made = export.export(recipe.name());
      findings.addAll(made.diagnostics());
      made.value().ifPresent(folder -> add(folder, members, items, findings));
    }
    boolean bad = findings.stream().anyMatch(Diagnostic::isError);
    return bad ? Outcome.refused(part, findings) : new Outcome(part, members, items, findings);
  }

  private void add(
      KiwiFolder folder, List<TreeMember> members, List<Item> items, List<Diagnostic> findings) {
    if (!taken.add(folder.recipe())) {
      findings.add(
          fault("another input has a recipe '" + folder.recipe() + "' too")
              .withHint("convert it by itself, into another folder"));
      return;
    }
    folder
        .members()
        .forEach(member -> members.add(Moved.to(folder.recipe() + "/" + member.path(), member)));
    items.addAll(folder.items());
    verify(folder, findings);
  }

  /** The main file, read again, is the document that was to be written. */
  private void verify(KiwiFolder folder, List<Diagnostic> findings) {
    for (TreeMember member : folder.members()) {
      if (member.path().equals(KiwiFolder.MAIN_FILE)
          && member instanceof TreeMember.Content content) {
        Checked<KiwiDocument> again = KiwiFormat.parse(member.path(), bytes(content));
        boolean same =
            again.value().filter(document -> sameBytes(document, folder.document())).isPresent();
        if (!same) {
          findings.add(fault("'" + folder.recipe() + "' would be read otherwise"));
        }
      }
    }
  }

  private boolean sameBytes(KiwiDocument one, KiwiDocument other) {
    return java.util.Arrays.equals(
        KiwiFormat.write(one, options.target()), KiwiFormat.write(other, options.target()));
  }

  private static byte[] bytes(TreeMember.Content content) {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static Diagnostic fault(String message) {
    return Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, null, message);
  }
}
