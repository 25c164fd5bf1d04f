package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.NodeMap.KernelParameter;
import java.util.Optional;

/** Kernel parameters stand in one line, apart by spaces, so a space needs quotes around it. */
final class KernelParameterRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    NodeFindings bad = new NodeFindings(view);
    NodeFindings.eachNode(
        view,
        (element, node) ->
            node.parameters()
                .forEach(
                    p -> fault(p).ifPresent(fault -> bad.add(at(element), node.name(), fault))));
    bad.report(found, (element, nodes, fault) -> finding(view, element, nodes, fault));
  }

  private static Element at(Element node) {
    return node.part(Element.Part.NODE_PARAMETERS, node.item());
  }

  private static Optional<String> fault(KernelParameter parameter) {
    String name = parameter.name();
    if (name.isEmpty()) {
      return Optional.of("a kernel parameter without a name");
    }
    String subject = "the kernel parameter " + Texts.quoted(name);
    Optional<Integer> inName = bad(name, "= \"");
    if (inName.isPresent()) {
      return Optional.of(subject + ", whose name holds " + Names.describe(inName.get()));
    }
    return value(parameter.value()).map(fault -> subject + ", whose value holds " + fault);
  }

  private static Optional<String> value(String value) {
    if (value == null) {
      return Optional.empty();
    }
    String inner = isQuoted(value) ? value.substring(1, value.length() - 1) : value;
    return bad(inner, isQuoted(value) ? "\"" : " \"").map(Names::describe);
  }

  private static boolean isQuoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
  }

  private static Optional<Integer> bad(String text, String marks) {
    return text.codePoints()
        .filter(c -> marks.indexOf(c) >= 0 || c != ' ' && Names.isInvisible(c))
        .boxed()
        .findFirst();
  }

  private static Diagnostic finding(
      CatalogView view, Element element, NodeFindings.Nodes nodes, String fault) {
    String message = nodes.subject() + nodes.verb(" has ", " have ") + fault;
    return view.finding(DiagnosticCode.BAD_VALUE, element, message)
        .withHint(
            "the kernel reads name=value pairs apart by spaces;"
                + " a value with a space is written '\"two words\"'");
  }
}
