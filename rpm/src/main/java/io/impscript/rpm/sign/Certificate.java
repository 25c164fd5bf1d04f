package io.impscript.rpm.sign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * A primary key with its users and subkeys. Of each part that only counts which the primary key
 * itself has signed; the newest signature says how long a key lives and what it is for.
 */
final class Certificate {
  /** Whoever adds thousands of own signatures to a key wants us to compute. */
  private static final int MOST_SIGNATURES = 200;

  private final PGPPublicKey primary;
  private final List<Part> parts = new ArrayList<>();
  private int checked;
  private int unreadable;

  /** What stands after the primary key, with the signatures that follow it. */
  private record Part(Item item, List<SignaturePacket> signatures) {}

  /**
   * @param items the primary key and all up to the next primary key
   */
  Certificate(List<Item> items) throws OpenPgpException {
    this.primary = primary(items.get(0));
    parts.add(new Part(items.get(0), new ArrayList<>()));
    for (Item item : items.subList(1, items.size())) {
      if (item instanceof Item.Signature signature) {
        addSignature(signature.signature());
      } else if (item instanceof Item.Unreadable other && other.kind() == Item.Kind.SIGNATURE) {
        unreadable++;
      } else {
        parts.add(new Part(item, new ArrayList<>()));
      }
    }
  }

  private static PGPPublicKey primary(Item first) throws OpenPgpException {
    if (first instanceof Item.Key key) {
      Algorithms.require(key.key());
      return key.key();
    }
    throw new OpenPgpException(
        first instanceof Item.Unreadable other ? other.reason() : "it does not begin with a key");
  }

  /** Signatures of other people and of forms that are unknown here say nothing. */
  private void addSignature(PGPSignature packet) {
    try {
      SignaturePacket signature = SignaturePacket.of(packet);
      if (signature.namesKey(primary)) {
        parts.get(parts.size() - 1).signatures().add(signature);
      }
    } catch (OpenPgpException e) {
      unreadable++;
    }
  }

  /**
   * All keys that can be used or that can tell why they cannot.
   *
   * @throws OpenPgpException if nothing shows that the key's parts belong together
   */
  List<SigningKey> keys() throws OpenPgpException {
    List<SignaturePacket> self = selfSignatures();
    if (self.isEmpty()) {
      throw new OpenPgpException(
          "key "
              + SigningKey.fingerprint(primary)
              + " has not signed itself"
              + (unreadable > 0 ? " in a known way" : ""));
    }
    Check.Statement own = signature -> signature.verifyCertification(primary);
    boolean revoked = has(parts.get(0), PGPSignature.KEY_REVOCATION, own);
    Optional<Instant> expires =
        earliest(end(primary, said(self, one -> end(primary, one).isPresent())), lasts(self));
    List<SigningKey> keys = new ArrayList<>();
    boolean signs = said(self, SignaturePacket::hasFlags).allowsFiles();
    keys.add(new SigningKey(primary, user(), expires, revoked, signs));
    for (Part part : parts) {
      if (part.item() instanceof Item.Key key && !key.isPrimary()) {
        subkey(part, key.key(), expires, revoked).ifPresent(keys::add);
      }
    }
    return keys;
  }

  /** What the key last said of itself with a user, and without one; at most two. */
  private List<SignaturePacket> selfSignatures() throws OpenPgpException {
    List<SignaturePacket> withUser = new ArrayList<>();
    for (Part part : parts) {
      if (part.item() instanceof Item.User user) {
        certification(part, user.name()).ifPresent(withUser::add);
      }
    }
    Check.Statement own = signature -> signature.verifyCertification(primary);
    List<SignaturePacket> without =
        right(parts.get(0), type -> type == PGPSignature.DIRECT_KEY, own);
    return Stream.concat(newest(withUser).stream(), newest(without).stream()).toList();
  }

  /** The one that decides a question: of those that say something about it, the newest. */
  private static SignaturePacket said(
      List<SignaturePacket> self, Predicate<SignaturePacket> speaks) {
    return newest(self.stream().filter(speaks).toList()).orElse(self.get(0));
  }

