package io.impscript.kiwi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All elements of Kiwi descriptions, each at its place. Read at the first use. */
public final class KiwiVocabulary {
  private static final String RESOURCE = "vocabulary.txt";

  private KiwiVocabulary() {}

  private static final class Read {
    static final ElementType IMAGE = new VocabularyReader(text()).image();
  }

  /** The root element. */
  public static ElementType image() {
    return Read.IMAGE;
  }

  /** The element at a path such as {@code image/preferences/type}. */
  public static Optional<ElementType> at(String path) {
    Optional<ElementType> found = Optional.empty();
    for (String name : path.split("/")) {
      found =
          found.isPresent()
              ? found.get().child(name)
              : Optional.of(image()).filter(root -> root.name().equals(name));
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  /** Every element at every place, in the order of writing. */
  public static List<ElementType> all() {
    List<ElementType> found = new ArrayList<>();
    collect(image(), found);
    return List.copyOf(found);
  }

  private static void collect(ElementType type, List<ElementType> found) {
    found.add(type);
    type.allChildren().forEach(child -> collect(child, found));
  }

  private static String text() {
    try (InputStream in = KiwiVocabulary.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
