package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A node with its root on the network boots a small image, by custom named {@code initrd-…}, and
 * has the parameter {@code netroot}; the one without the other does not come up. Boot, database,
 * Lustre and other service nodes but login must have their root in memory.
 */
final class NetrootRule implements CatalogRule {
  private static final String PARAMETER = "netroot";
  private static final Set<String> MEMORY_ONLY = Set.of("boot", "sdb", "dal", "admin", "service");

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Set<String> small = smallImages(view);
    NodeFindings faults = new NodeFindings(view);
    NodeFindings.eachNode(
        view,
        (element, node) ->
            fault(node, small)
                .ifPresent(fault -> faults.add(place(element, fault), node.name(), fault)));
    faults.report(found, (element, nodes, fault) -> finding(view, element, nodes, fault));
  }

  /** Empty where the catalog knows of no such image; then names say nothing about its nodes. */
  private static Set<String> smallImages(CatalogView view) {
    Set<String> small = new HashSet<>(view.recipes().names());
    small.removeIf(name -> !name.contains("initrd"));
    for (ImageGroup group : view.catalog().imageGroups()) {
      group.members().stream()
          .filter(member -> !member.netroot().isEmpty())
          .forEach(member -> small.add(member.recipe()));
    }
    return small;
  }

  private static Optional<String> fault(NodeMap.Node node, Set<String> small) {
    boolean netroot = node.parameters().stream().anyMatch(p -> p.name().equals(PARAMETER));
    Optional<String> kind = node.groups().stream().filter(MEMORY_ONLY::contains).findFirst();
    boolean login = node.groups().contains("login");
    if (netroot && kind.isPresent() && !login) {
      return Optional.of("memory " + kind.get());
    } else if (node.image().isEmpty() || netroot == isSmall(node.image(), small)) {
      return Optional.empty();
    } else if (netroot && small.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((netroot ? "small " : "netroot ") + node.image());
  }

  /** The netroot where there is one too many, the image where one is missing. */
  private static Element place(Element node, String fault) {
    Part part = fault.startsWith("netroot ") ? Part.NODE_IMAGE : Part.NODE_PARAMETERS;
    return node.part(part, node.item());
  }

  private static boolean isSmall(String image, Set<String> small) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    return small.contains(image) || name.contains("initrd");
  }

  private static Diagnostic finding(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String fault) {
    String subject = nodes.subject() + nodes.verb(" has", " have");
    String rest = fault.substring(fault.indexOf(' ') + 1);
    if (fault.startsWith("memory ")) {
      return warning(
              view,
              element,
              subject + " a netroot, but " + rest + " nodes keep their root in memory")
          .withHint("take the parameter 'netroot' out, or the group '" + rest + "'");
    } else if (fault.startsWith("small ")) {
      return warning(
              view,
              element,
              subject + " a netroot, but the image " + Texts.quoted(rest) + " mounts none")
          .withHint("boot the image that goes with it, by custom named 'initrd-…'");
    }
    return warning(
            view,
            element,
            subject + " no netroot, but the image " + Texts.quoted(rest) + " needs one")
        .withHint("add it, such as: parameters netroot: 'compute-large'");
  }

  private static Diagnostic warning(CatalogView view, Element element, String message) {
    return view.finding(DiagnosticCode.NETROOT_PAIR, element, message);
  }
}
