package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.NodeMap;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Collects the nodes that have the same fault at the same place, so that a range of a thousand
 * nodes makes one finding and not a thousand.
 */
final class NodeFindings {
  /** What makes nodes go together: the map, the place and a text of the rule's choice. */
  private record Key(int map, Optional<SourceSpan> place, String fault) {}

  private record Group(Element element, List<String> nodes) {}

  private final CatalogView view;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  NodeFindings(CatalogView view) {
    this.view = view;
  }

  void add(Element element, String node, String fault) {
    groups
        .computeIfAbsent(
            new Key(element.index(), view.place(element), fault),
            key -> new Group(element, new ArrayList<>()))
        .nodes()
        .add(node);
  }

  /** Makes one finding of each group: from the first element and {@code Nodes} and the fault. */
  void report(Diagnostics found, Maker maker) {
    groups.forEach(
        (key, group) ->
            found.add(maker.make(group.element(), new Nodes(group.nodes()), key.fault())));
  }

  /** Makes the finding of a group. */
  @FunctionalInterface
  interface Maker {
    Diagnostic make(Element element, Nodes nodes, String fault);
  }

  /** Names of nodes, for a sentence. */
  record Nodes(List<String> names) {
    /** {@code node 'a'} or {@code 60 nodes ('a', 'b', …)}. */
    String subject() {
      return names.size() == 1
          ? "node " + Texts.quoted(names.get(0))
          : names.size() + " nodes (" + shown() + ")";
    }

    /** The verb in the number of the subject. */
    String verb(String one, String many) {
      return names.size() == 1 ? one : many;
    }

    private String shown() {
      String first = Texts.quoted(names.get(0)) + ", " + Texts.quoted(names.get(1));
      return names.size() == 2 ? first : first + ", …";
    }
  }

  /** Visits every node of every map of a catalog. */
  static void eachNode(CatalogView view, BiConsumer<Element, NodeMap.Node> visitor) {
    for (int map = 0; map < view.catalog().nodeMaps().size(); map++) {
      List<NodeMap.Node> nodes = view.catalog().nodeMaps().get(map).nodes();
      for (int item = 0; item < nodes.size(); item++) {
        Element element = Element.of(Kind.NODE_MAP, map).part(Part.NODES, item);
        visitor.accept(element, nodes.get(item));
      }
    }
  }
}
