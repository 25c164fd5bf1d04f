package io.impscript.model;

import java.util.List;

/**
 * Which node boots what.
 *
 * @param name the map's name
 * @param description what it is for; empty where not said
 * @param partition the partition it is for; {@code p0} is the whole machine
 * @param nodes one entry a node
 * @param version version of the map's form
 * @param metadata when it was made and what happened to it
 * @param extras what a legacy file said beyond all this
 */
public record NodeMap(
    String name,
    String description,
    String partition,
    List<Node> nodes,
    String version,
    Metadata metadata,
    Extras extras)
    implements Declaration {
  /** The form's version that new maps carry. */
  public static final String FORM_VERSION = "1.0.0";

  public NodeMap {
    nodes = List.copyOf(nodes);
  }

  /**
   * What one node boots.
   *
   * @param name the node's name, such as {@code c0-0c0s1n2}
   * @param type {@code service} or {@code compute}; may be empty
   * @param groups NIMS groups it is in
   * @param image path or name of its boot image, or name of the recipe; may be empty
   * @param loadFile load file inside the boot image; may be empty
   * @param configSet config set it is configured from; may be empty
   * @param parameters kernel parameters, in order
   * @param extras what a legacy file said beyond all this
   */
  public record Node(
      String name,
      String type,
      List<String> groups,
      String image,
      String loadFile,
      String configSet,
      List<KernelParameter> parameters,
      Extras extras) {
    public Node {
      groups = List.copyOf(groups);
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * One kernel parameter.
   *
   * @param name what stands before the equals sign
   * @param value what stands after it; null for a bare flag
   */
  public record KernelParameter(String name, String value) {
    public boolean isFlag() {
      return value == null;
    }
  }

  @Override
  public Element.Kind kind() {
    return Element.Kind.NODE_MAP;
  }
}
