package io.impscript.rpm.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public keys that are believed. Immutable; may be used by several threads. */
public final class Keyring {
  /** Bytes of a file of keys at most; those of distributions have some thousand. */
  public static final int LARGEST = 4 << 20;

  private final List<SigningKey> keys;
  private final List<String> unusable;

  private Keyring(List<SigningKey> keys, List<String> unusable) {
    this.keys = List.copyOf(keys);
    this.unusable = List.copyOf(unusable);
  }

  public static Keyring empty() {
    return new Keyring(List.of(), List.of());
  }

  /**
   * @throws KeyException if it holds no usable key
   */
  public static Keyring read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in.readNBytes(LARGEST + 1));
    }
  }

  /**
   * Reads any number of keys, as text (armored) or bytes. Keys of unknown kinds are left out.
   *
   * @param source what to call the file in messages
   * @throws KeyException if it holds no usable key
   */
  public static Keyring read(String source, byte[] content) throws KeyException {
    List<SigningKey> keys = new ArrayList<>();
    List<String> unusable = new ArrayList<>();
    try {
      for (List<Item> one : grouped(items(content))) {
        add(one, keys, unusable);
      }
    } catch (OpenPgpException e) {
      throw new KeyException(source, e.getMessage());
    }
    if (keys.isEmpty()) {
      throw new KeyException(source, unusable.isEmpty() ? "it is empty" : unusable.get(0));
    }
    return new Keyring(keys, unusable);
  }

  private static List<Item> items(byte[] content) throws OpenPgpException {
    if (content.length > LARGEST) {
      throw new OpenPgpException("it is larger than " + LARGEST + " bytes");
    }
    if (Armor.isBinary(content)) {
      return Packets.read(content);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Armor.read(content, Armor.KEY).forEach(all::writeBytes);
    return Packets.read(all.toByteArray());
  }

  /** Each group begins with its primary key. */
  private static List<List<Item>> grouped(List<Item> items) throws OpenPgpException {
    List<List<Item>> groups = new ArrayList<>();
    for (Item item : items) {
      if (item.isSecret()) {
        throw new OpenPgpException("it holds a secret key, which must be with its owner only");
      }
      if (item.beginsKey()) {
        groups.add(new ArrayList<>());
      }
      if (!item.isIdle()) {
        last(groups).add(item);
      }
    }
    return groups;
  }

  private static List<Item> last(List<List<Item>> groups) throws OpenPgpException {
    if (groups.isEmpty()) {
      throw new OpenPgpException("it does not begin with a key");
    }
    return groups.get(groups.size() - 1);
  }

  /** One that cannot be used says nothing against the others. */
  private static void add(List<Item> one, List<SigningKey> keys, List<String> unusable) {
    try {
      keys.addAll(new Certificate(one).keys());
    } catch (OpenPgpException e) {
      unusable.add(e.getMessage());
    }
  }

  /** These keys and others. */
  public Keyring and(Keyring other) {
    List<SigningKey> all = new ArrayList<>(keys);
    all.addAll(other.keys);
    List<String> reasons = new ArrayList<>(unusable);
    reasons.addAll(other.unusable);
    return new Keyring(all, reasons);
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** All keys, subkeys too, in the order of their files. */
  public List<KeyName> keys() {
    return keys.stream().map(SigningKey::name).toList();
  }

  /** Why keys of the files were left out; empty if none was. */
  public List<String> unusable() {
    return unusable;
  }

  /** Those that a signature may be of. */
  List<SigningKey> named(SignaturePacket signature) {
    return keys.stream().filter(one -> signature.namesKey(one.key())).toList();
  }
}
