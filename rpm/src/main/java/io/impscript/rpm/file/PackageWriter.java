package io.impscript.rpm.file;

import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Sense;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes one package: the payload first, since the headers have its digest. */
final class PackageWriter {
  private static final long FOUR_GIB = 1L << 32;
  private static final int RPMLIB = 1 << 24 | Sense.LESS | Sense.EQUAL;

  private final PackageBuilder builder;
  private final List<NewFile> files;
  private final long[] sizes;
  private final List<String> digests = new ArrayList<>();
  private boolean numbered;
  private long archiveSize;

  PackageWriter(PackageBuilder builder) {
    this.builder = builder;
    this.files = List.copyOf(builder.files.values());
    this.sizes = new long[files.size()];
  }

  void write(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path payload = Files.createTempFile(folder, ".payload", ".tmp");
    Path whole = Files.createTempFile(folder, ".package", ".tmp");
    try {
      byte[] header = header(payload(payload));
      assemble(header, payload, whole);
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      // Temporary files are for their owner alone; packages are for everybody.
      Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(payload);
      Files.deleteIfExists(whole);
    }
  }

  /** The digest of the compressed payload. */
  private String payload(Path target) throws IOException {
    measure();
    MessageDigest digest = Checksum.sha256();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
        OutputStream packed = builder.compression.compress(new DigestOutputStream(file, digest))) {
      CpioWriter cpio = new CpioWriter(packed, numbered);
      for (int i = 0; i < files.size(); i++) {
        pack(cpio, i);
      }
      cpio.end();
      archiveSize = cpio.position();
    }
    return hex(digest);
  }

  private void measure() throws IOException {
    numbered = builder.numbered;
    for (int i = 0; i < sizes.length; i++) {
      NewFile file = files.get(i);
      sizes[i] = file.isDirectory() ? 4096 : file.content().size();
      numbered |= sizes[i] >= FOUR_GIB;
    }
  }

  private void pack(CpioWriter cpio, int i) throws IOException {
    NewFile file = files.get(i);
    MessageDigest digest = Checksum.sha256();
    if (!file.isGhost()) {
      long size = file.isDirectory() ? 0 : sizes[i];
      cpio.entry(i, file, time(file), size);
      try (InputStream content = new DigestInputStream(file.content().open(), digest)) {
        cpio.content(content, size);
      }
    }
    digests.add(file.isRegular() && !file.isGhost() ? hex(digest) : "");
  }

  private byte[] header(String payloadDigest) {
    HeaderBuilder header = new HeaderBuilder(Tag.REGION_HEADER);
    header.texts(Tag.I18N_TABLE, List.of("C"));
    header.text(Tag.NAME, builder.nevra.name());
    header.text(Tag.VERSION, builder.nevra.evr().version());
    header.text(Tag.RELEASE, builder.nevra.evr().release());
    header.text(Tag.ARCH, builder.nevra.arch());
    if (builder.nevra.evr().epoch() != 0) {
      header.ints(Tag.EPOCH, (int) builder.nevra.evr().epoch());
    }
    builder.texts.forEach((tag, text) -> text(header, tag, text));
    header.ints(Tag.BUILD_TIME, (int) builder.time);
    header.text(Tag.SOURCE_RPM, sourceName());
    header.text(Tag.ENCODING, "utf-8");
    header.text(Tag.PAYLOAD_FORMAT, "cpio");
    if (builder.compression != Compression.NONE) {
      header.text(
          Tag.PAYLOAD_COMPRESSOR, builder.compression.name().toLowerCase(java.util.Locale.ROOT));
      header.text(Tag.PAYLOAD_FLAGS, "9");
    }
    header.texts(Tag.PAYLOAD_DIGEST, List.of(payloadDigest));
    header.ints(Tag.PAYLOAD_DIGEST_ALGO, Checksum.SHA256);
    size(header);
    new FileLists(files, sizes, digests, builder.time).addTo(header);
    dependencies(header);
    builder.scriptlets.forEach(scriptlet -> scriptlet(header, scriptlet));
    return header.build();
  }

  private static void text(HeaderBuilder header, int tag, String text) {
    if (tag == Tag.SUMMARY || tag == Tag.DESCRIPTION || tag == Tag.GROUP) {
      header.translated(tag, text);
    } else {
      header.text(tag, text);
    }
  }

  private String sourceName() {
    String version = builder.nevra.evr().version() + "-" + builder.nevra.evr().release();
    return builder.nevra.name() + "-" + version + ".src.rpm";
  }

  private void size(HeaderBuilder header) {
    long total = 0;
    for (int i = 0; i < sizes.length; i++) {
      total += files.get(i).isRegular() && !files.get(i).isGhost() ? sizes[i] : 0;
    }
    if (total >= FOUR_GIB) {
      header.longs(Tag.LONG_SIZE, total);
    } else {
      header.ints(Tag.SIZE, (int) total);
    }
  }

  private void dependencies(HeaderBuilder header) {
    rpmlib("CompressedFileNames", "3.0.4-1");
    rpmlib("FileDigests", "4.6.0-1");
    rpmlib("PayloadFilesHavePrefix", "4.0-1");
    rpmlibFor(builder.compression == Compression.ZSTD, "PayloadIsZstd", "5.4.18-1");
    rpmlibFor(builder.compression == Compression.XZ, "PayloadIsXz", "5.2-1");
    rpmlibFor(numbered, "LargeFiles", "4.12.0-1");
    rpmlibFor(
        files.stream().anyMatch(file -> !file.capabilities().isEmpty()), "FileCaps", "4.6.1-1");
    rpmlibFor(anywhere("~"), "TildeInVersions", "4.10.0-1");
    rpmlibFor(anywhere("^"), "CaretInVersions", "4.15.0-1");
    rpmlibFor(
        builder.dependencies.values().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.dependency().isRich()),
        "RichDependencies",
        "4.12.0-1");
    builder.dependencies.forEach((relation, all) -> dependencies(header, relation, all));
  }

  private boolean anywhere(String mark) {
    return builder.nevra.evr().toString().contains(mark)
        || builder.dependencies.values().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.dependency().evr().toString().contains(mark));
  }

  private void rpmlibFor(boolean needed, String feature, String version) {
    if (needed) {
      rpmlib(feature, version);
    }
  }

  private void rpmlib(String feature, String version) {
    Dependency dependency = Dependency.parse("rpmlib(" + feature + ") <= " + version);
    builder.relation(Relation.REQUIRES, new PackageDependency(dependency, RPMLIB));
  }

  private static void dependencies(
      HeaderBuilder header, Relation relation, List<PackageDependency> all) {
    header.texts(relation.name, all.stream().map(one -> one.dependency().name()).toList());
    header.texts(
        relation.version, all.stream().map(one -> one.dependency().evr().toString()).toList());
    header.ints(relation.flags, all.stream().mapToInt(PackageDependency::flags).toArray());
  }

  private static void scriptlet(HeaderBuilder header, Scriptlet scriptlet) {
    Scriptlet.Kind kind = scriptlet.kind();
    if (!scriptlet.body().isEmpty()) {
      header.text(kind.body, scriptlet.body());
    }
    if (scriptlet.interpreter().size() == 1) {
      header.text(kind.program, scriptlet.interpreter().get(0));
    } else {
      header.texts(kind.program, scriptlet.interpreter());
    }
    if (scriptlet.flags() != 0) {
      header.ints(kind.flags, scriptlet.flags());
    }
  }

  private void assemble(byte[] header, Path payload, Path target) throws IOException {
    byte[] signature = signature(header, payload);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      out.write(lead());
      out.write(signature);
      out.write(new byte[Math.floorMod(-signature.length, 8)]);
      out.write(header);
      Files.copy(payload, out);
    }
  }

  private byte[] signature(byte[] header, Path payload) throws IOException {
    HeaderBuilder signature = new HeaderBuilder(Tag.REGION_SIGNATURE);
    builder.signer.ifPresent(
        signer ->
            signature.binary(
                signer.isRsa() ? Tag.SIG_RSA_HEADER : Tag.SIG_DSA_HEADER,
                signer.signature(header)));
    signature.text(Tag.SIG_SHA1_HEADER, hex(Checksum.digest("SHA-1"), header));
    signature.text(Tag.SIG_SHA256_HEADER, hex(Checksum.sha256(), header));
    signature.binary(Tag.SIG_MD5, md5(header, payload));
    sizeOf(signature, Tag.SIG_SIZE, Tag.SIG_LONG_SIZE, header.length + Files.size(payload));
    sizeOf(signature, Tag.SIG_PAYLOAD_SIZE, Tag.SIG_LONG_ARCHIVE_SIZE, archiveSize);
    return signature.build();
  }

  private static void sizeOf(HeaderBuilder header, int tag, int longTag, long size) {
    if (size >= FOUR_GIB) {
      header.longs(longTag, size);
    } else {
      header.ints(tag, (int) size);
    }
  }

  private static byte[] md5(byte[] header, Path payload) throws IOException {
    MessageDigest md5 = Checksum.digest("MD5");
    md5.update(header);
    try (InputStream in = new DigestInputStream(Files.newInputStream(payload), md5)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return md5.digest();
  }

  /** Only old programs look at more of it than its magic number. */
  private byte[] lead() {
    byte[] name =
        (builder.nevra.name() + "-" + builder.nevra.evr()).getBytes(StandardCharsets.UTF_8);
    ByteBuffer lead = ByteBuffer.allocate(96).putInt(0xEDABEEDB).put((byte) 3);
    lead.putShort(8, (short) 1).position(10);
    lead.put(name, 0, Math.min(name.length, 65));
    return lead.putShort(76, (short) 1).putShort(78, (short) 5).array();
  }

  private long time(NewFile file) {
    return file.modified() < 0 ? builder.time : file.modified();
  }

  private static String hex(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
