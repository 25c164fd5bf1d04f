package io.impscript.runtime.convert;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.ReadCatalog;
import io.impscript.converter.Stamp;
import io.impscript.converter.cross.ImpsSideFile;
import io.impscript.converter.cross.KiwiToImps;
import io.impscript.converter.cross.Moved;
import io.impscript.converter.diff.CatalogDiff;
import io.impscript.converter.diff.Difference;
import io.impscript.converter.diff.Side;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.groups.GroupsFormat;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.nims.NodeMapFormat;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.converter.site.JoinedCatalogs;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Catalog;
import io.impscript.model.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the local JSON files of a site, its image groups and its node maps. */
final class ImpsTarget implements ConversionTarget {
  private final Path folder;
  private final Stamp now;

  /**
   * @param folder where the files will go; earlier files there lend their history
   * @param now the time that new histories state
   */
  ImpsTarget(Path folder, Stamp now) {
    this.folder = folder;
    this.now = now;
  }

  @Override
  public String name() {
    return "IMPS JSON";
  }

  @Override
  public List<Outcome> emit(List<Part> parts) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Part> good = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part part : parts) {
      List<Diagnostic> twins = twins(part, names);
      if (twins.isEmpty()) {
        good.add(part);
      } else {
        outcomes.add(Outcome.refused(part, twins));
      }
    }
    if (!good.isEmpty()) {
      outcomes.add(together(good));
    }
    return outcomes;
  }

  /** What an earlier part declares too, as errors; otherwise its names are noted. */
  private static List<Diagnostic> twins(Part part, Set<String> names) {
    List<Diagnostic> twins = new ArrayList<>();
    Set<String> own = new HashSet<>();
    DeclaredItems.of(part.read()).values().stream()
        .flatMap(List::stream)
        .forEach(
            item -> {
              own.add(item.what());
              if (names.contains(item.what())) {
                String message = item.what() + " is declared by another input too";
                twins.add(
                    Diagnostic.of(
                        DiagnosticCode.DUPLICATE_NAME, item.place().orElse(null), message));
              }
            });
    if (twins.isEmpty()) {
      names.addAll(own);
    }
    return twins;
  }

  private Outcome together(List<Part> parts) {
    ReadCatalog all = JoinedCatalogs.of(parts.stream().map(Part::elsewhere).toList());
    List<InputReport> inputs = parts.stream().flatMap(part -> part.inputs().stream()).toList();
    Part joined =
        new Part("", false, all, all.catalog(), parts.get(0).folders(), List.of(), inputs);
    List<TreeMember> beside = parts.stream().flatMap(p -> PartFiles.beside(p).stream()).toList();
    try {
      return ImpsSideFile.isNeeded(all.catalog())
          ? withoutKiwi(joined, beside)
          : emit(joined, all.catalog(), beside, List.of(), List.of());
    } catch (IOException e) {
      String message = "files of a description cannot be read: " + IoReasons.of(e);
      return Outcome.refused(
          joined, List.of(Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, null, message)));
    }
  }

  /** What is said for Kiwi becomes packages and post-build steps, and goes to a side file. */
  private Outcome withoutKiwi(Part part, List<TreeMember> beside) throws IOException {
    Catalog said = part.read().catalog();
    Path top = folder.toAbsolutePath().normalize();
    Catalog absolute = PartFiles.absolute(said, top);
    List<TreeMember> files = new ArrayList<>(PartFiles.onDisk(said, top));
    beside.forEach(member -> files.add(Moved.to(top.resolve(member.path()).toString(), member)));
    KiwiToImps.Result made =
        new KiwiToImps(absolute, part.read().places(), files, top + "/").convert();
    List<TreeMember> members = new ArrayList<>(beside);
    members.addAll(made.files());
    return emit(part, made.catalog(), members, made.items(), List.of(said));
  }

  /**
   * @param sources the catalog for a side file, if one is needed
   */
  private Outcome emit(
      Part part,
      Catalog catalog,
      List<TreeMember> beside,
      List<Item> items,
      List<Catalog> sources) {
    List<Diagnostic> findings = new ArrayList<>();
    List<EmittedFile> files = emit(catalog, findings);
    findings.addAll(changed(catalog, files));
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      return Outcome.refused(part, findings);
    }
    List<EmittedFile> all = new ArrayList<>(files);
    sources.forEach(source -> all.add(ImpsSideFile.of(source, files)));
    List<TreeMember> members = new ArrayList<>(beside);
    for (EmittedFile file : all) {
      members.add(new TreeMember.Text(file.path(), TreeMember.PLAIN_FILE, file.bytes()));
    }
    return new Outcome(part, members, items, findings);
  }

  private List<EmittedFile> emit(Catalog catalog, List<Diagnostic> findings) {
    List<EmittedFile> files = new ArrayList<>();
    take(ImpsFormat.write(catalog, folder, now), files, findings);
    if (!catalog.imageGroups().isEmpty()) {
      take(listed(GroupsFormat.write(catalog)), files, findings);
    }
    if (!catalog.nodeMaps().isEmpty()) {
      take(listed(NodeMapFormat.write(catalog, folder, now)), files, findings);
    }
    return files;
  }

  private static Checked<List<EmittedFile>> listed(Checked<EmittedFile> file) {
    return new Checked<>(file.value().map(List::of), file.diagnostics());
  }

  private static void take(
      Checked<List<EmittedFile>> made, List<EmittedFile> files, List<Diagnostic> findings) {
    made.value().ifPresent(files::addAll);
    findings.addAll(made.diagnostics());
  }

  /** What the files, read again, would mean otherwise. */
  private static List<Diagnostic> changed(Catalog catalog, List<EmittedFile> files) {
    Map<ImpsFile, List<SourceText>> texts = new java.util.EnumMap<>(ImpsFile.class);
    List<ReadCatalog> others = new ArrayList<>();
    for (EmittedFile file : files) {
      SourceText text = new SourceText(file.path(), file.text());
      if (file.path().equals(GroupsFormat.FILE)) {
        GroupsFormat.read(text).value().ifPresent(others::add);
      } else if (file.path().equals(NodeMapFormat.FILE)) {
        NodeMapFormat.read(text).value().ifPresent(others::add);
      } else {
        for (ImpsFile kind : ImpsFile.values()) {
          if (file.path().equals(kind.localName())) {
            texts.put(kind, List.of(text));
          }
        }
      }
    }
    ImpsFormat.read(texts).value().ifPresent(others::add);
    Side before = new Side(catalog, Places.NONE, Map.of());
    Side after = new Side(JoinedCatalogs.of(others).catalog(), Places.NONE, Map.of());
    return CatalogDiff.between(before, after).stream().map(ImpsTarget::fault).toList();
  }

  private static Diagnostic fault(Difference difference) {
    String message = "read again, " + difference.what() + " would be another one";
    return Diagnostic.of(DiagnosticCode.UNPRINTABLE, null, message)
        .withHint("nothing was written; this is a fault of Impscript, please report it");
  }
}
