package io.impscript.model;

/**
 * A stretch of a source file.
 *
 * @param file the file's name as the user gave it, or as an {@code include} names it
 * @param startLine first line, from 1
 * @param startColumn first column, from 1, counted in characters (UTF-16 units)
 * @param endLine last line, from 1
 * @param endColumn the column after the last character
 */
public record SourceSpan(String file, int startLine, int startColumn, int endLine, int endColumn) {

  /** The span from the start of this one to the end of another of the same file. */
  public SourceSpan to(SourceSpan end) {
    return new SourceSpan(file, startLine, startColumn, end.endLine, end.endColumn);
  }

  /** The single place where the span starts. */
  public SourceSpan start() {
    return new SourceSpan(file, startLine, startColumn, startLine, startColumn + 1);
  }
}
