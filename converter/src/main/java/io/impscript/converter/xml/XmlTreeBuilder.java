package io.impscript.converter.xml;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;

/** Builds the tree from the parser's events and holds the input to its limits. */
final class XmlTreeBuilder {
  private final XmlSource source;
  private final XmlLimits limits;
  private final boolean template;
  private final Diagnostics found;
  private final Deque<XmlNode.Element> open = new ArrayDeque<>();
  private final List<XmlNode> before = new ArrayList<>();
  private final List<XmlNode> after = new ArrayList<>();
  private XmlNode.Element root;
  private XMLStreamReader2 reader;
  private int skipped;
  private int nodes;
  private long said;

  XmlTreeBuilder(XmlSource source, XmlLimits limits, boolean template, Diagnostics found) {
    this.source = source;
    this.limits = limits;
    this.template = template;
    this.found = found;
  }

  /** Input that is well formed but not taken, with the reason. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic finding;

    Refused(Diagnostic finding) {
      super(finding.message(), null, false, false);
      this.finding = finding;
    }

    Diagnostic finding() {
      return finding;
    }
  }

  /** Reads to the end. The parser's offsets start after what was skipped of the text. */
  void build(XMLStreamReader2 events, int skip) throws XMLStreamException {
    reader = events;
    skipped = skip;
    while (reader.hasNext()) {
      event(reader.next());
    }
    if (root == null) {
      throw refused(place(), "the file has no element");
    }
  }

  XmlDocument document() {
    return new XmlDocument(source, before, root, after, template);
  }

  XmlSource source() {
    return source;
  }

  boolean isTemplate() {
    return template;
  }

  /** The innermost element that is not closed yet; null where none is. */
  XmlNode.Element innermost() {
    return open.peek();
  }

  private void event(int type) {
    switch (type) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> Whitespace.settle(open.pop());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text();
      case XMLStreamConstants.COMMENT -> leaf(new Markup.Comment(reader.getText()));
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          leaf(new Markup.Instruction(reader.getPITarget(), data(reader.getPIData())));
      case XMLStreamConstants.DTD -> doctype();
      default -> {}
    }
  }

  private static String data(String said) {
    return said == null ? "" : said;
  }

  private void start() {
    XmlNode.Element element = new XmlNode.Element(reader.getLocalName(), place());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i);
      hold(value, element.place());
      element.attributes().put(reader.getAttributeLocalName(i), value);
    }
    count(1 + element.attributes().size(), element.place());
    if (open.size() >= limits.depth()) {
      String message = "elements are nested more than " + limits.depth() + " deep";
      throw refused(element.place(), message);
    }
    place(element);
    open.push(element);
  }

  private void place(XmlNode.Element element) {
    if (!open.isEmpty()) {
      open.peek().content().add(element);
    } else if (root == null) {
      root = element;
    } else {
      throw refused(element.place(), "a second root element '" + element.name() + "'");
    }
  }

  private void text() {
    XmlNode.Leaf text = new XmlNode.Leaf(new Markup.Text(reader.getText()), place());
    hold(reader.getText(), text.place());
    if (!open.isEmpty()) {
      leaf(text);
    } else if (text.isSpoken()) {
      outer(text);
    }
  }

  /** Text outside the root element: only the parser of templates comes here. */
  private void outer(XmlNode.Leaf text) {
    String said = ((Markup.Text) text.markup()).text().strip();
    if (!Template.only(said)) {
      throw refused(text.place(), "text outside the root element");
    }
    leaf(new Markup.Text(said));
  }

  private void leaf(Markup markup) {
    leaf(new XmlNode.Leaf(markup, place()));
  }

  private void leaf(XmlNode.Leaf leaf) {
    count(1, leaf.place());
    List<XmlNode> outside = root == null ? before : after;
    (open.isEmpty() ? outside : open.peek().content()).add(leaf);
  }

  private void count(int more, XmlPlace place) {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw refused(place, "the file has more than " + limits.nodes() + " elements and values");
    }
  }

  /** What is said can only be longer than the file by what entities expanded to. */
  private void hold(String text, XmlPlace place) {
    said += text.length();
    if (said > source.text().length() + (long) XmlLimits.ENTITY_TEXT) {
      throw refused(place, "the entities of the file expand to too much text");
    }
  }

  private void doctype() {
    XmlPlace place = place();
    if (place.end() - place.start() > XmlLimits.DOCTYPE) {
      throw refused(place, "the DOCTYPE is longer than " + XmlLimits.DOCTYPE + " characters");
    }
    String message = "the DOCTYPE is left out: Kiwi has no use for one";
    found.add(Diagnostic.of(DiagnosticCode.REPAIRED, place.span(), message));
  }

  /** Where the event stands; what an entity holds stands where the entity is named. */
  private XmlPlace place() {
    LocationInfo info = reader.getLocationInfo();
    return new XmlPlace(source, skipped + offset(info.getStartLocation()), skipped + end(info));
  }

  private static int offset(Location location) {
    return Math.max(0, EntityPlace.outermost(location).getCharacterOffset());
  }

  private int end(LocationInfo info) {
    try {
      return offset(info.getEndLocation());
    } catch (XMLStreamException e) {
      return offset(info.getStartLocation()) + 1;
    }
  }

  private static Refused refused(XmlPlace place, String message) {
    return new Refused(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place.span(), message));
  }
}
