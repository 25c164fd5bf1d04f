package io.impscript.rpm.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/**
 * A signature of version 3, 4 or 6 and what it says of itself and its key. Only what is signed
 * counts, but for hints of where to look.
 */
final class SignaturePacket {
  private static final int SIGNS = 0x02;
  private static final int ID_BYTES = 8;

  private final PGPSignature packet;
  private final Optional<PGPSignatureSubpacketVector> signed;

  private SignaturePacket(PGPSignature packet) {
    this.packet = packet;
    this.signed = Optional.ofNullable(packet.getHashedSubPackets());
  }

  /**
   * @throws OpenPgpException if it demands something that is unknown here, or has no date
   */
  static SignaturePacket of(PGPSignature packet) throws OpenPgpException {
    SignaturePacket signature = new SignaturePacket(packet);
    if (signature.signed.isPresent()) {
      PGPSignatureSubpacketVector signed = signature.signed.get();
      for (int demand : signed.getCriticalTags()) {
        if (!isKnown(demand)) {
          throw new OpenPgpException("a signature with a demand of kind " + demand);
        }
      }
      if (!signed.hasSubpacket(SignatureSubpacketTags.CREATION_TIME)) {
        throw new OpenPgpException("a signature that does not say when it was made");
      }
    }
    return signature;
  }

  /** What is heeded here, and preferences and remarks, which ask nothing of those who check. */
  private static boolean isKnown(int demand) {
    return switch (demand) {
      case 2, 3, 9, 16, 27, 32, 33 -> true;
      case 4, 5, 7, 11, 12, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 34, 35, 39 -> true;
      default -> false;
    };
  }

  /** One of its own to compute with, since that changes it. */
  PGPSignature copy() throws IOException, PGPException {
    byte[] bytes = packet.getEncoded();
    return new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(bytes)));
  }

  /** What is signed, as {@link PGPSignature} has it. */
  int type() {
    return packet.getSignatureType();
  }

  /** Number of the digest. */
  int hash() {
    return packet.getHashAlgorithm();
  }

  /** Number of the key's algorithm. */
  int algorithm() {
    return packet.getKeyAlgorithm();
  }

  int version() {
    return packet.getVersion();
  }

  /** Whether it says to be of that key, by its ID, its fingerprint or both. */
  boolean namesKey(PGPPublicKey key) {
    List<KeyIdentifier> named = packet.getKeyIdentifiers();
    return !named.isEmpty() && !namesOther(key);
  }

  boolean namesOther(PGPPublicKey key) {
    KeyIdentifier own = key.getKeyIdentifier();
    return packet.getKeyIdentifiers().stream().anyMatch(one -> !one.matchesExplicit(own));
  }

  /** The signer's key: its fingerprint or, where that is not said, its ID; hexadecimal. */
  String issuer() {
    HexFormat hex = HexFormat.of().withUpperCase();
    return packet.getKeyIdentifiers().stream()
        .map(KeyIdentifier::getFingerprint)
        .filter(print -> print != null && print.length > ID_BYTES)
        .map(hex::formatHex)
        .findFirst()
        .orElseGet(() -> hex.toHexDigits(packet.getKeyID()));
  }

  Instant created() {
    return packet.getCreationTime().toInstant();
  }

  Optional<Instant> expires() {
    return signed
        .map(PGPSignatureSubpacketVector::getSignatureExpirationTime)
        .filter(seconds -> seconds != 0)
        .map(created()::plusSeconds);
  }

  /** Until when the key lives; empty if this does not say. */
  Optional<Instant> keyExpires(Date keyCreated) {
    return signed
        .map(PGPSignatureSubpacketVector::getKeyExpirationTime)
        .filter(seconds -> seconds != 0)
        .map(keyCreated.toInstant()::plusSeconds);
  }

  /** Whether it says what the key is for. */
  boolean hasFlags() {
    return signed.map(all -> all.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)).orElse(false);
  }

  /** Whether files are among what the key is for; they are if nothing is said. */
  boolean allowsFiles() {
    return !hasFlags() || (signed.orElseThrow().getKeyFlags() & SIGNS) != 0;
  }

  /** A subkey's own signature, within that of its primary key. */
  Optional<SignaturePacket> embedded() {
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    try {
      PGPSignatureList all = signed.get().getEmbeddedSignatures();
      if (all.isEmpty()) {
        all = packet.getUnhashedSubPackets().getEmbeddedSignatures();
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(of(all.get(0)));
    } catch (PGPException | OpenPgpException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
