package io.impscript.rpm.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Verdicts for people. */
public final class VerdictText {
  private VerdictText() {}

  /**
   * What is the matter, as one sentence without its point.
   *
   * @param subject what was looked at, such as "package hello-1.0-1.noarch of repository 'site'"
   */
  public static String problem(Verdict verdict, String subject) {
    if (verdict instanceof Verdict.Good good) {
      return subject + " is signed by " + good.key();
    } else if (verdict instanceof Verdict.Unsigned) {
      return subject + " is not signed";
    } else if (verdict instanceof Verdict.UnknownKey unknown) {
      return subject + " is signed by key " + unknown.key() + ", which is not among the given keys";
    } else if (verdict instanceof Verdict.Wrong wrong) {
      return subject + " is not what was signed: " + wrong.reason();
    } else if (verdict instanceof Verdict.ExpiredKey expired) {
      return subject
          + " is signed by "
          + expired.key()
          + ", which expired on "
          + day(expired.since());
    } else if (verdict instanceof Verdict.ExpiredSignature expired) {
      return subject
          + (" has a signature by " + expired.key() + " that ended on " + day(expired.since()));
    } else if (verdict instanceof Verdict.FromFuture future) {
      return subject
          + (" is signed by " + future.key() + " on " + day(future.made()))
          + ", which is still to come";
    } else if (verdict instanceof Verdict.RevokedKey revoked) {
      return subject + " is signed by " + revoked.key() + ", which its owner has revoked";
    }
    return subject + " is not signed well enough: " + ((Verdict.Weak) verdict).reason();
  }

  /** What to do about it; empty if all is well. */
  public static String hint(Verdict verdict) {
    if (verdict instanceof Verdict.Unsigned) {
      return "have it signed by its maker, or leave out gpgKey, and then nothing of it is checked";
    } else if (verdict instanceof Verdict.UnknownKey) {
      return "if you trust that key, add its public half to the file of gpgKey";
    } else if (verdict instanceof Verdict.Wrong) {
      return "do not use it: it was changed or damaged after it was signed; get it anew from its maker";
    } else if (verdict instanceof Verdict.ExpiredKey) {
      return "keys are often prolonged: get the newest public key from its owner for gpgKey";
    } else if (verdict instanceof Verdict.ExpiredSignature) {
      return "it may be out of date: get a newer one from its maker";
    } else if (verdict instanceof Verdict.FromFuture) {
      return "see whether this machine's clock is right (date); if it is, ask its maker to sign it anew";
    } else if (verdict instanceof Verdict.RevokedKey) {
      return "ask its maker for one that is signed by a new key";
    } else if (verdict instanceof Verdict.Weak) {
      return "ask its maker for a signature with SHA-256 or better, or sign it with a key of your own";
    }
    return "";
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
