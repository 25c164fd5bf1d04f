package io.impscript.rpm.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One signature, held against all keys that it may be of while its data passes by. */
final class Trial {
  /** Clocks go wrong by minutes, and by some hours where they are set to the local time. */
  private static final Duration SKEW = Duration.ofDays(1);

  private final SignaturePacket packet;
  private final boolean isLasting;
  private final List<SigningKey> keys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final boolean isKnown;

  /**
   * @param isLasting whether what is signed stays as it is for years, and so its signature counts
   *     as it did when it was made
   */
  Trial(SignaturePacket packet, Keyring keyring, boolean isLasting) {
    this.packet = packet;
    this.isLasting = isLasting;
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
      check.take(bytes, count);
    }
  }

  /** To be asked once, when all data has been taken. */
  Verdict verdict(Instant now) {
    if (!isKnown) {
      return new Verdict.UnknownKey(packet.issuer());
    }
    if (isWeak()) {
      return new Verdict.Weak("it is signed over a " + Digests.title(packet.hash()) + " digest");
    }
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).isRight()) {
        return ofKey(keys.get(i), now);
      }
    }
    return new Verdict.Wrong("the signature of key " + packet.issuer() + " does not fit it");
  }

  /** Vendors still deliver packages with SHA-1, which is too much for an index made anew. */
  private boolean isWeak() {
    return Digests.isBroken(packet.hash()) || Digests.isWeak(packet.hash()) && !isLasting;
  }

  private Verdict ofKey(SigningKey key, Instant now) {
    if (!key.signs()) {
      return new Verdict.Weak("key " + key.name() + " is not meant for signing files");
    }
    if (key.isRevoked()) {
      return new Verdict.RevokedKey(key.name());
    }
    if (packet.created().isBefore(key.created())) {
      return new Verdict.Wrong("its signature is older than the key " + key.name());
    }
    if (packet.created().isAfter(now.plus(SKEW))) {
      return new Verdict.FromFuture(key.name(), packet.created());
    }
    Optional<Instant> end = packet.expires().filter(until -> !now.isBefore(until));
    if (end.isPresent()) {
      return new Verdict.ExpiredSignature(key.name(), end.get());
    }
    Instant moment = isLasting ? packet.created() : now;
    Optional<Instant> ended = key.expires().filter(until -> !moment.isBefore(until));
    return ended
        .<Verdict>map(since -> new Verdict.ExpiredKey(key.name(), since))
        .orElseGet(() -> new Verdict.Good(key.name(), remarks(key, now)));
  }

  private List<String> remarks(SigningKey key, Instant now) {
    List<String> remarks = new ArrayList<>();
    key.expires()
        .filter(until -> !now.isBefore(until))
        .ifPresent(until -> remarks.add("its key expired on " + VerdictText.day(until)));
    if (Digests.isWeak(packet.hash())) {
      remarks.add("it is signed over a " + Digests.title(packet.hash()) + " digest");
    }
    return remarks;
  }
}
