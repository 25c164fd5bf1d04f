package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackagedFile;
import io.impscript.model.Repository;
import io.impscript.model.RpmPackage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of a repository's own RPMs: there, of a kind that can be packed, each at a path of its
 * own. What is not there yet is a warning until something that needs it is built.
 */
final class RpmFileRule implements CatalogRule {
  /** As useradd allows them. */
  private static final Pattern OWNER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}\\$?");

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Needed needed = new Needed(view, context.built());
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      Repository repository = view.repository(i);
      int first = 0;
      for (RpmPackage one : repository.packages()) {
        Element owner = Element.of(Kind.REPOSITORY, i);
        new Checking(view, context, owner, first, one, found).all(needed.repository(i));
        first += one.files().size();
      }
    }
  }

  private record Checking(
      CatalogView view,
      ValidationContext context,
      Element owner,
      int first,
      RpmPackage of,
      Diagnostics found) {

    void all(boolean now) {
      for (int i = 0; i < of.files().size(); i++) {
        PackagedFile file = of.files().get(i);
        if (file.kind().isOfHost()) {
          source(i, file, now).ifPresent(found::add);
        }
        owner(Part.RPM_FILE_OWNER, i, "owner", file.owner());
        owner(Part.RPM_FILE_GROUP, i, "group", file.group());
      }
      RpmContents.of(of, context.files(), this::path).faults().forEach(this::report);
    }

    private Element element(Part part, int item) {
      return owner.part(part, first + item);
    }

    private Optional<Diagnostic> source(int item, PackagedFile file, boolean now) {
      boolean tree = file.kind() == PackagedFile.Kind.TREE;
      Element element = element(Part.RPM_FILES, item);
      String noun = tree ? "folder of the tree" : "file";
      HostFile source = new HostFile(view, context, element, noun, file.content());
      return source.check(now, tree).or(() -> tree ? Optional.empty() : noFolder(item, file));
    }

    private Optional<Diagnostic> noFolder(int item, PackagedFile file) {
      boolean folder =
          path(item).filter(p -> context.files().kind(p) == HostFiles.Kind.FOLDER).isPresent();
      String message = "the file " + Texts.quoted(file.content()) + " is a folder";
      return folder
          ? Optional.of(
              view.finding(DiagnosticCode.BAD_SOURCE, element(Part.RPM_FILES, item), message)
                  .withHint("all that is in a folder is packed by 'tree'"))
          : Optional.empty();
    }

    private Optional<Path> path(int item) {
      Element element = element(Part.RPM_FILES, item);
      String text = of.files().get(item).content();
      return Optional.ofNullable(WrittenPath.of(text, element, view, context.folders()).path())
          .map(Path::normalize);
    }

    private void owner(Part part, int item, String noun, String name) {
      if (!OWNER.matcher(name).matches()) {
        String message = "the " + noun + " " + Texts.quoted(name) + " is not a name of one";
        found.add(
            view.finding(DiagnosticCode.BAD_VALUE, element(part, item), message)
                .withHint("write the name that the image knows, such as 'root'"));
      }
    }

    private void report(RpmContents.Fault fault) {
      Element element = element(fault.part(), fault.item());
      found.add(view.finding(fault.code(), element, fault.message()).withHint(fault.hint()));
    }
  }
}
