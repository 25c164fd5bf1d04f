package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** One thing that a step does to descriptions of the older of its two schemas. */
interface Change {
  void apply(XmlNode.Element image, LiftLog log);
}
