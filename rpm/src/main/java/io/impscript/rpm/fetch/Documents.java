package io.impscript.rpm.fetch;

import io.impscript.rpm.file.Checksum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Small files that change: indexes of repositories and lists of mirrors. A copy is kept with what
 * the server knows it by, so that the server can say that it is still right.
 */
final class Documents {
  private static final int MAGIC = 0x494D_5031;
  private static final int DIGEST = 32;

  private final Cache cache;
  private final FetchListener listener;

  Documents(Cache cache, FetchListener listener) {
    this.cache = cache;
    this.listener = listener;
  }

  record Kept(Validators validators, byte[] bytes) {}

  /** The copy of an address; empty if there is none whole. */
  Optional<Kept> find(URI address) {
    try {
      byte[] all = Files.readAllBytes(place(address));
      return read(all);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      listener.note("the copy of " + Address.shown(address) + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Kept> read(byte[] all) throws IOException {
    if (all.length < DIGEST) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(all, DIGEST, all.length);
    if (!Arrays.equals(all, 0, DIGEST, Checksum.sha256().digest(content), 0, DIGEST)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (in.readInt() != MAGIC) {
      return Optional.empty();
    }
    return Optional.of(new Kept(new Validators(in.readUTF(), in.readUTF()), in.readAllBytes()));
  }

  /** The body of an answer, which is kept, too, if that is possible. */
  byte[] receive(URI address, Transport.Response response, int limit) throws IOException {
    byte[] bytes = within(response.body().readNBytes(limit + 1), limit);
    listener.received(bytes.length);
    byte[] plain = response.isPacked() ? unpacked(bytes, limit) : bytes;
    if (!"file".equals(address.getScheme())) {
      keep(address, new Kept(response.validators(), plain));
    }
    return plain;
  }

  private static byte[] unpacked(byte[] bytes, int limit) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return within(in.readNBytes(limit + 1), limit);
    } catch (java.util.zip.ZipException | EOFException e) {
      return bytes;
    }
  }

  private static byte[] within(byte[] bytes, int limit) throws IOException {
    if (bytes.length > limit) {
      throw new WrongContentException(
          WrongContentException.Fault.SIZE, "it is larger than " + limit + " bytes");
    }
    return bytes;
  }

  private void keep(URI address, Kept kept) {
    try {
      Path place = place(address);
      Path part = cache.part(place);
      try {
        Files.write(part, bytes(kept));
        cache.finish(part, place);
      } finally {
        cache.drop(part);
      }
    } catch (IOException e) {
      listener.note("no copy of " + Address.shown(address) + " is kept: " + e.getMessage());
    }
  }

  private static byte[] bytes(Kept kept) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeUTF(kept.validators().etag());
    out.writeUTF(kept.validators().lastModified());
    out.write(kept.bytes());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(Checksum.sha256().digest(bytes.toByteArray()));
    bytes.writeTo(all);
    return all.toByteArray();
  }

  /** By the address with its token, if there is one, but without a password. */
  private Path place(URI address) {
    byte[] text = Address.plain(address).toString().getBytes(StandardCharsets.UTF_8);
    String name = HexFormat.of().formatHex(Checksum.sha256().digest(text));
    return cache.folder().resolve("documents").resolve(name);
  }
}
