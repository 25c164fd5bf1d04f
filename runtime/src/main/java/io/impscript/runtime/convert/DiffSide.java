package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.diff.CatalogDiff;
import io.impscript.converter.diff.Difference;
import io.impscript.converter.diff.Side;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.site.JoinedCatalogs;
import io.impscript.diag.Diagnostic;
import io.impscript.digest.Sha256;
import io.impscript.model.Catalog;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One side of a comparison, read from a file or folder of any format.
 *
 * @param side what it declares; empty where it could not be read
 * @param inFull the same with the paths of scripts absolute, as IMPS has them
 * @param findings what there is to say of reading it
 */
public record DiffSide(Side side, Side inFull, List<Diagnostic> findings) {
  private static final int SHOWN_DIGITS = 12;

  public DiffSide {
    findings = List.copyOf(findings);
  }

  /** Reads a side. */
  public static DiffSide read(Session session, ConversionRequest request, Workspace workspace)
      throws IOException {
    FoundInputs found = new InputFinder().find(request.inputs());
    ReadParts parts = new InputReading(session, request, workspace).read(found);
    List<Diagnostic> findings = new ArrayList<>();
    parts.refused().forEach(report -> findings.addAll(report.findings()));
    for (Part part : parts.parts()) {
      part.inputs().stream().map(InputReport::allFindings).forEach(findings::addAll);
    }
    Map<String, Map<String, String>> files = new HashMap<>();
    for (Part part : parts.parts()) {
      files.putAll(files(part));
    }
    return new DiffSide(
        side(parts, Part::read, files), side(parts, Part::elsewhere, files), findings);
  }

  private static Side side(
      ReadParts parts, Function<Part, ReadCatalog> how, Map<String, Map<String, String>> files) {
    ReadCatalog read = JoinedCatalogs.of(parts.parts().stream().map(how).toList());
    return new Side(plain(read.catalog()), read.places(), files);
  }

  /** What differs, with paths compared as they are written or in full, whichever is nearer. */
  public static List<Difference> between(DiffSide one, DiffSide other) {
    List<Difference> written = CatalogDiff.between(one.side, other.side);
    return written.isEmpty()
        ? written
        : Stream.of(
                written,
                CatalogDiff.between(one.inFull, other.side),
                CatalogDiff.between(one.side, other.inFull))
            .min(Comparator.comparing(List::size))
            .orElseThrow();
  }

  /** The same with one recipe alone, or nothing where it has none of that name. */
  public DiffSide only(String recipe) {
    return new DiffSide(only(side, recipe), only(inFull, recipe), findings);
  }

  private static Side only(Side side, String recipe) {
    for (int i = 0; i < side.catalog().recipes().size(); i++) {
      Recipe one = side.catalog().recipes().get(i);
      if (one.name().equals(recipe)) {
        return new Side(
            new Catalog(List.of(one), List.of(), List.of(), List.of(), List.of()),
            moved(side.places(), i),
            side.files());
      }
    }
    return new Side(Catalog.EMPTY, Places.NONE, Map.of());
  }

  private static Places moved(Places places, int recipe) {
    Places.Builder moved = Places.builder();
    places
        .all()
        .forEach(
            (element, span) -> {
              if (element.kind() == io.impscript.model.Element.Kind.RECIPE
                  && element.index() == recipe) {
                moved.put(
                    new io.impscript.model.Element(
                        element.kind(), 0, element.part(), element.item()),
                    span);
              }
            });
    return moved.build();
  }

  /** Where the files of a description lie is no part of its meaning; what they hold is. */
  private static Catalog plain(Catalog catalog) {
    List<Recipe> recipes = new ArrayList<>();
    for (Recipe recipe : catalog.recipes()) {
      io.impscript.model.Kiwi kiwi = recipe.kiwi();
      recipes.add(
          recipe.withKiwi(
              new io.impscript.model.Kiwi(
                  kiwi.attributes(), kiwi.before(), kiwi.content(), kiwi.after(), "")));
    }
    return catalog.withRecipes(recipes);
  }

  private static Map<String, Map<String, String>> files(Part part) throws IOException {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (int i = 0; i < part.absolute().recipes().size(); i++) {
      Recipe recipe = part.absolute().recipes().get(i);
      String folder = recipe.kiwi().files();
      if (!folder.isEmpty()) {
        List<TreeMember> files =
            part.files().isEmpty()
                ? PartFiles.onDisk(part.absolute(), Path.of(""))
                : PartFiles.beside(part);
        all.put(recipe.name(), below(files, folder + "/"));
      }
    }
    return all;
  }

  private static Map<String, String> below(List<TreeMember> all, String start) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (TreeMember member : all) {
      if (member.path().startsWith(start)) {
        files.put(member.path().substring(start.length()), print(member));
      }
    }
    return files;
  }

  private static String print(TreeMember member) throws IOException {
    if (member instanceof TreeMember.Link link) {
      return "link to " + link.target();
    } else if (member instanceof TreeMember.Folder) {
      return "folder";
    }
    TreeMember.Content content = (TreeMember.Content) member;
    String mode = Integer.toOctalString(content.mode());
    return content.size() + " bytes, mode " + mode + ", sha256 " + digest(content);
  }

  private static String digest(TreeMember.Content content) throws IOException {
    try (InputStream in = content.open()) {
      return Sha256.of(in).substring(0, SHOWN_DIGITS);
    }
  }
}
