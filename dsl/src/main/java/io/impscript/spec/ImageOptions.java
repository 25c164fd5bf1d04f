package io.impscript.spec;

import java.util.List;
import java.util.Map;

/** What is said by name with the word {@code kiwi}; the vocabulary is read at the first need. */
final class ImageOptions implements OptionSet {
  private volatile OptionSet known;

  @Override
  public List<OptionInfo> all() {
    OptionSet options = known;
    if (options == null) {
      options = KiwiWords.ofImage();
      known = options;
    }
    return options.all();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object make(Map<String, Object> values) {
    return new KiwiAttributes((Map<String, String>) (Map<?, ?>) values);
  }
}
