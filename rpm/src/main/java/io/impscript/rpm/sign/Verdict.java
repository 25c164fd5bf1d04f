package io.impscript.rpm.sign;

import java.time.Instant;
import java.util.List;

/** What signatures say of a package or of a repository's index. */
public sealed interface Verdict {
  /**
   * As its signer made it.
   *
   * @param remarks what people should know of it all the same, such as that the key has expired
   *     since it signed
   */
  record Good(KeyName key, List<String> remarks) implements Verdict {
    public Good {
      remarks = List.copyOf(remarks);
    }
  }

  /** There is no signature. */
  record Unsigned() implements Verdict {}

  /**
   * None of the given keys made the signature.
   *
   * @param key ID or fingerprint of the key that the signature names, hexadecimal
   */
  record UnknownKey(String key) implements Verdict {}

  /**
   * Changed after it was signed, or with a signature that is none.
   *
   * @param reason what does not fit, for people
   */
  record Wrong(String reason) implements Verdict {}

  /** The signature fits, but the key had come to its end. */
  record ExpiredKey(KeyName key, Instant since) implements Verdict {}

  /** The signature fits, but was meant to hold only until then. */
  record ExpiredSignature(KeyName key, Instant since) implements Verdict {}

  /** The signature fits, but says to be made at a time that is yet to come. */
  record FromFuture(KeyName key, Instant made) implements Verdict {}

  /** The signature fits, but the key's owner has taken the key back. */
  record RevokedKey(KeyName key) implements Verdict {}

  /**
   * The signature may fit, but does not prove enough.
   *
   * @param reason what is not enough, for people
   */
  record Weak(String reason) implements Verdict {}

  default boolean isGood() {
    return this instanceof Good;
  }
}
