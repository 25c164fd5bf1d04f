package io.impscript.rpm.fetch;

/** A place that was reached and does not have the file. */
public final class MissingFileException extends RefusedException {
  private static final long serialVersionUID = 1;

  public MissingFileException(String message) {
    super(message);
  }

  MissingFileException(AnswerException answer) {
    super(answer.getMessage(), answer);
  }
}
