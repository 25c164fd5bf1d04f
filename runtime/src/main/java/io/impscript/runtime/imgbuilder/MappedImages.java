package io.impscript.runtime.imgbuilder;

import io.impscript.model.NodeMap;
import io.impscript.model.NodeMap.KernelParameter;
import io.impscript.model.NodeMap.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a node map becomes when the images of a group have been built. */
public final class MappedImages {
  private static final String NETROOT = "netroot";

  private MappedImages() {}

  /**
   * An image and the nodes that get it.
   *
   * @param nimsGroup the NIMS group of the nodes
   * @param image path of the boot image
   * @param netroot name of the image root that the nodes mount from the network; empty for none,
   *     which takes the parameter away
   */
  public record Assignment(String nimsGroup, String image, Optional<String> netroot) {}

  /** The map with every node of a group given its image; later assignments win. */
  public static NodeMap assign(NodeMap map, List<Assignment> assignments) {
    List<Node> nodes = map.nodes().stream().map(node -> assign(node, assignments)).toList();
    return new NodeMap(
        map.name(),
        map.description(),
        map.partition(),
        nodes,
        map.version(),
        map.metadata(),
        map.extras());
  }

  /** The NIMS groups of assignments that no node of the map is in. */
  public static List<String> unused(NodeMap map, List<Assignment> assignments) {
    return assignments.stream()
        .map(Assignment::nimsGroup)
        .filter(group -> map.nodes().stream().noneMatch(node -> node.groups().contains(group)))
        .distinct()
        .toList();
  }

  private static Node assign(Node node, List<Assignment> assignments) {
    Node result = node;
    for (Assignment assignment : assignments) {
      if (node.groups().contains(assignment.nimsGroup())) {
        result = with(result, assignment);
      }
    }
    return result;
  }

  private static Node with(Node node, Assignment assignment) {
    return new Node(
        node.name(),
        node.type(),
        node.groups(),
        assignment.image(),
        node.loadFile(),
        node.configSet(),
        parameters(node.parameters(), assignment.netroot()),
        node.extras());
  }

  /** The netroot parameter keeps its place among the others. */
  private static List<KernelParameter> parameters(
      List<KernelParameter> before, Optional<String> netroot) {
    List<KernelParameter> after = new ArrayList<>();
    boolean placed = false;
    for (KernelParameter parameter : before) {
      if (!parameter.name().equals(NETROOT)) {
        after.add(parameter);
      } else if (netroot.isPresent() && !placed) {
        after.add(new KernelParameter(NETROOT, netroot.get()));
        placed = true;
      }
    }
    if (netroot.isPresent() && !placed) {
      after.add(new KernelParameter(NETROOT, netroot.get()));
    }
    return after;
  }
}
