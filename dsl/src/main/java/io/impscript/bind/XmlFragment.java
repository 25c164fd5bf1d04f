package io.impscript.bind;

import io.impscript.model.Markup;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads a piece of XML that a script holds. */
final class XmlFragment {
  private static final String START = "<x>";

  private XmlFragment() {}

  /** A text that is no XML. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The nodes of a text: elements, text, comments and processing instructions. White space that
   * only lays out is left out; there are no entities but those of XML itself.
   */
  static List<Markup> read(String text) throws Malformed {
    if (text.contains("<!DOCTYPE")) {
      throw new Malformed("a document type has no place in it");
    }
    MarkupHandler handler = new MarkupHandler();
    try {
      XMLReader reader = reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
      reader.parse(new InputSource(new StringReader(START + text + "</x>")));
    } catch (SAXParseException e) {
      throw new Malformed(said(e));
    } catch (SAXException e) {
      throw new Malformed(e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
    return handler.content();
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newSAXParser().getXMLReader();
  }

  private static String said(SAXParseException e) {
    int before = e.getLineNumber() == 1 ? START.length() : 0;
    String message = e.getMessage().replaceAll("\\.\\s*$", "");
    return "line %d, column %d of it: %s"
        .formatted(e.getLineNumber(), Math.max(1, e.getColumnNumber() - before), message);
  }
}
