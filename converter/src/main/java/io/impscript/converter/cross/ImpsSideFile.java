package io.impscript.converter.cross;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The side file of IMPS objects: what recipes said for Kiwi before they became IMPS's. */
public final class ImpsSideFile {
  /** Its name beside the files of objects. */
  public static final String NAME = SideFile.NAME;

  private ImpsSideFile() {}

  /** Whether a catalog says anything that IMPS files cannot hold. */
  public static boolean isNeeded(Catalog catalog) {
    return catalog.recipes().stream().anyMatch(recipe -> !recipe.kiwi().equals(Kiwi.NONE));
  }

  /**
   * The side file.
   *
   * @param original the catalog before {@link KiwiToImps}
   * @param files the files that were made of it
   */
  public static EmittedFile of(Catalog original, List<EmittedFile> files) {
    List<TreeMember> members = new ArrayList<>();
    files.forEach(
        file -> members.add(new TreeMember.Text(file.path(), TreeMember.PLAIN_FILE, file.bytes())));
    SideFile side =
        new SideFile(SideFile.FROM_RECIPE, "", hashes(members), List.of(), List.of(), "", original);
    return EmittedFile.ofText(NAME, side.print());
  }

  private static Map<String, String> hashes(List<TreeMember> members) {
    try {
      return SideFile.hashes(members);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  /**
   * What a catalog read from IMPS files was before, with the things that could not be attached.
   *
   * @param folder where the files and the side file lie
   * @param read what the files say
   * @return nothing where there is no side file
   */
  public static Optional<Restored> restore(Path folder, Catalog read) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Checked<SourceText> text = SourceText.read(file);
    Checked<SideFile> side =
        text.value().map(SideFile::read).orElseGet(() -> Checked.failed(text.diagnostics()));
    if (side.value().isEmpty()) {
      return Optional.of(new Restored(read, false, List.of(), side.diagnostics()));
    }
    return Optional.of(restored(folder, read, side.value().get()));
  }

  private static Restored restored(Path folder, Catalog read, SideFile side) throws IOException {
    if (isUntouched(folder, side)) {
      Catalog kept = side.kept();
      Catalog whole =
          new Catalog(
              kept.recipes(),
              kept.packageCollections(),
              kept.repositories(),
              read.imageGroups(),
              read.nodeMaps());
      return new Restored(whole, true, List.of(), List.of());
    }
    ImpsReattaching joined = new ImpsReattaching(side.kept(), read);
    return new Restored(joined.catalog(), false, joined.items(), List.of());
  }

  private static boolean isUntouched(Path folder, SideFile side) throws IOException {
    List<TreeMember> members = new ArrayList<>();
    for (String path : side.files().keySet()) {
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
        members.add(new TreeMember.Copy(path, TreeMember.PLAIN_FILE, file));
      }
    }
    return SideFile.hashes(members).equals(side.files());
  }

  /**
   * A catalog joined with its side file.
   *
   * @param whole whether no file was changed, so that this is exactly what they were made from
   * @param items what could not be attached
   * @param findings what is wrong with the side file
   */
  public record Restored(
      Catalog catalog, boolean whole, List<Item> items, List<Diagnostic> findings) {
    public Restored {
      items = List.copyOf(items);
      findings = List.copyOf(findings);
    }
  }
}
