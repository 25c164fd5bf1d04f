package io.impscript.rpm.sign;

import java.util.Locale;

/**
 * A key for people.
 *
 * @param fingerprint of the key that signed, which may be a subkey; hexadecimal, upper case
 * @param user its owner as the key says; may be empty
 */
public record KeyName(String fingerprint, String user) {
  private static final int ID = 16;

  /** The last 16 digits of the fingerprint. */
  public String id() {
    return fingerprint.substring(Math.max(0, fingerprint.length() - ID)).toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return user.isEmpty() ? id() : id() + " (" + user + ")";
  }
}
