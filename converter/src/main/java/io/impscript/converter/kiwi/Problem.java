package io.impscript.converter.kiwi;

/**
 * Why a schema would refuse an element.
 *
 * @param tag the element's number in the document
 * @param attribute which attribute it is about; empty for the element itself
 * @param child which of the elements inside it is about; empty for the element itself
 */
record Problem(int tag, String attribute, String child, String message, String hint) {
  boolean isAbout(Problem other) {
    return tag == other.tag && attribute.equals(other.attribute) && child.equals(other.child);
  }
}
