package io.impscript.runtime.repl;

import java.util.List;

/**
 * What can stand at the cursor.
 *
 * @param start offset where the thing being typed begins; it is replaced up to the cursor
 * @param options what it could become, sorted, each beginning with what is typed
 */
public record Completion(int start, List<Option> options) {
  public Completion {
    options = List.copyOf(options);
  }

  /**
   * One possibility.
   *
   * @param text the whole text of the thing
   * @param doc a few words about it; may be empty
   * @param suffix what usually follows: a blank, a closing quote, a colon
   */
  public record Option(String text, String doc, String suffix) {}
}
