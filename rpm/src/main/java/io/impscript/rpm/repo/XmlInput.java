package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Metadata as a stream of elements. A document type and what it could define are not read; texts
 * have a limit.
 */
final class XmlInput {
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int DEEPEST = 64;

  private final String repository;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  XmlInput(String repository, InputStream in) throws IOException {
    this.repository = repository;
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      // Decoded by us: the JDK's parser prints wrong bytes to the console, besides throwing.
      this.xml =
          factory.createXMLStreamReader(
              new MarkupReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** The next begin or end of an element, or the end of the document. */
  int next() throws IOException {
    try {
      int event = xml.next();
      while (event != XMLStreamConstants.START_ELEMENT
          && event != XMLStreamConstants.END_ELEMENT
          && event != XMLStreamConstants.END_DOCUMENT) {
        event = xml.next();
      }
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
      if (depth > DEEPEST) {
        throw error("elements in elements without end");
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /** The element's name as written, with its prefix. */
  String name() {
    return xml.getLocalName();
  }

  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  int attributes() {
    return xml.getAttributeCount();
  }

  String attributeName(int i) {
    return xml.getAttributeLocalName(i);
  }

  String attributeValue(int i) {
    return xml.getAttributeValue(i);
  }

  /** The text of the element that has just begun, to its end; it has no elements in it. */
  String text() throws IOException {
    text.setLength(0);
    try {
      int event = xml.next();
      while (event != XMLStreamConstants.END_ELEMENT) {
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          append();
        } else if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.END_DOCUMENT) {
          throw error("an element where a text must be");
        }
        event = xml.next();
      }
      depth--;
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      throw failed(e);
    }
    return text.toString();
  }

  private void append() throws RepositoryException {
    if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
      throw error("a text longer than " + LONGEST_TEXT + " characters");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** A number of the metadata, 0 if there is none. */
  long number(String digits) throws RepositoryException {
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw error("\"" + digits + "\" where a number must be");
    }
  }

  RepositoryException error(String reason) {
    return new RepositoryException(
        repository, "line " + xml.getLocation().getLineNumber() + " of its metadata: " + reason);
  }

  private RepositoryException damaged(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException cause) {
      return new RepositoryException(repository, "its metadata: " + cause.getMessage(), e);
    }
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    return new RepositoryException(repository, "line " + line + " of its metadata is no XML", e);
  }

  /** The JDK's reader lets some damage through as unchecked exceptions. */
  private RepositoryException failed(RuntimeException e) {
    return new RepositoryException(repository, "its metadata is no XML", e);
  }
}
