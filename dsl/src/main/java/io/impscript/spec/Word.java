package io.impscript.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents a word of the language. Overloads of one word carry the annotation on the first only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {
  /** What the word says, in whole sentences. */
  String value();

  /** A sample as it would stand in its block; checked and evaluated by a test. */
  String example();

  /** Whether a second use in one block is a mistake. */
  boolean once() default false;
}
