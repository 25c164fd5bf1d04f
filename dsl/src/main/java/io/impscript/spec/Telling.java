package io.impscript.spec;

import java.lang.reflect.InvocationTargetException;

/** How a word reaches what it is said to. */
@FunctionalInterface
public interface Telling {
  /**
   * Says the word.
   *
   * @param receiver what it is said to
   * @param arguments one value for each argument of the form
   * @return what it gives; null for nothing
   */
  Object tell(Object receiver, Object[] arguments)
      throws InvocationTargetException, IllegalAccessException;
}
