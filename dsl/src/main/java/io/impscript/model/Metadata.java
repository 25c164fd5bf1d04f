package io.impscript.model;

import java.util.List;

/**
 * What a legacy object remembers of its own past.
 *
 * @param created when it was made, {@code YYYY-MM-DDTHH:MM:SS} without zone, kept as text; empty
 *     where unknown
 * @param history lines such as {@code 2018-07-03T13:26:01: Extended recipes attribute with 1
 *     Recipe.}, oldest first, kept as text
 */
public record Metadata(String created, List<String> history) {
  public static final Metadata NONE = new Metadata("", List.of());

  public Metadata {
    history = List.copyOf(history);
  }
}
