package io.impscript.rpm.lua;

import java.util.IdentityHashMap;
import java.util.Map;

/** Gives objects numbers that look like addresses, but are the same in every run. */
final class Objects {
  private static final int STEP = 64;

  private final Map<Object, Integer> numbers = new IdentityHashMap<>();

  String name(Object object) {
    int number = numbers.computeIfAbsent(object, any -> numbers.size() + 1);
    return String.format("0x%014x", 0x5500_0000_0000L + (long) number * STEP);
  }
}
