package io.impscript.converter.yaml;

import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns a composed YAML document into a tree: follows aliases, applies merge keys, types scalars.
 */
final class YamlTreeBuilder {
  static final int MAX_NODES = 500_000;

  private final String file;
  private final Diagnostics found = new Diagnostics();
  private int nodes;

  YamlTreeBuilder(String file) {
    this.file = file;
  }

  Checked<Tree> build(Node root) {
    Tree tree = tree(root, 0);
    return found.hasErrors() ? Checked.failed(found.sorted()) : Checked.of(tree, found.sorted());
  }

  private Tree tree(Node node, int depth) {
    if (++nodes > MAX_NODES || depth > YamlTreeReader.MAX_DEPTH) {
      return tooMuch(node);
    } else if (node instanceof MappingNode mapping) {
      Map<String, Tree.Member> members = new LinkedHashMap<>();
      members(mapping, depth, members);
      return new Tree.Mapping(span(node), List.copyOf(members.values()));
    } else if (node instanceof SequenceNode sequence) {
      List<Tree> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(tree(element, depth + 1)));
      return new Tree.Sequence(span(node), elements);
    }
    return scalar((ScalarNode) node);
  }

  /** Said once; the nodes that follow are passed over. */
  private Tree tooMuch(Node node) {
    if (!found.hasErrors()) {
      add(span(node), "aliases make the file too deep or too large");
    }
    return new Tree.Scalar(span(node), null, "");
  }

  private void members(MappingNode mapping, int depth, Map<String, Tree.Member> members) {
    List<Node> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
        merged.add(tuple.getValueNode());
      } else {
        member(tuple, depth, members);
      }
    }
    merged.forEach(source -> merge(source, depth + 1, members));
  }

  private void member(NodeTuple tuple, int depth, Map<String, Tree.Member> members) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      add(span(tuple.getKeyNode()), "a key must be a single value");
      return;
    }
    Tree.Member member =
        new Tree.Member(key.getValue(), span(key), tree(tuple.getValueNode(), depth + 1));
    Tree.Member first = members.putIfAbsent(key.getValue(), member);
    if (first != null) {
      found.add(
          Diagnostic.of(
                  DiagnosticCode.BAD_FORMAT,
                  span(key),
                  "'" + key.getValue() + "' stands here twice")
              .withHint("remove one of the two")
              .withRelated(first.keySpan(), "first here"));
    }
  }

  /** Takes in the members of another mapping, or of each of a list, that are not there yet. */
  private void merge(Node source, int depth, Map<String, Tree.Member> members) {
    if (tree(source, depth) instanceof Tree.Mapping other) {
      other.members().forEach(member -> members.putIfAbsent(member.key(), member));
    } else if (source instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> merge(each, depth + 1, members));
    } else {
      add(span(source), "'<<' must be followed by a mapping or a list of mappings");
    }
  }

  private Tree.Scalar scalar(ScalarNode node) {
    String text = node.getValue();
    return new Tree.Scalar(span(node), YamlScalars.value(node.getTag(), text), text);
  }

  private void add(SourceSpan place, String message) {
    found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message));
  }

  /** A scalar's whole range where it is on one line, else the first sign. */
  private SourceSpan span(Node node) {
    SourceSpan start = YamlTreeReader.place(file, node.getStartMark());
    Mark end = node.getEndMark();
    boolean oneLine = end != null && end.getLine() + 1 == start.startLine();
    return oneLine && node instanceof ScalarNode ? to(start, end.getColumn() + 1) : start;
  }

  private static SourceSpan to(SourceSpan start, int endColumn) {
    int line = start.startLine();
    return new SourceSpan(start.file(), line, start.startColumn(), line, endColumn);
  }
}
