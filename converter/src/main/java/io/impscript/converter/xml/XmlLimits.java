package io.impscript.converter.xml;

/**
 * How much of hostile input is read.
 *
 * @param bytes the largest file
 * @param depth the deepest nesting of elements
 * @param nodes the most elements, texts and comments, attributes counted with them
 */
public record XmlLimits(int bytes, int depth, int nodes) {
  /** Far above what people write: real descriptions have 10 levels and some thousand nodes. */
  public static final XmlLimits USUAL = new XmlLimits(64 * 1024 * 1024, 256, 500_000);

  /** How often entities may be expanded in a file, nested ones counted. */
  static final int ENTITIES = 1_000;

  /** The most characters that expanded entities may add up to. */
  static final int ENTITY_TEXT = 1_000_000;

  /** The longest DOCTYPE, in characters. */
  static final int DOCTYPE = 16 * 1024;
}
