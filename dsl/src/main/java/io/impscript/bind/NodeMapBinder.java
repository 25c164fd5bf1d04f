package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.NodeMap;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.NodeMapSpec;
import io.impscript.spec.NodesSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class NodeMapBinder extends DescribedBinder implements NodeMapSpec {
  private final Listing<NodeMap.Node> nodes = new Listing<>(Part.NODES, marks());
  private String partition = "p0";

  NodeMapBinder(Binding binding, String name) {
    super(binding, name, NodeMap.FORM_VERSION);
  }

  @Override
  public void partition(String text) {
    partition = nameOrNone(Part.PARTITION, text);
  }

  @Override
  public void nodes(String[] names, Block<NodesSpec> body) {
    Map<SourceSpan, List<String>> expanded = new LinkedHashMap<>();
    each(names, (name, place) -> expanded.merge(place, expand(name, place), NodeMapBinder::both));
    NodesBinder binder = new NodesBinder(binding(), marks());
    body.applyTo(binder);
    expanded.forEach((place, all) -> all.forEach(name -> add(binder, name, place)));
  }

  private void add(NodesBinder binder, String name, SourceSpan place) {
    binder.markDetails(nodes.size());
    nodes.add(binder.node(name), place);
  }

  private static List<String> both(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }

  /** A name without brackets is taken as it is; the validator says whether a node can have it. */
  private List<String> expand(String range, SourceSpan place) {
    boolean name = range.indexOf('[') < 0 && range.indexOf(']') < 0;
    return name && nodes.size() < NodeRange.MOST ? List.of(range) : expanded(range, place);
  }

  private List<String> expanded(String range, SourceSpan place) {
    try {
      return NodeRange.expand(range, NodeRange.MOST - nodes.size());
    } catch (NodeRange.Misread e) {
      binding().report(DiagnosticCode.BAD_NODE, e.within(place, range), e.getMessage(), e.hint());
      return List.of();
    }
  }

  NodeMap freeze() {
    return new NodeMap(
        name(), description(), partition, nodes.values(), version(), metadata(), extras());
  }
}
