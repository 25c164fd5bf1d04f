package io.impscript.converter.nims;

import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.model.NodeMap.KernelParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kernel parameters in JSON: an object in their order, null for a bare flag. Where a name is given
 * several times, as {@code console} often is, a list of objects with one member each.
 */
final class KernelParameters {
  static final String KEY = "parameters";

  private KernelParameters() {}

  static List<KernelParameter> read(Fields node) {
    List<KernelParameter> parameters = new ArrayList<>();
    Tree value = node.take(KEY).map(Tree.Member::value).orElse(null);
    if (value instanceof Tree.Mapping mapping) {
      read(node, mapping, parameters);
    } else if (value instanceof Tree.Sequence sequence) {
      sequence.elements().forEach(element -> readElement(node, element, parameters));
    } else if (value != null) {
      node.wrong(KEY, value, "an object, or a list of objects");
    }
    return parameters;
  }

  private static void readElement(Fields node, Tree element, List<KernelParameter> parameters) {
    if (element instanceof Tree.Mapping mapping) {
      read(node, mapping, parameters);
    } else {
      node.wrong(KEY, element, "an object, or a list of objects");
    }
  }

  private static void read(Fields node, Tree.Mapping mapping, List<KernelParameter> parameters) {
    for (Tree.Member member : mapping.members()) {
      if (member.value() instanceof Tree.Scalar scalar && isTextOrNull(scalar)) {
        parameters.add(new KernelParameter(member.key(), (String) scalar.value()));
      } else {
        node.wrong(member.key(), member.value(), "text, or null for a bare flag");
      }
    }
  }

  private static boolean isTextOrNull(Tree.Scalar scalar) {
    return scalar.value() == null || scalar.isText();
  }

  static Object write(List<KernelParameter> parameters) {
    Map<String, Object> byName = new LinkedHashMap<>();
    parameters.forEach(parameter -> byName.put(parameter.name(), parameter.value()));
    return byName.size() == parameters.size()
        ? byName
        : parameters.stream().map(KernelParameters::single).toList();
  }

  private static Map<String, Object> single(KernelParameter parameter) {
    Map<String, Object> single = new LinkedHashMap<>();
    single.put(parameter.name(), parameter.value());
    return single;
  }
}
