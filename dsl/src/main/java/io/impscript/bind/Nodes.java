package io.impscript.bind;

import io.impscript.kiwi.CommentText;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Nodes of markup while they are said, with the place of every element in document order. */
final class Nodes {
  private final List<Markup> nodes = new ArrayList<>();
  private final List<SourceSpan> places = new ArrayList<>();

  /** Adds a comment of a script, with its delimiters. */
  void remark(String written) {
    nodes.add(new Markup.Comment(CommentText.of(written)));
  }

  /** Adds a node without a place of its own. */
  void add(Markup node) {
    nodes.add(node);
  }

  /** Adds nodes all of whose elements are written at one place. */
  void addAll(List<Markup> more, SourceSpan place) {
    nodes.addAll(more);
    more.forEach(node -> note(node, place));
  }

  private void note(Markup node, SourceSpan place) {
    if (node instanceof Markup.Tag tag) {
      places.add(place);
      tag.content().forEach(inner -> note(inner, place));
    }
  }

  /** Adds an element. */
  void add(Markup.Tag tag, SourceSpan place, Nodes inside) {
    nodes.add(tag);
    places.add(place);
    places.addAll(inside.places);
  }

  /** Adds what others hold. */
  void addAll(Nodes others) {
    nodes.addAll(others.nodes);
    places.addAll(others.places);
  }

  List<Markup> values() {
    return nodes;
  }

  List<SourceSpan> places() {
    return places;
  }
}
