package io.impscript.converter.ims;

import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.converter.yaml.YamlTreeReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files that IMS renders before it builds must be there. */
final class TemplateRules {
  static final String FILE = ".ims_recipe_template.yaml";
  static final String KEY = "template_files";

  private static final int LONGEST = 16 << 20;

  private final KiwiFolder description;
  private final Diagnostics found;

  TemplateRules(KiwiFolder description, Diagnostics found) {
    this.description = description;
    this.found = found;
  }

  void check() {
    Optional<TreeMember> file = member(FILE);
    file.ifPresent(member -> listed(new SourceText(FILE, textOf(member))).forEach(this::check));
    if (file.isEmpty()
        && member("config.xml").map(TemplateRules::textOf).orElse("").contains("{{")) {
      add(
          Severity.WARNING,
          "config.xml holds '{{', but IMS renders only what " + FILE + " lists",
          "write " + FILE + " with " + KEY + ": [config.xml] among the recipe's files");
    }
  }

  /** The paths that a list of templates names; what is wrong with the list is a finding. */
  private List<String> listed(SourceText text) {
    Checked<List<String>> listed = list(text);
    found.addAll(listed.diagnostics());
    return listed.value().orElse(List.of());
  }

  static Checked<List<String>> list(SourceText text) {
    Diagnostics found = new Diagnostics();
    Checked<Tree> tree = YamlTreeReader.read(text);
    found.addAll(tree.diagnostics());
    List<String> files =
        tree.value()
            .flatMap(value -> Fields.of("'" + FILE + "'", value, found))
            .map(fields -> fields.texts(KEY))
            .orElse(List.of());
    List<Diagnostic> said =
        found.sorted().stream()
            .map(finding -> finding.withHint("it looks like: " + KEY + ": [config.xml]"))
            .toList();
    return found.hasErrors() ? Checked.failed(said) : Checked.of(files, said);
  }

  private void check(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    if (member(plain).isEmpty()) {
      add(
          Severity.ERROR,
          "'" + path + "' of " + FILE + " is no file of the recipe, so IMS ends the job",
          "name files by their paths in the archive");
    }
  }

  private Optional<TreeMember> member(String path) {
    return description.members().stream()
        .filter(member -> member.path().equals(path) && member instanceof TreeMember.Content)
        .findFirst();
  }

  private void add(Severity severity, String message, String hint) {
    found.add(
        Diagnostic.of(DiagnosticCode.BAD_VALUE, description.places().apply(0).orElse(null), message)
            .withSeverity(severity)
            .withHint(hint));
  }

  /** A file's text as far as anybody would write it by hand. */
  static String textOf(TreeMember member) {
    if (!(member instanceof TreeMember.Content content)) {
      return "";
    }
    try (InputStream in = content.open()) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
