package io.impscript.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the elements of a catalog were written: a side table, so that equality stays with meaning.
 */
public final class Places {
  public static final Places NONE = new Places(Map.of());

  private final Map<Element, SourceSpan> spans;

  private Places(Map<Element, SourceSpan> spans) {
    this.spans = Collections.unmodifiableMap(spans);
  }

  /** The place of an element, or of the nearest thing around it that has one. */
  public Optional<SourceSpan> of(Element element) {
    Element at = element;
    while (!spans.containsKey(at) && at.part() != Element.Part.SELF) {
      at = at.around();
    }
    return Optional.ofNullable(spans.get(at));
  }

  /** All places that are known. */
  public Map<Element, SourceSpan> all() {
    return spans;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects places while a catalog is being read. */
  public static final class Builder {
    private Map<Element, SourceSpan> spans = new HashMap<>();
    private boolean given;

    public Builder put(Element element, SourceSpan span) {
      if (given) {
        spans = new HashMap<>(spans);
        given = false;
      }
      spans.put(element, span);
      return this;
    }

    /** The places put so far. They are not copied unless more are put: there may be many. */
    public Places build() {
      given = true;
      return new Places(spans);
    }
  }
}
