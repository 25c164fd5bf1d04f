package io.impscript.rpm.sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One signature, held against all keys that it may be of while its data passes by. */
final class Trial {
  private final SignaturePacket packet;
  private final List<SigningKey> keys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final boolean isKnown;

  Trial(SignaturePacket packet, Keyring keyring) {
    this.packet = packet;
    List<SigningKey> named = keyring.named(packet);
    this.isKnown = !named.isEmpty();
    for (SigningKey key : named) {
      Optional<Check> check = isWeak() ? Optional.empty() : Check.of(packet, key.key());
      if (check.isPresent()) {
        keys.add(key);
        checks.add(check.get());
      }
    }
  }

  /** Whether the data can change anything. */
  boolean needsData() {
    return !checks.isEmpty();
  }

  void take(byte[] bytes, int count) {
    for (Check check : checks) {
      check.with(bytes, count);
    }
  }

  /**
   * To be asked once, when all data has been taken.
   *
   * @param atSigning whether it is enough that the key was alive when it signed
   */
  Verdict verdict(Instant now, boolean atSigning) {
    if (!isKnown) {
      return new Verdict.UnknownKey(packet.issuer());
    }
    if (isWeak()) {
      return new Verdict.Weak("it is signed over a " + Digests.title(packet.hash()) + " digest");
    }
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).isRight()) {
        return ofKey(keys.get(i), now, atSigning);
      }
    }
    return new Verdict.Wrong("the signature of key " + packet.issuer() + " does not fit it");
  }

  private boolean isWeak() {
    return Digests.isWeak(packet.hash());
  }

  private Verdict ofKey(SigningKey key, Instant now, boolean atSigning) {
    if (!key.signs()) {
      return new Verdict.Weak("key " + key.name() + " is not meant for signing files");
    }
    if (key.isRevoked()) {
      return new Verdict.RevokedKey(key.name());
    }
    if (packet.created().isBefore(key.key().created())) {
      return new Verdict.Wrong("its signature is older than the key " + key.name());
    }
    Optional<Instant> end = packet.expires().filter(until -> !now.isBefore(until));
    if (end.isPresent()) {
      return new Verdict.ExpiredSignature(key.name(), end.get());
    }
    Instant moment = atSigning ? packet.created() : now;
    Optional<Instant> ended = key.expires().filter(until -> !moment.isBefore(until));
    return ended
        .<Verdict>map(since -> new Verdict.ExpiredKey(key.name(), since))
        .orElseGet(() -> new Verdict.Good(key.name(), key.expires().filter(now::isAfter)));
  }
}
