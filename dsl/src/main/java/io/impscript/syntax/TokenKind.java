package io.impscript.syntax;

/** Kinds of tokens. */
enum TokenKind {
  /** A name that may be a variable, word or type. */
  NAME,
  /** A reserved word of Groovy; its text says which. */
  KEYWORD,
  /** A string without interpolation; its value is the text meant. */
  STRING,
  /** A number; its value is the number meant. */
  NUMBER,
  /** The start of a string with interpolation; its value is the text before the first. */
  TEMPLATE_START,
  /** {@code $name.property} inside a string; its text is the path without the dollar sign. */
  TEMPLATE_PATH,
  /** Text between two interpolations. */
  TEMPLATE_TEXT,
  /** The end of a string with interpolation; its value is the text after the last. */
  TEMPLATE_END,
  /** An operator or separator; its text says which. */
  SYMBOL,
  /** <code>( [ ?[ {</code>. */
  OPEN,
  /** <code>) ] }</code>. */
  CLOSE,
  /** The end of the text. */
  END
}
