package io.impscript.rpm.file;

/** Makes OpenPGP signatures of bytes. The same bytes give the same signature. */
public interface Signer {
  /** A signature as the headers of packages have it. */
  byte[] signature(byte[] signed);

  /** A signature as text, to lie beside a file. */
  String armored(byte[] signed);

  /** Whether it is made by RSA: packages have those in an entry of their own. */
  boolean isRsa();
}
