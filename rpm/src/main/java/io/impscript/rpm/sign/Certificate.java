package io.impscript.rpm.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A primary key with its users and subkeys. Of each part that only counts which the primary key
 * itself has signed; the newest signature says how long a key lives and what it is for.
 */
final class Certificate {
  /** Whoever adds thousands of own signatures to a key wants us to compute. */
  private static final int MOST_SIGNATURES = 200;

  private final KeyPacket primary;
  private final List<Part> parts = new ArrayList<>();
  private int checked;
  private int unreadable;

  /** What stands after the primary key, with the signatures that follow it. */
  private record Part(Packet packet, List<SignaturePacket> signatures) {}

  /**
   * @param packets the primary key's and all up to the next primary key
   */
  Certificate(List<Packet> packets) throws OpenPgpException {
    this.primary = KeyPacket.read(packets.get(0).body());
    parts.add(new Part(packets.get(0), new ArrayList<>()));
    for (Packet packet : packets.subList(1, packets.size())) {
      if (packet.tag() == Packet.SIGNATURE) {
        addSignature(packet.body());
      } else {
        parts.add(new Part(packet, new ArrayList<>()));
      }
    }
  }

  /** Signatures of other people and of forms that are unknown here say nothing. */
  private void addSignature(byte[] body) {
    try {
      SignaturePacket signature = SignaturePacket.read(body);
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
              + primary.fingerprint()
              + " has not signed itself"
              + (unreadable > 0 ? " in a known way" : ""));
    }
    boolean revoked = has(parts.get(0), SignaturePacket.KEY_REVOCATION, new byte[0]);
    Optional<Instant> expires =
        earliest(end(primary, said(self, one -> one.claims().keyLifetime != 0)), lasts(self));
    List<SigningKey> keys = new ArrayList<>();
    keys.add(
        new SigningKey(
            primary, user(), expires, revoked, signs(said(self, one -> one.claims().flags >= 0))));
    for (Part part : parts) {
      if (part.packet().tag() == Packet.PUBLIC_SUBKEY) {
        subkey(part, expires, revoked).ifPresent(keys::add);
      }
    }
    return keys;
  }

  /** What the key last said of itself with a user, and without one; at most two. */
  private List<SignaturePacket> selfSignatures() throws OpenPgpException {
    List<SignaturePacket> withUser = new ArrayList<>();
    for (Part part : parts) {
      if (part.packet().tag() == Packet.USER) {
        certification(part).ifPresent(withUser::add);
      }
    }
    int direct = SignaturePacket.DIRECT_KEY;
    List<SignaturePacket> without = right(parts.get(0), direct, direct, new byte[0]);
    return Stream.concat(newest(withUser).stream(), newest(without).stream()).toList();
  }

  /** The one that decides a question: of those that say something about it, the newest. */
  private static SignaturePacket said(
      List<SignaturePacket> self, Predicate<SignaturePacket> speaks) {
    return newest(self.stream().filter(speaks).toList()).orElse(self.get(0));
  }

  /** What the primary key last said of one user, unless it took that back. */
  private Optional<SignaturePacket> certification(Part part) throws OpenPgpException {
    byte[] user = signedUser(part.packet().body());
    int revocation = SignaturePacket.CERTIFICATION_REVOCATION;
    if (has(part, revocation, user)) {
      return Optional.empty();
    }
    return newest(
        right(part, SignaturePacket.FIRST_CERTIFICATION, SignaturePacket.LAST_CERTIFICATION, user));
  }

  private Optional<SigningKey> subkey(Part part, Optional<Instant> ends, boolean revoked)
      throws OpenPgpException {
    Optional<KeyPacket> readable = readable(part.packet());
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    KeyPacket key = readable.get();
    byte[] signed = key.signed();
    int binding = SignaturePacket.SUBKEY_BINDING;
    Optional<SignaturePacket> bound = newest(right(part, binding, binding, signed));
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    boolean isRevoked = revoked || has(part, SignaturePacket.SUBKEY_REVOCATION, signed);
    Optional<Instant> own = earliest(end(key, bound.get()), bound.get().expires());
    Optional<Instant> expires = earliest(own, ends);
    boolean signs = signs(bound.get()) && agrees(key, bound.get());
    return Optional.of(new SigningKey(key, user(), expires, isRevoked, signs));
  }

  /** Keys for encryption and of unknown algorithms are none of ours. */
  private static Optional<KeyPacket> readable(Packet packet) {
    try {
      return Optional.of(KeyPacket.read(packet.body()));
    } catch (OpenPgpException e) {
      return Optional.empty();
    }
  }

  /** A subkey that signs must say itself that it belongs here, or it could be taken from others. */
  private boolean agrees(KeyPacket key, SignaturePacket binding) {
    try {
      SignaturePacket back = SignaturePacket.read(binding.claims().embedded);
      return back.type() == SignaturePacket.PRIMARY_BINDING
          && !back.claims().namesOther(key)
          && isRight(back, key, key.signed());
    } catch (OpenPgpException e) {
      return false;
    }
  }

  private boolean has(Part part, int type, byte[] signed) throws OpenPgpException {
    return !right(part, type, type, signed).isEmpty();
  }

  private List<SignaturePacket> right(Part part, int first, int last, byte[] signed)
      throws OpenPgpException {
    List<SignaturePacket> right = new ArrayList<>();
    for (SignaturePacket one : part.signatures()) {
      if (one.type() >= first && one.type() <= last) {
        if (++checked > MOST_SIGNATURES) {
          throw new OpenPgpException("key " + primary.fingerprint() + " has too many signatures");
        }
        if (isRight(one, primary, signed)) {
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
  private boolean isRight(SignaturePacket one, KeyPacket signer, byte[] signed) {
    return Check.of(one, signer)
        .map(check -> check.with(primary.signed()).with(signed).isRight())
        .orElse(false);
  }

  private static Optional<SignaturePacket> newest(List<SignaturePacket> all) {
    return all.stream().max(Comparator.comparing(SignaturePacket::created));
  }

  private static Optional<Instant> end(KeyPacket key, SignaturePacket self) {
    long lifetime = self.claims().keyLifetime;
    return lifetime == 0 ? Optional.empty() : Optional.of(key.created().plusSeconds(lifetime));
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

  private static boolean signs(SignaturePacket self) {
    int flags = self.claims().flags;
    return flags < 0 || (flags & SignaturePacket.Claims.SIGNS) != 0;
  }

  private String user() {
    return parts.stream()
        .filter(part -> part.packet().tag() == Packet.USER)
        .map(part -> new String(part.packet().body(), StandardCharsets.UTF_8))
        .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
        .findFirst()
        .orElse("");
  }

  private static byte[] signedUser(byte[] name) {
    return ByteBuffer.allocate(name.length + 5)
        .put((byte) 0xB4)
        .putInt(name.length)
        .put(name)
        .array();
  }
}
