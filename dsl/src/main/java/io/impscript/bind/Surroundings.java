package io.impscript.bind;

import io.impscript.eval.CallSite;
import java.util.List;

/** What a script may take in besides its own text. */
public interface Surroundings {
  /**
   * Declares a parameter.
   *
   * @return its value: the one set from outside, or the default
   */
  Object parameter(
      String name, Object defaultValue, String description, List<String> oneOf, CallSite site);

  /** Evaluates an included script, unless that has been done. */
  void include(String script, CallSite site);

  /** The text of a file beside the script that the word stands in. */
  String textOf(String path, CallSite site);
}
