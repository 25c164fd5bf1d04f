package io.impscript.runtime.repl;

import io.impscript.spec.BlockWords;
import java.util.Optional;
import java.util.Set;

/**
 * What surrounds the cursor in a text that may be unfinished.
 *
 * @param site what kind of place it is
 * @param block the block that the cursor is in
 * @param word the word whose arguments stand here, if it is one of the block
 * @param option the named argument whose value stands here
 * @param start offset where the thing being typed begins
 * @param prefix what is typed of it so far
 * @param quote the quote of the string that the cursor is in, else empty
 * @param variables names that the text itself declares before the cursor
 */
record CursorContext(
    Site site,
    BlockWords block,
    Optional<String> word,
    Optional<String> option,
    int start,
    String prefix,
    String quote,
    Set<String> variables) {
  /** Kinds of places. */
  enum Site {
    /** Where a statement begins. */
    STATEMENT,
    /** Among the arguments of a word, or anywhere in an expression. */
    ARGUMENT,
    /** After the dot of a value. */
    MEMBER,
    /** Inside a string. */
    STRING,
    /** A variable inside a string. */
    TEMPLATE,
    /** Inside a comment. */
    COMMENT
  }
}
