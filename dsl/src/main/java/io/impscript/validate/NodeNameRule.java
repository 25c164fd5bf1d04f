package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.NearNames;
import io.impscript.diag.Severity;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.NodeMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nodes are called by cname or host name, and each stands once in a map. On an XC the chassis of a
 * cabinet are 0 to 2, the slots of a chassis 0 to 15, the nodes of a slot 0 to 3.
 */
final class NodeNameRule implements CatalogRule {
  private static final Pattern CNAME =
      Pattern.compile("c\\d{1,4}-\\d{1,4}(?:c(\\d{1,4})(?:s(\\d{1,4})(?:n(\\d{1,4}))?)?)?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");
  private static final List<String> TYPES = List.of("compute", "service");

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    NodeFindings bad = new NodeFindings(view);
    NodeFindings far = new NodeFindings(view);
    NodeFindings types = new NodeFindings(view);
    NodeFindings.eachNode(
        view,
        (element, node) -> {
          name(element, node.name(), bad, far);
          if (!node.type().isEmpty() && !TYPES.contains(node.type())) {
            types.add(element.part(Part.NODE_TYPE, element.item()), node.name(), node.type());
          }
        });
    bad.report(found, (element, nodes, fault) -> malformed(view, element, nodes, fault));
    far.report(found, (element, nodes, fault) -> outOfRange(view, element, nodes, fault));
    types.report(found, (element, nodes, type) -> type(view, element, nodes, type));
    for (int map = 0; map < view.catalog().nodeMaps().size(); map++) {
      duplicates(view, map, found);
    }
  }

  private static void name(Element element, String name, NodeFindings bad, NodeFindings far) {
    Matcher cname = CNAME.matcher(name);
    if (cname.matches()) {
      if (cname.group(3) == null) {
        bad.add(
            element,
            name,
            name.contains("s") ? "slot" : cname.group(1) == null ? "cabinet" : "chassis");
      } else if (over(cname.group(1), 2) || over(cname.group(2), 15) || over(cname.group(3), 3)) {
        far.add(element, name, "");
      }
    } else if (!HOST.matcher(name).matches()) {
      bad.add(element, name, "");
    }
  }

  private static boolean over(String number, int most) {
    return Integer.parseInt(number) > most;
  }

  private static Diagnostic malformed(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String part) {
    if (part.isEmpty()) {
      String verb =
          nodes.verb(" has no name that a node can have", " have names that no node can have");
      return view.finding(DiagnosticCode.BAD_NODE, element, nodes.subject() + verb)
          .withHint("a node is called like c0-0c0s1n2, or by a host name such as nid00012");
    }
    String name = nodes.names().get(0);
    String message = Texts.quoted(name) + " is a whole " + part + ", not a node";
    return view.finding(DiagnosticCode.BAD_NODE, element, message)
        .withHint("name its nodes: '" + name + completion(part) + "'");
  }

  private static String completion(String part) {
    return switch (part) {
      case "slot" -> "n[0-3]";
      case "chassis" -> "s[0-15]n[0-3]";
      default -> "c[0-2]s[0-15]n[0-3]";
    };
  }

  private static Diagnostic outOfRange(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String fault) {
    String message =
        nodes.subject() + nodes.verb(" is", " are") + " beyond what an XC cabinet holds";
    return view.finding(DiagnosticCode.BAD_NODE, element, message)
        .withSeverity(Severity.WARNING)
        .withHint("chassis are c0 to c2, slots s0 to s15, nodes n0 to n3");
  }

  private static Diagnostic type(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String type) {
    String verb = nodes.verb(" has", " have");
    String message = nodes.subject() + verb + " the unknown type " + Texts.quoted(type);
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_VALUE, element, message).withSeverity(Severity.WARNING);
    if (type.length() <= 40) {
      finding = NearNames.hint(type, TYPES).map(finding::withHint).orElse(finding);
    }
    return finding.withHint("types known: " + String.join(", ", TYPES));
  }

  private static void duplicates(CatalogView view, int map, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    NodeFindings twice = new NodeFindings(view);
    List<NodeMap.Node> nodes = view.catalog().nodeMaps().get(map).nodes();
    for (int item = 0; item < nodes.size(); item++) {
      Integer earlier = first.putIfAbsent(nodes.get(item).name(), item);
      if (earlier != null) {
        Element element = Element.of(Kind.NODE_MAP, map).part(Part.NODES, item);
        twice.add(element, nodes.get(item).name(), block(view, element, earlier));
      }
    }
    twice.report(
        found,
        (element, again, block) -> {
          Element other = element.part(Part.NODES, first.get(again.names().get(0)));
          return duplicate(view, element, again, other);
        });
  }

  /** Tells the blocks of nodes apart that a name stood in before. */
  private static String block(CatalogView view, Element element, int earlier) {
    return view.place(element.part(Part.NODES, earlier)).toString();
  }

  private static Diagnostic duplicate(
      CatalogView view, Element element, NodeFindings.Nodes nodes, Element other) {
    String message =
        nodes.subject() + nodes.verb(" stands", " stand") + " twice in " + Owners.of(view, element);
    Diagnostic finding =
        view.finding(DiagnosticCode.DUPLICATE_NODE, element, message)
            .withHint("a node boots one image; take it out of one of the two");
    return view.related(finding, other, "named here already");
  }
}
