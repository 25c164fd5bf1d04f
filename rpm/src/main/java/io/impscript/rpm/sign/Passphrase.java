package io.impscript.rpm.sign;

import java.io.IOException;
import java.util.Optional;

/** Somebody who knows what unlocks a secret key. */
public interface Passphrase {
  /** Nobody. */
  Passphrase NONE = key -> Optional.empty();

  /**
   * Called at most once, and only for a key that is locked.
   *
   * @param key that is to sign
   * @return the passphrase, which is wiped when the key is unlocked; empty if there is none
   */
  Optional<char[]> of(KeyName key) throws IOException;
}