  /** What the primary key last said of one user, unless it took that back. */
  private Optional<SignaturePacket> certification(Part part, byte[] user) throws OpenPgpException {
    Check.Statement named = signature -> signature.verifyCertification(user, primary);
    return has(part, PGPSignature.CERTIFICATION_REVOCATION, named)
        ? Optional.empty()
        : newest(right(part, PGPSignature::isCertification, named));
  }

  private Optional<SigningKey> subkey(
      Part part, PGPPublicKey key, Optional<Instant> ends, boolean revoked)
      throws OpenPgpException {
    if (!isUsable(key)) {
      return Optional.empty();
    }
    Check.Statement both = signature -> signature.verifyCertification(primary, key);
    Optional<SignaturePacket> bound =
        newest(right(part, type -> type == PGPSignature.SUBKEY_BINDING, both));
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    boolean isRevoked = revoked || has(part, PGPSignature.SUBKEY_REVOCATION, both);
    Optional<Instant> own = earliest(end(key, bound.get()), bound.get().expires());
    boolean signs = bound.get().allowsFiles() && agrees(key, bound.get(), both);
    return Optional.of(new SigningKey(key, user(), earliest(own, ends), isRevoked, signs));
  }

  /** Keys for encryption and of unknown algorithms are none of ours. */
  private static boolean isUsable(PGPPublicKey key) {
    try {
      Algorithms.require(key);
      return true;
    } catch (OpenPgpException e) {
      return false;
    }
  }

  /** A subkey that signs must say itself that it belongs here, or it could be taken from others. */
  private static boolean agrees(
      PGPPublicKey key, SignaturePacket binding, Check.Statement statement) {
    return binding
        .embedded()
        .filter(back -> back.type() == PGPSignature.PRIMARYKEY_BINDING && !back.namesOther(key))
        .filter(back -> isRight(back, key, statement))
        .isPresent();
  }

  private boolean has(Part part, int type, Check.Statement statement) throws OpenPgpException {
    return !right(part, one -> one == type, statement).isEmpty();
  }

  private List<SignaturePacket> right(Part part, IntPredicate type, Check.Statement statement)
      throws OpenPgpException {
    List<SignaturePacket> right = new ArrayList<>();
    for (SignaturePacket one : part.signatures()) {
      if (type.test(one.type())) {
        if (++checked > MOST_SIGNATURES) {
          throw new OpenPgpException(
              "key " + SigningKey.fingerprint(primary) + " has too many signatures");
        }
        if (isRight(one, primary, statement)) {
          right.add(one);
        }
      }
    }
    return right;
  }

  /**
   * SHA-1 is taken here: whoever signs a key of their own chooses what is signed, and many keys of
   * distributions are that old.
   */
  private static boolean isRight(
      SignaturePacket one, PGPPublicKey signer, Check.Statement statement) {
    return Check.of(one, signer).map(check -> check.isRight(statement)).orElse(false);
  }

  private static Optional<SignaturePacket> newest(List<SignaturePacket> all) {
    return all.stream().max(Comparator.comparing(SignaturePacket::created));
  }

  private static Optional<Instant> end(PGPPublicKey key, SignaturePacket self) {
    return self.keyExpires(key.getCreationTime());
  }

  /** How long anything that the key says of itself is meant to hold; empty for ever. */
  private static Optional<Instant> lasts(List<SignaturePacket> self) {
    boolean forEver = self.stream().anyMatch(one -> one.expires().isEmpty());
    return forEver
        ? Optional.empty()
        : self.stream().flatMap(one -> one.expires().stream()).max(Comparator.naturalOrder());
  }

  private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
  }

  private String user() {
    return parts.stream()
        .flatMap(part -> part.item() instanceof Item.User user ? Stream.of(user) : Stream.empty())
        .map(user -> new String(user.name(), StandardCharsets.UTF_8))
        .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
        .findFirst()
        .orElse("");
  }
}
