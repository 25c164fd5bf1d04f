package io.impscript.rpm.sign;

import io.impscript.rpm.file.Signer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.BCPGOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;

/** An unlocked secret key, RSA or Ed25519. */
public final class SecretKey implements Signer {
  private final SigningKey key;
  private final PGPPrivateKey secret;
  private final Instant time;

  SecretKey(SigningKey key, PGPPrivateKey secret, Instant time) {
    this.key = key;
    this.secret = secret;
    this.time = time;
  }

  /**
   * Reads a file as {@code gpg --export-secret-keys} writes it, as text or bytes. Of several keys
   * that may sign at that time, the last is taken, which is a subkey where there is one.
   *
   * @param time of the signatures
   * @param passphrase asked if the key is locked
   * @throws KeyException if there is none that can be used
   */
  public static SecretKey read(Path file, Instant time, Passphrase passphrase) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new SecretKeys(in.readNBytes(Keyring.LARGEST)).at(time, passphrase);
    } catch (OpenPgpException e) {
      throw KeyException.ofSecret(file.toString(), e);
    }
  }

  public KeyName name() {
    return key.name();
  }

  @Override
  public boolean isRsa() {
    return Algorithms.isRsa(key.key().getAlgorithm());
  }

  @Override
  public String armored(byte[] signed) {
    return Armor.write(signature(signed));
  }

  /** In the older form of packets, which all programs read. */
  @Override
  public byte[] signature(byte[] signed) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made(signed).encode(new BCPGOutputStream(bytes, PacketFormat.LEGACY));
      return bytes.toByteArray();
    } catch (PGPException | IOException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }

  private PGPSignature made(byte[] signed) throws PGPException {
    int algorithm = key.key().getAlgorithm();
    PGPSignatureGenerator generator =
        new PGPSignatureGenerator(
            new JcaPGPContentSignerBuilder(algorithm, HashAlgorithmTags.SHA256), key.key());
    generator.init(PGPSignature.BINARY_DOCUMENT, secret);
    PGPSignatureSubpacketGenerator claims = new PGPSignatureSubpacketGenerator();
    claims.setIssuerFingerprint(false, key.key());
    claims.setSignatureCreationTime(false, Date.from(time));
    generator.setHashedSubpackets(claims.generate());
    generator.update(signed);
    return generator.generate();
  }

  /** Signs something and looks whether it is right: damage shows in nothing else. */
  void requireIntact() throws OpenPgpException {
    byte[] something = "something".getBytes(StandardCharsets.US_ASCII);
    try {
      SignaturePacket packet = SignaturePacket.of(made(something));
      if (Check.of(packet, key.key()).filter(one -> one.isRightOf(something)).isPresent()) {
        return;
      }
    } catch (PGPException | RuntimeException e) {
      throw new OpenPgpException("it is damaged", e);
    }
    throw new OpenPgpException("it is damaged");
  }
}
