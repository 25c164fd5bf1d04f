package io.impscript.rpm.sign;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/** Holds what is signed, as it comes, against one signature and one key. */
final class Check {
  private final PGPSignature signature;

  /** What a key says of itself, of a user or of another key. */
  interface Statement {
    boolean isMadeBy(PGPSignature signature) throws PGPException;
  }

  private Check(PGPSignature signature) {
    this.signature = signature;
  }

  /**
   * Empty if the signature cannot be of that key: other algorithms, or a digest that is no good.
   */
  static Optional<Check> of(SignaturePacket packet, PGPPublicKey key) {
    boolean isOldOfNew = packet.version() != 6 && key.getVersion() == 6;
    if (isOldOfNew
        || !Digests.isUsable(packet.hash())
        || !isSameAlgorithm(packet.algorithm(), key.getAlgorithm())) {
      return Optional.empty();
    }
    try {
      PGPSignature signature = packet.copy();
      signature.init(Algorithms.verifiers(key.getAlgorithm()), key);
      return Optional.of(new Check(signature));
    } catch (PGPException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isSameAlgorithm(int one, int other) {
    return one == other || Algorithms.isRsa(one) && Algorithms.isRsa(other);
  }

  void take(byte[] bytes, int count) {
    signature.update(bytes, 0, count);
  }

  boolean isRightOf(byte[] bytes) {
    take(bytes, bytes.length);
    return isRight();
  }

  /** Whether the key made the signature of just what was taken; to be asked once. */
  boolean isRight() {
    return isRight(PGPSignature::verify);
  }

  /** Whether the key made the signature of that statement; to be asked once. */
  boolean isRight(Statement statement) {
    try {
      return statement.isMadeBy(signature);
    } catch (PGPException | RuntimeException damaged) {
      return false;
    }
  }
}
