package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;

/** Puts what Java or Groovy throw into words. */
final class Failures {
  private Failures() {}

  static Failure translate(Throwable thrown) {
    Throwable cause = root(thrown);
    if (cause instanceof Failure failure) {
      return failure;
    } else if (cause instanceof StackOverflowError) {
      return Failure.limit("the value or the expression is nested too deep", "is there a cycle?");
    } else if (cause instanceof OutOfMemoryError) {
      return Failure.limit("the value needs more memory than there is", "make it smaller");
    }
    return Failure.of(DiagnosticCode.EVALUATION, message(cause));
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < 20 && !(cause instanceof Failure) && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String message(Throwable cause) {
    if (cause instanceof IndexOutOfBoundsException) {
      return "an index outside the list or text";
    } else if (cause instanceof NumberFormatException) {
      return "the text is not a number";
    } else if (cause instanceof ArithmeticException) {
      return "a calculation that has no result: " + firstLine(cause);
    } else if (cause instanceof UnsupportedOperationException) {
      return "this value cannot be changed";
    } else if (cause instanceof ClassCastException) {
      return "a value of the wrong kind";
    } else if (cause instanceof java.util.NoSuchElementException) {
      return "there is no such element: the list is empty";
    } else if (cause instanceof java.util.ConcurrentModificationException) {
      return "the list is changed while it is gone through";
    }
    return "this cannot be evaluated: " + firstLine(cause);
  }

  private static String firstLine(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll("\\b(java|groovy|org)\\.[\\w.]+\\.", "");
  }
}
