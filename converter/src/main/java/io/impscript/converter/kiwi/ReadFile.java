package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlNode;
import io.impscript.model.SourceSpan;
import java.util.List;

/**
 * A main file, lifted.
 *
 * @param label the schema version that the file says; empty for none
 */
record ReadFile(XmlDocument xml, String label, List<Lift> lifts) {
  KiwiDocument document() {
    return new KiwiDocument(
        xml.before().stream().map(XmlNode::markup).toList(),
        xml.root().markup(),
        xml.after().stream().map(XmlNode::markup).toList());
  }

  /** The places of the elements in document order, the root first. */
  List<SourceSpan> places() {
    return xml.root().all().map(element -> element.place().span()).toList();
  }
}
