package io.impscript.bind;

import io.impscript.model.Element.Part;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** A list of a declaration that several words add to. */
final class Listing<T> {
  private final Part part;
  private final Marks marks;
  private final List<T> values = new ArrayList<>();

  Listing(Part part, Marks marks) {
    this.part = part;
    this.marks = marks;
  }

  void add(T value, SourceSpan place) {
    marks.put(part, values.size(), place);
    values.add(value);
  }

  int size() {
    return values.size();
  }

  List<T> values() {
    return values;
  }
}
