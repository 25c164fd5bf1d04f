package io.impscript.rpm.sign;

import java.io.IOException;

/** Something whose signature is not good. The message says what and why. */
public final class SignatureException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Verdict verdict;

  /**
   * @param subject as in {@link VerdictText#problem}
   */
  public SignatureException(Verdict verdict, String subject) {
    super(VerdictText.problem(verdict, subject));
    this.verdict = verdict;
  }

  public Verdict verdict() {
    return verdict;
  }
}
