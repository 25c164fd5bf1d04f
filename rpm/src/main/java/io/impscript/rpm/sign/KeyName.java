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
  private static final int OF_VERSION_6 = 64;

  /** The last 16 digits of the fingerprint, of keys of version 6 the first. */
  public String id() {
    int start = fingerprint.length() == OF_VERSION_6 ? 0 : Math.max(0, fingerprint.length() - ID);
    int end = Math.min(fingerprint.length(), start + ID);
    return fingerprint.substring(start, end).toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return user.isEmpty() ? id() : id() + " (" + user + ")";
  }
}
