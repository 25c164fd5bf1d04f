package io.impscript.eval;

import java.util.Collection;
import java.util.List;

/** Refuses calls of the library whose results would fill the memory. */
final class LibraryLimits {
  private static final int FEW = 8;
  private static final int SOME = 16;
  private static final int MANY = 1_000;

  private LibraryLimits() {}

  static void check(Object target, String name, Object[] arguments, Budget budget) {
    if (target instanceof String) {
      checkText(arguments, budget);
    } else if (target instanceof Collection<?> several) {
      checkSeveral(several, name, budget);
    }
  }

  /** Numbers given to a text's methods are lengths, as in {@code padLeft}. */
  private static void checkText(Object[] arguments, Budget budget) {
    for (Object argument : arguments) {
      if (argument instanceof Number number) {
        budget.text(number.longValue());
      }
    }
  }

  private static void checkSeveral(Collection<?> several, String name, Budget budget) {
    budget.elements(several.size());
    switch (name) {
      case "permutations", "eachPermutation" -> atMost(several, FEW, name);
      case "subsequences" -> atMost(several, SOME, name);
      case "inits", "tails" -> atMost(several, MANY, name);
      case "combinations", "eachCombination" -> budget.copied(product(several));
      default -> {
        return;
      }
    }
  }

  private static void atMost(Collection<?> several, int most, String name) {
    if (several.size() > most) {
      throw Failure.limit(
          "'%s' of more than %,d elements".formatted(name, most), "make the list shorter");
    }
  }

  private static long product(Collection<?> several) {
    double product = Math.max(1, several.size());
    for (Object element : several) {
      product *= element instanceof List<?> list ? Math.max(1, list.size()) : 1;
    }
    return (long) Math.min(product, Long.MAX_VALUE / 2.0);
  }
}
