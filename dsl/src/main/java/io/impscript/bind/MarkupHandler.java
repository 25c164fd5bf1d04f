package io.impscript.bind;

import io.impscript.model.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Makes markup of the events of a parser. */
final class MarkupHandler extends DefaultHandler2 {
  /** As deep as a description may be, since all that was read there must be sayable here. */
  private static final int DEEPEST = 256;

  private record Open(String name, Map<String, String> attributes, List<Markup> content) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private List<Markup> content = List.of();

  /** What stands inside the outermost element. */
  List<Markup> content() {
    return content;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    endText();
    if (open.size() > DEEPEST) {
      throw new SAXException("elements are nested deeper than " + DEEPEST + " levels");
    }
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      all.put(attributes.getQName(i), attributes.getValue(i));
    }
    open.push(new Open(name, all, new ArrayList<>()));
  }

  @Override
  public void endElement(String uri, String local, String name) {
    endText();
    Open ended = open.pop();
    List<Markup> settled = LayoutSpace.without(ended.content());
    if (open.isEmpty()) {
      // Nobody writes a piece of nothing but blanks unless the blanks are meant.
      content = settled.isEmpty() ? List.copyOf(ended.content()) : settled;
    } else {
      add(new Markup.Tag(ended.name(), ended.attributes(), settled));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void comment(char[] characters, int start, int length) {
    endText();
    add(new Markup.Comment(new String(characters, start, length)));
  }

  @Override
  public void processingInstruction(String target, String data) {
    endText();
    add(new Markup.Instruction(target, data == null ? "" : data));
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private void endText() {
    if (text.length() > 0) {
      add(new Markup.Text(text.toString()));
      text.setLength(0);
    }
  }

  private void add(Markup node) {
    if (!open.isEmpty()) {
      open.element().content().add(node);
    }
  }
}
