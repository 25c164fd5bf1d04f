package io.impscript.rpm.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SecretKeyPacket;
import org.bouncycastle.bcpg.UserIDPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;

/**
 * Has Bouncy Castle read OpenPGP messages (RFC 9580, 4), which may be hostile: whatever it throws
 * ends here. A packet that it cannot read is noted and passed over, since files of keys have such
 * of all times.
 */
final class Packets {
  private static final int MOST = 20_000;

  /** Each may have said to be large, and have had room made for it, though never over 2 MB. */
  private static final int MOST_UNREADABLE = 500;

  private Packets() {}

  /**
   * All packets.
   *
   * @param message whose size is the caller's to limit; packets take not much more memory
   * @throws OpenPgpException if it ends within a packet or is no message at all
   */
  static List<Item> read(byte[] message) throws OpenPgpException {
    Source source = new Source(message);
    BCPGInputStream in = new BCPGInputStream(source);
    List<Item> items = new ArrayList<>();
    int unreadable = 0;
    while (source.available() > 0) {
      Item item = next(source, in);
      unreadable += item instanceof Item.Unreadable ? 1 : 0;
      items.add(item);
      if (items.size() > MOST || unreadable > MOST_UNREADABLE) {
        throw new OpenPgpException("it has too many packets, or too many of unknown kinds");
      }
    }
    return items;
  }

  private static Item next(Source source, BCPGInputStream in) throws OpenPgpException {
    if (!source.isAtPacket()) {
      throw new OpenPgpException("it is not in the form of OpenPGP");
    }
    int tag = PacketTags.RESERVED;
    try {
      tag = in.nextPacketTag();
      return item(tag, in);
    } catch (IOException | PGPException | RuntimeException e) {
      if (source.isCutOff) {
        throw new OpenPgpException("it ends too early", e);
      }
      return unreadable(tag, String.valueOf(e.getMessage()));
    }
  }

  private static Item item(int tag, BCPGInputStream in) throws IOException, PGPException {
    switch (tag) {
      case PacketTags.SIGNATURE:
        return signature(new PGPSignature(in));
      case PacketTags.PUBLIC_KEY, PacketTags.PUBLIC_SUBKEY:
        PGPPublicKey key = key((PublicKeyPacket) in.readPacket());
        return new Item.Key(key, tag == PacketTags.PUBLIC_KEY, Optional.empty());
      case PacketTags.SECRET_KEY, PacketTags.SECRET_SUBKEY:
        SecretKeyPacket packet = (SecretKeyPacket) in.readPacket();
        PGPSecretKey secret = new PGPSecretKey(packet, key(packet.getPublicKeyPacket()));
        return new Item.Key(
            secret.getPublicKey(), tag == PacketTags.SECRET_KEY, Optional.of(secret));
      case PacketTags.USER_ID:
        return new Item.User(((UserIDPacket) in.readPacket()).getRawID());
      default:
        return other(tag, in);
    }
  }

  /** Messages that are encrypted, compressed or have text in them are neither key nor signature. */
  private static Item other(int tag, BCPGInputStream in) throws IOException {
    boolean isSigned = tag == PacketTags.USER_ATTRIBUTE;
    if (isSigned
        || tag == PacketTags.MARKER
        || tag == PacketTags.TRUST
        || tag >= PacketTags.PADDING) {
      in.readPacket();
      return new Item.Other(isSigned);
    }
    in.readAllBytes();
    return new Item.Unreadable(Item.Kind.OTHER, "something that is no signature and no key");
  }

  private static Item signature(PGPSignature signature) {
    int version = signature.getVersion();
    return version == 3 || version == 4 || version == 6
        ? new Item.Signature(signature)
        : new Item.Unreadable(Item.Kind.SIGNATURE, "a signature of version " + version);
  }

  private static PGPPublicKey key(PublicKeyPacket packet) throws IOException, PGPException {
    int version = packet.getVersion();
    if (version != 4 && version != 6) {
      throw new OpenPgpException("version " + version);
    }
    return new PGPPublicKey(packet, new JcaKeyFingerprintCalculator());
  }

  private static Item unreadable(int tag, String message) {
    Item.Kind kind =
        switch (tag) {
          case PacketTags.SIGNATURE -> Item.Kind.SIGNATURE;
          case PacketTags.PUBLIC_KEY -> Item.Kind.PRIMARY_KEY;
          case PacketTags.PUBLIC_SUBKEY -> Item.Kind.SUBKEY;
          case PacketTags.SECRET_KEY, PacketTags.SECRET_SUBKEY -> Item.Kind.SECRET_KEY;
          default -> Item.Kind.OTHER;
        };
    String what = kind == Item.Kind.SIGNATURE ? "a signature" : "a key";
    return new Item.Unreadable(kind, what + " of an unknown kind, or damaged (" + message + ")");
  }

  /** Tells a message that was cut off from one that is wrong within. */
  private static final class Source extends ByteArrayInputStream {
    private boolean isCutOff;

    Source(byte[] bytes) {
      super(bytes);
    }

    private boolean isAtPacket() {
      return (buf[pos] & 0x80) != 0;
    }

    @Override
    public int read() {
      int octet = super.read();
      isCutOff |= octet < 0;
      return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = super.read(target, offset, length);
      isCutOff |= count < 0;
      return count;
    }
  }
}
