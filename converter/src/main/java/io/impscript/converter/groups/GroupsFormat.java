package io.impscript.converter.groups;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.ReadCatalog;
import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Catalog;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The image groups file. Under the top key {@code cray_image_groups}, each group's name leads to
 * the list of its images; {@code recipe}, {@code dest}, {@code nims_group} and {@code
 * export_format} are the keys that are remembered of it, {@code netroot}, {@code arch} and {@code
 * description} are ours.
 */
public final class GroupsFormat {
  /** The file's name. */
  public static final String FILE = "cray_image_groups.yaml";

  /** Its folder, relative to the IMPS root. */
  public static final String FOLDER = "var/opt/cray/imps/config/sets/global/config";

  static final String TOP = "cray_image_groups";

  private GroupsFormat() {}

  /** Reads a file. */
  public static Checked<ReadCatalog> read(Path path) {
    Checked<SourceText> text = SourceText.read(path);
    return text.value().map(GroupsFormat::read).orElse(Checked.failed(text.diagnostics()));
  }

  /** Reads a text; what it declares is a catalog of image groups only. */
  public static Checked<ReadCatalog> read(SourceText text) {
    return new GroupsReader().read(text);
  }

  /** The file of a catalog's groups. Two groups of one name are an error. */
  public static Checked<EmittedFile> write(Catalog catalog) {
    Set<String> names = new HashSet<>();
    List<Diagnostic> twins =
        catalog.imageGroups().stream()
            .filter(group -> !names.add(group.name()))
            .map(group -> "a second image group is named '" + group.name() + "'")
            .map(message -> Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, null, message))
            .toList();
    String text = GroupsWriter.write(catalog.imageGroups());
    return twins.isEmpty()
        ? Checked.of(EmittedFile.ofText(FILE, text), List.of())
        : Checked.failed(twins);
  }
}
