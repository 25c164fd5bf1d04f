package io.impscript.rpm.sign;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.operator.PBESecretKeyDecryptor;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** The secret keys of a file with what their owner signed of them. */
final class SecretKeys {
  private final List<SigningKey> keys;

  /** By fingerprint. */
  private final Map<String, PGPSecretKey> secrets = new HashMap<>();

  SecretKeys(byte[] content) throws OpenPgpException {
    List<Item> items =
        Packets.read(
            Armor.isBinary(content) ? content : Armor.read(content, Armor.SECRET_KEY).get(0));
    items.forEach(this::note);
    if (secrets.isEmpty()) {
      throw new OpenPgpException(
          items.isEmpty() || !(items.get(0) instanceof Item.Unreadable other)
              ? "it has no key that may sign"
              : other.reason());
    }
    this.keys = new Certificate(first(items)).keys();
  }

  private void note(Item item) {
    if (item instanceof Item.Key key) {
      key.secret()
          .filter(secret -> !secret.isPrivateKeyEmpty())
          .ifPresent(secret -> secrets.put(SigningKey.fingerprint(key.key()), secret));
    }
  }

  /** Up to the next primary key. */
  private static List<Item> first(List<Item> items) {
    List<Item> first = new ArrayList<>();
    for (Item item : items) {
      if (item.beginsKey() && !first.isEmpty()) {
        return first;
      }
      if (!item.isIdle()) {
        first.add(item);
      }
    }
    return first;
  }

  /** The last that may sign at that time. */
  SecretKey at(Instant time, Passphrase passphrase) throws IOException {
    SigningKey found = null;
    for (SigningKey one : keys) {
      if (secrets.containsKey(SigningKey.fingerprint(one.key())) && isUsable(one, time)) {
        found = one;
      }
    }
    if (found == null) {
      throw new OpenPgpException("no key of it may sign files at " + time);
    }
    requireUsual(found.key());
    SecretKey key = new SecretKey(found, unlocked(found, passphrase), time);
    key.requireIntact();
    return key;
  }

  private static boolean isUsable(SigningKey key, Instant time) {
    return key.signs()
        && !key.isRevoked()
        && !time.isBefore(key.created())
        && key.expires().map(time::isBefore).orElse(true);
  }

  /** Others give another signature each time, or are unknown to the rpm of distributions. */
  private static void requireUsual(PGPPublicKey key) throws OpenPgpException {
    int algorithm = key.getAlgorithm();
    boolean isUsual =
        Algorithms.isRsa(algorithm) || algorithm == PublicKeyAlgorithmTags.EDDSA_LEGACY;
    if (!isUsual || key.getVersion() != 4) {
      throw new OpenPgpException(
          "it is of version "
              + (key.getVersion() + " and its algorithm has number " + algorithm)
              + "; RSA and Ed25519 of version 4 can sign");
    }
  }

  private PGPPrivateKey unlocked(SigningKey key, Passphrase passphrase) throws IOException {
    PGPSecretKey secret = secrets.get(SigningKey.fingerprint(key.key()));
    if (secret.getKeyEncryptionAlgorithm() == 0) {
      return extracted(secret, new char[0])
          .orElseThrow(() -> new OpenPgpException("it is damaged"));
    }
    char[] words =
        passphrase
            .of(key.name())
            .orElseThrow(() -> locked("it is locked by a passphrase, and none was given"));
    try {
      return extracted(secret, words)
          .orElseThrow(() -> locked("the passphrase does not fit, or the key is damaged"));
    } finally {
      Arrays.fill(words, ' ');
    }
  }

  private static OpenPgpException locked(String reason) {
    return new OpenPgpException.Locked(reason);
  }

  /** Bouncy Castle computes here, since Java lacks ciphers that keys were locked with. */
  private static Optional<PGPPrivateKey> extracted(PGPSecretKey secret, char[] words) {
    try {
      PBESecretKeyDecryptor decryptor =
          new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(words);
      return Optional.of(secret.extractPrivateKey(decryptor));
    } catch (PGPException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
