package io.impscript.rpm.sign;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.Tag;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The signatures in a package's first header.
 *
 * @param ofHeader of the main header only
 * @param ofAll of main header and payload, as old programs made them
 */
record PackageSignatures(List<byte[]> ofHeader, List<byte[]> ofAll) {
  private static final int SHA256 = 8;
  private static final int SHA512 = 10;
  private static final int MOST = 16;

  static PackageSignatures of(Header signature) throws OpenPgpException {
    List<byte[]> ofHeader = binaries(signature, Tag.SIG_RSA_HEADER, Tag.SIG_DSA_HEADER);
    List<String> texts = signature.texts(Tag.SIG_OPENPGP);
    if (signature.has(Tag.SIG_OPENPGP) && (texts.isEmpty() || texts.size() > MOST)) {
      throw new OpenPgpException("it has " + texts.size() + " signatures");
    }
    for (String text : texts) {
      ofHeader.add(base64(text.replaceAll("\\s", "")));
    }
    return new PackageSignatures(ofHeader, binaries(signature, Tag.SIG_PGP, Tag.SIG_GPG));
  }

  private static byte[] base64(String text) throws OpenPgpException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new OpenPgpException("it is not in base64", e);
    }
  }

  private static List<byte[]> binaries(Header signature, int... tags) throws OpenPgpException {
    List<byte[]> found = new ArrayList<>();
    for (int tag : tags) {
      if (signature.has(tag)) {
        byte[] bytes = signature.binary(tag);
        if (bytes.length == 0) {
          throw new OpenPgpException("it is empty");
        }
        found.add(bytes);
      }
    }
    return found;
  }

  boolean isEmpty() {
    return ofHeader.isEmpty() && ofAll.isEmpty();
  }

  /** Whether who vouches for the header vouches for the payload, too. */
  static boolean hasPayloadDigest(Header main) {
    long algorithm = main.number(Tag.PAYLOAD_DIGEST_ALGO, SHA256);
    return !main.text(Tag.PAYLOAD_DIGEST).isEmpty() && algorithm >= SHA256 && algorithm <= SHA512;
  }
}
