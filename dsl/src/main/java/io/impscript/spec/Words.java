package io.impscript.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an interface as the words of one kind of block. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Words {
  /** What people call the block, such as {@code recipe}; messages put "block" behind it. */
  String value();

  /** What the block is for. */
  String doc();
}
