package io.impscript.converter.nims;

import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ObjectForm;
import io.impscript.converter.imps.ObjectReader;
import io.impscript.converter.imps.ObjectWriter;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.model.Catalog;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.NodeMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node map in JSON. */
final class NodeMapForm implements ObjectForm<NodeMap> {
  @Override
  public ImpsFile file() {
    return ImpsFile.NODE_MAPS;
  }

  @Override
  public List<NodeMap> of(Catalog catalog) {
    return catalog.nodeMaps();
  }

  @Override
  public String name(NodeMap map) {
    return map.name();
  }

  @Override
  public Metadata metadata(NodeMap map) {
    return map.metadata();
  }

  @Override
  public Optional<String> obstacle(NodeMap map) {
    Set<String> names = new HashSet<>();
    return map.nodes().stream()
        .map(NodeMap.Node::name)
        .filter(name -> !names.add(name))
        .findFirst()
        .map(name -> "node '" + name + "' stands twice in node map '" + map.name() + "'");
  }

  @Override
  public NodeMap read(String name, ObjectReader in) {
    return new NodeMap(
        name,
        in.text("description", Part.DESCRIPTION),
        in.text("partition", Part.PARTITION),
        nodes(in),
        in.text("version", Part.VERSION),
        in.metadata(),
        in.extras());
  }

  private static List<NodeMap.Node> nodes(ObjectReader in) {
    List<NodeMap.Node> nodes = new ArrayList<>();
    Tree value = in.fields().take("nodes").map(Tree.Member::value).orElse(null);
    if (value instanceof Tree.Mapping mapping) {
      for (Tree.Member member : mapping.members()) {
        in.marks().item(Part.NODES, nodes.size(), member.keySpan());
        in.fields()
            .asMapping("node '" + member.key() + "'", member.value())
            .ifPresent(fields -> nodes.add(NodeForm.read(member.key(), fields)));
      }
    } else if (value != null) {
      in.fields().wrong("nodes", value, "an object of nodes by name");
    }
    return nodes;
  }

  @Override
  public Map<String, Object> write(NodeMap map) {
    Map<String, Object> nodes = new LinkedHashMap<>();
    map.nodes().forEach(node -> nodes.put(node.name(), NodeForm.write(node)));
    return new ObjectWriter()
        .put("description", map.description())
        .put("partition", map.partition())
        .put("nodes", nodes)
        .put("version", map.version())
        .metadata(map.metadata())
        .with(map.extras());
  }

  /** One node of a map. */
  private static final class NodeForm {
    private NodeForm() {}

    static NodeMap.Node read(String name, Fields fields) {
      return new NodeMap.Node(
          name,
          fields.text("type"),
          fields.texts("groups"),
          fields.text("image"),
          fields.text("load_file"),
          fields.text("config_set"),
          KernelParameters.read(fields),
          new Extras(fields.rest()));
    }

    static Map<String, Object> write(NodeMap.Node node) {
      return new ObjectWriter()
          .putIfAny("type", node.type())
          .put("groups", node.groups())
          .putIfAny("image", node.image())
          .putIfAny("load_file", node.loadFile())
          .putIfAny("config_set", node.configSet())
          .put(KernelParameters.KEY, KernelParameters.write(node.parameters()))
          .with(node.extras());
    }
  }
}
