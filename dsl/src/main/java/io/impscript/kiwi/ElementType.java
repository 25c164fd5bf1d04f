package io.impscript.kiwi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element at its place: one of the same name elsewhere is another type.
 *
 * @param name as the XML says it
 * @param path names from the root element to this one, with slashes between
 * @param words what it is called in a script; the first is the usual one
 * @param occurs how often it may stand in the element around
 * @param text what text it holds; empty where it holds none
 * @param open whether anything well-formed may stand inside
 * @param support the schemas that have it
 * @param limit where it may stand; empty where nothing limits it
 * @param doc what it says, one line
 * @param example how a script says it; may be empty, may have several lines
 * @param attributes by name, in the order of writing
 * @param children by name, in the order of writing
 */
public record ElementType(
    String name,
    String path,
    List<String> words,
    Occurs occurs,
    Optional<ValueType> text,
    boolean open,
    Support support,
    Optional<Limit> limit,
    String doc,
    String example,
    Map<String, AttributeType> attributes,
    Map<String, ElementType> children) {

  /** The usual word for it. */
  public String word() {
    return words.get(0);
  }

  public Optional<AttributeType> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  public Optional<ElementType> child(String wanted) {
    return Optional.ofNullable(children.get(wanted));
  }

  /** The child that a word of a script stands for. */
  public Optional<ElementType> childFor(String word) {
    return children.values().stream().filter(child -> child.words().contains(word)).findFirst();
  }

  /** The attribute that scripts give by position, if there is one. */
  public Optional<AttributeType> key() {
    return attributes.values().stream().filter(AttributeType::key).findFirst();
  }

  /** Whether elements may stand inside. */
  public boolean holdsElements() {
    return open || !children.isEmpty();
  }

  /** Whether it takes several values of its key at once, each an element of its own. */
  public boolean manyAtOnce() {
    return occurs.repeatable() && children.isEmpty() && key().isPresent() && text.isEmpty();
  }

  public Collection<AttributeType> allAttributes() {
    return attributes.values();
  }

  public Collection<ElementType> allChildren() {
    return children.values();
  }

  // The path says it all, and the parts are many.

  @Override
  public boolean equals(Object other) {
    return other instanceof ElementType type && path.equals(type.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
