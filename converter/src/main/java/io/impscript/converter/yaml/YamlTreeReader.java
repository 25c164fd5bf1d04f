package io.impscript.converter.yaml;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one YAML 1.1 document into a tree with places. Nothing is constructed from tags. Limits
 * hold hostile input off: depth {@value #MAX_DEPTH}, {@value #MAX_ALIASES} aliases of collections,
 * {@value YamlTreeBuilder#MAX_NODES} values once aliases are followed.
 */
public final class YamlTreeReader {
  static final int MAX_DEPTH = 50;
  static final int MAX_ALIASES = 50;

  private YamlTreeReader() {}

  /** The text's one document, or what is wrong with it; an empty text is an error too. */
  public static Checked<Tree> read(SourceText source) {
    try {
      Node root = new Yaml(options()).compose(new StringReader(source.text()));
      if (root == null) {
        return failed(new SourceSpan(source.file(), 1, 1, 1, 2), "the file is empty");
      }
      return new YamlTreeBuilder(source.file()).build(root);
    } catch (MarkedYAMLException e) {
      return failed(place(source.file(), e.getProblemMark()), problem(e));
    } catch (YAMLException e) {
      SourceSpan start = new SourceSpan(source.file(), 1, 1, 1, 2);
      return failed(start, "this is not YAML: " + firstLine(e));
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(SourceText.MAX_BYTES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    return options;
  }

  private static String problem(MarkedYAMLException fault) {
    String context = fault.getContext();
    String problem = String.valueOf(fault.getProblem()).lines().findFirst().orElse("");
    return "this is not YAML: " + (context == null ? "" : context + ", ") + problem;
  }

  private static String firstLine(YAMLException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("unknown damage");
  }

  static SourceSpan place(String file, Mark mark) {
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return new SourceSpan(file, line, column, line, column + 1);
  }

  private static Checked<Tree> failed(SourceSpan place, String message) {
    return Checked.failed(List.of(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message)));
  }
}
