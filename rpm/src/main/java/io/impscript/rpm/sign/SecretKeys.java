package io.impscript.rpm.sign;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The secret keys of a file with what their owner signed of them. */
final class SecretKeys {
  private static final int SECRET_SUBKEY = 7;

  private final List<Packet> packets = new ArrayList<>();

  /** By fingerprint. */
  private final Map<String, PrivateKey> secrets = new HashMap<>();

  private String reason = "it has no key that may sign";

  SecretKeys(byte[] content) throws OpenPgpException {
    byte[] message =
        Armor.isBinary(content) ? content : Armor.read(content, Armor.SECRET_KEY).get(0);
    for (Packet packet : Packet.read(message)) {
      if (packet.tag() == Packet.SECRET_KEY || packet.tag() == SECRET_SUBKEY) {
        packets.add(taken(packet));
      } else {
        packets.add(packet);
      }
    }
    if (packets.isEmpty() || packets.get(0).tag() != Packet.PUBLIC_KEY || secrets.isEmpty()) {
      throw new OpenPgpException(reason);
    }
  }

  /** The public half, while the secret one is kept. */
  private Packet taken(Packet packet) throws OpenPgpException {
    int tag = packet.tag() == Packet.SECRET_KEY ? Packet.PUBLIC_KEY : Packet.PUBLIC_SUBKEY;
    int length;
    try {
      length = KeyPacket.publicLength(packet.body());
    } catch (OpenPgpException e) {
      reason = e.getMessage();
      return new Packet(tag, packet.body());
    }
    byte[] half = Arrays.copyOf(packet.body(), length);
    Bytes rest = new Bytes(packet.body());
    rest.take(length);
    if (rest.octet() != 0) {
      reason = "it is locked by a passphrase; keep one without for this, readable by you alone";
    } else {
      KeyPacket key = KeyPacket.read(half);
      secrets.put(key.fingerprint(), SecretKey.material(key, rest));
    }
    return new Packet(tag, half);
  }

  SecretKey at(Instant time) throws OpenPgpException {
    SecretKey found = null;
    int end = 1;
    while (end < packets.size() && packets.get(end).tag() != Packet.PUBLIC_KEY) {
      end++;
    }
    for (SigningKey one : new Certificate(packets.subList(0, end)).keys()) {
      PrivateKey secret = secrets.get(one.key().fingerprint());
      if (secret != null && isUsable(one, time)) {
        found = new SecretKey(one.key(), secret, time);
      }
    }
    if (found == null) {
      throw new OpenPgpException("no key of it may sign files at " + time);
    }
    return found;
  }

  private static boolean isUsable(SigningKey key, Instant time) {
    return key.signs()
        && !key.isRevoked()
        && !time.isBefore(key.key().created())
        && key.expires().map(time::isBefore).orElse(true);
  }
}
