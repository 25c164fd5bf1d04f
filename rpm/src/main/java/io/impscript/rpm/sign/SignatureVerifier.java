package io.impscript.rpm.sign;

import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openpgp.PGPSignature;

/** Checks signatures against keys. Immutable; may be used by several threads. */
public final class SignatureVerifier {
  /** Bytes of a signature's file at most. */
  public static final int LARGEST = 1 << 16;

  private static final int MOST = 16;
  private static final int BUFFER = 1 << 16;

  private final Keyring keys;
  private final Instant now;

  /**
   * @param now when expiry is judged
   */
  public SignatureVerifier(Keyring keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  /**
   * A repository's index, whose key must be alive now: an index is made anew all the time.
   *
   * @param signature the content of {@code repomd.xml.asc}
   */
  public Verdict index(byte[] index, byte[] signature) {
    List<Trial> trials;
    try {
      trials = detached(signature);
    } catch (OpenPgpException e) {
      return new Verdict.Wrong("its signature cannot be read: " + e.getMessage());
    }
    trials.forEach(trial -> trial.take(index, index.length));
    return decided(verdicts(trials));
  }

  private List<Trial> detached(byte[] signature) throws OpenPgpException {
    if (signature.length > LARGEST) {
      throw new OpenPgpException("it is larger than " + LARGEST + " bytes");
    }
    List<byte[]> messages =
        Armor.isBinary(signature) ? List.of(signature) : Armor.read(signature, Armor.SIGNATURE);
    List<Item> items = new ArrayList<>();
    for (byte[] message : messages) {
      items.addAll(Packets.read(message));
    }
    return atLeastOne(trials(items, false));
  }

  private static List<Trial> atLeastOne(List<Trial> trials) throws OpenPgpException {
    if (trials.isEmpty() || trials.size() > MOST) {
      throw new OpenPgpException("it has " + trials.size() + " signatures");
    }
    return trials;
  }

  private Trial trial(Item item, boolean isLasting) throws OpenPgpException {
    if (item instanceof Item.Unreadable other) {
      throw new OpenPgpException(other.reason());
    }
    if (!(item instanceof Item.Signature signature)) {
      throw new OpenPgpException("something that is no signature");
    }
    SignaturePacket packet = SignaturePacket.of(signature.signature());
    if (packet.type() != PGPSignature.BINARY_DOCUMENT) {
      throw new OpenPgpException("a signature of kind " + packet.type() + ", not of a file");
    }
    return new Trial(packet, keys, isLasting);
  }

  /**
   * A package file.
   *
   * @throws IOException if it cannot be read or is no package
   */
  public Verdict packageFile(Path file) throws IOException {
    try (RpmFile rpm = RpmFile.open(file)) {
      return packageFile(rpm);
    }
  }

  /**
   * An open package. Its key must have been alive when it signed: packages stay in their
   * repositories for years. A signature of the header vouches for the payload by the digest that
   * the header has of it; where there is none, or no such signature, one of header and payload is
   * needed, and then the payload is read to its end.
   */
  public Verdict packageFile(RpmFile rpm) throws IOException {
    try {
      return checked(rpm);
    } catch (OpenPgpException e) {
      return new Verdict.Wrong("its signature cannot be read: " + e.getMessage());
    } catch (RpmException e) {
      return new Verdict.Wrong(e.reason());
    }
  }

  private Verdict checked(RpmFile rpm) throws IOException {
    PackageSignatures signatures = PackageSignatures.of(rpm.signature());
    if (signatures.isEmpty()) {
      return new Verdict.Unsigned();
    }
    byte[] header = rpm.header().header().bytes();
    Verdict ofHeader = decided(verdicts(fed(trials(signatures.ofHeader()), header)));
    boolean isEnough = PackageSignatures.hasPayloadDigest(rpm.header().header());
    if (ofHeader instanceof Verdict.Wrong || ofHeader.isGood() && isEnough) {
      return ofHeader;
    }
    List<Trial> ofAll = fed(trials(signatures.ofAll()), header);
    if (ofAll.isEmpty()) {
      return ofHeader.isGood()
          ? new Verdict.Weak("only its header is signed, which has no digest of the rest")
          : ofHeader;
    }
    payload(rpm, ofAll);
    List<Verdict> all = verdicts(ofAll);
    if (!ofHeader.isGood() && !(ofHeader instanceof Verdict.Unsigned)) {
      all.add(ofHeader);
    }
    return decided(all);
  }

  private List<Trial> trials(List<byte[]> signatures) throws OpenPgpException {
    List<Item> all = new ArrayList<>();
    for (byte[] signature : signatures) {
      List<Item> items = Packets.read(signature);
      if (items.size() != 1) {
        throw new OpenPgpException("it is " + items.size() + " packets, not one");
      }
      all.add(items.get(0));
    }
    return trials(all, true);
  }

  /** Vendors put signatures of newer kinds beside usual ones: alone they prove nothing here. */
  private List<Trial> trials(List<Item> items, boolean isLasting) throws OpenPgpException {
    List<Item> readable = items.stream().filter(Item.Signature.class::isInstance).toList();
    List<Trial> trials = new ArrayList<>();
    for (Item item : readable.isEmpty() ? items : readable) {
      trials.add(trial(item, isLasting));
    }
    return trials;
  }

  private static List<Trial> fed(List<Trial> trials, byte[] bytes) {
    trials.forEach(trial -> trial.take(bytes, bytes.length));
    return trials;
  }

  private static void payload(RpmFile rpm, List<Trial> trials) throws IOException {
    if (trials.stream().noneMatch(Trial::needsData)) {
      return;
    }
    byte[] buffer = new byte[BUFFER];
    InputStream in = rpm.payloadBytes();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      for (Trial trial : trials) {
        trial.take(buffer, count);
      }
    }
  }

  private List<Verdict> verdicts(List<Trial> trials) {
    List<Verdict> verdicts = new ArrayList<>();
    trials.forEach(trial -> verdicts.add(trial.verdict(now)));
    return verdicts;
  }

  /** One that does not fit decides, else one that does; else the one that says most. */
  private static Verdict decided(List<Verdict> verdicts) {
    Map<Class<?>, Integer> order =
        Map.of(
            Verdict.Wrong.class, 0,
            Verdict.Good.class, 1,
            Verdict.RevokedKey.class, 2,
            Verdict.ExpiredKey.class, 3,
            Verdict.ExpiredSignature.class, 4,
            Verdict.FromFuture.class, 5,
            Verdict.Weak.class, 6);
    return verdicts.stream()
        .min(java.util.Comparator.comparingInt(one -> order.getOrDefault(one.getClass(), 7)))
        .orElseGet(Verdict.Unsigned::new);
  }
}
