package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.NodeMap.KernelParameter;
import io.impscript.model.NodeMap.Node;
import io.impscript.model.SourceSpan;
import io.impscript.spec.NodesSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class NodesBinder extends Binder implements NodesSpec {
  private final List<String> groups = new ArrayList<>();
  private final List<KernelParameter> parameters = new ArrayList<>();
  private final Map<Part, SourceSpan> places = new EnumMap<>(Part.class);
  private final Map<String, Object> extras = new LinkedHashMap<>();
  private String type = "";
  private String image = "";
  private String loadFile = "";
  private String configSet = "";

  NodesBinder(Binding binding, Marks marks) {
    super(binding, marks);
  }

  @Override
  public void type(String text) {
    type = said(text);
    places.put(Part.NODE_TYPE, site().value(0));
  }

  private String said(String value) {
    isSaid(value, site().value(0));
    return value;
  }

  @Override
  public void groups(String... names) {
    each(names, (name, place) -> groups.add(name));
  }

  @Override
  public void image(String name) {
    image = said(name);
    places.put(Part.NODE_IMAGE, site().value(0));
  }

  @Override
  public void loadFile(String name) {
    loadFile = said(name);
  }

  @Override
  public void configSet(String name) {
    configSet = said(name);
  }

  @Override
  public void parameters(Map<String, Object> values) {
    places.putIfAbsent(Part.NODE_PARAMETERS, site().nameSpan());
    values.forEach((name, value) -> add(name, value, site().named(name)));
  }

  @Override
  public void kernelParameter(String name, String value) {
    add(name, value, site().value(0));
  }

  @Override
  public void kernelParameter(String name) {
    add(name, true, site().value(0));
  }

  /** A name that is none is found by the validator, in whatever way the map came to be. */
  private void add(String name, Object value, SourceSpan place) {
    if (value instanceof String || value instanceof Number) {
      parameters.add(new KernelParameter(name, value.toString()));
    } else if (Boolean.TRUE.equals(value)) {
      parameters.add(new KernelParameter(name, null));
    } else {
      refuse(
          place,
          "kernel parameter '" + name + "' has no value that can be written",
          Boolean.FALSE.equals(value)
              ? "leave it out; 'true' makes a bare flag"
              : "text, a number, or 'true' for a bare flag");
    }
  }

  private void refuse(SourceSpan place, String message, String hint) {
    binding().report(DiagnosticCode.BAD_VALUE, place, message, hint);
  }

  @Override
  public void extra(String key, Object value) {
    if (extras.containsKey(key)) {
      refuse(site().value(0), "extra '" + key + "' is said twice", "leave one of them out");
    }
    extras.put(key, value);
  }

  /** Notes for one of the nodes where what is said of all of them stands. */
  void markDetails(int item) {
    places.forEach((part, place) -> marks().put(part, item, place));
  }

  Node node(String name) {
    return new Node(name, type, groups, image, loadFile, configSet, parameters, new Extras(extras));
  }
}
