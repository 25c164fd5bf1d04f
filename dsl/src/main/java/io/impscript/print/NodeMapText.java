package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.NodeMap;
import io.impscript.model.NodeMap.KernelParameter;
import io.impscript.model.NodeMap.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes node maps: neighbours that boot alike as one range. */
final class NodeMapText {
  private final Body body;
  private final Lines lines;

  private NodeMapText(Body body) {
    this.body = body;
    this.lines = body.lines();
  }

  static void write(Body body, NodeMap map) {
    body.open("nodeMap", map.name());
    body.text("description", Part.DESCRIPTION, map.description());
    body.text("partition", Part.PARTITION, map.partition(), "p0");
    new NodeMapText(body).nodes(map.nodes());
    body.end(map.version(), NodeMap.FORM_VERSION, map.metadata(), map.extras());
    body.close();
  }

  private void nodes(List<Node> nodes) {
    int from = 0;
    while (from < nodes.size()) {
      int to = from + 1;
      while (to < nodes.size() && alike(nodes.get(from), nodes.get(to)) && !isNoted(to)) {
        to++;
      }
      body.notes().write(lines, Part.NODES, from);
      List<String> names = nodes.subList(from, to).stream().map(Node::name).toList();
      lines.open("nodes", NodeNames.ranges(names).stream().map(Quoted::onOneLine).toList());
      settings(nodes.get(from));
      lines.close();
      from = to;
    }
  }

  private boolean isNoted(int node) {
    return !body.notes().of(Part.NODES, node).isEmpty();
  }

  private static boolean alike(Node a, Node b) {
    return a.type().equals(b.type())
        && a.groups().equals(b.groups())
        && a.image().equals(b.image())
        && a.loadFile().equals(b.loadFile())
        && a.configSet().equals(b.configSet())
        && a.parameters().equals(b.parameters())
        && a.extras().equals(b.extras());
  }

  private void settings(Node node) {
    text("type", node.type());
    if (!node.groups().isEmpty()) {
      lines.filled("groups", node.groups().stream().map(Quoted::onOneLine).toList());
    }
    text("image", node.image());
    text("loadFile", node.loadFile());
    text("configSet", node.configSet());
    parameters(node.parameters());
    node.extras().values().forEach(body::extra);
  }

  private void text(String word, String value) {
    if (!value.isEmpty()) {
      lines.call(word, List.of(Quoted.of(value)));
    }
  }

  /** Parameters in order; those that are given several times each by a word of its own. */
  private void parameters(List<KernelParameter> parameters) {
    Map<String, Integer> count = new HashMap<>();
    parameters.forEach(parameter -> count.merge(parameter.name(), 1, Integer::sum));
    List<String> together = new ArrayList<>();
    for (KernelParameter parameter : parameters) {
      if (count.get(parameter.name()) == 1) {
        together.add(named(parameter));
      } else {
        writeTogether(together);
        lines.call("kernelParameter", alone(parameter));
      }
    }
    writeTogether(together);
  }

  private void writeTogether(List<String> together) {
    if (!together.isEmpty()) {
      lines.filled("parameters", together);
      together.clear();
    }
  }

  private static List<String> alone(KernelParameter parameter) {
    String name = Quoted.of(parameter.name());
    return parameter.isFlag() ? List.of(name) : List.of(name, Quoted.of(parameter.value()));
  }

  private static String named(KernelParameter parameter) {
    String value = parameter.isFlag() ? "true" : value(parameter.value());
    return Quoted.key(parameter.name()) + ": " + value;
  }

  /** A small whole number stands bare. */
  private static String value(String text) {
    boolean number = text.length() < 9 && !text.isEmpty() && isNumber(text);
    return number ? text : Quoted.onOneLine(text);
  }

  private static boolean isNumber(String text) {
    boolean leadingZero = text.length() > 1 && text.charAt(0) == '0';
    return !leadingZero && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
