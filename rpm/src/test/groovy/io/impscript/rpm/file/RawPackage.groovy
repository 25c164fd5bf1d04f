package io.impscript.rpm.file

import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path

/** Packages that no writer would write, with digests that are right all the same. */
class RawPackage {
    static final int LEAD = 96
    private final String name
    private final List<Map> files = []
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream()
    private Closure more = { }
    private Closure payload = { byte[] cpio -> cpio }

    RawPackage(String name = 'evil') {
        this.name = name
    }

    /** In the header: path, and what differs from a regular empty file. */
    RawPackage file(Map options = [:], String path) {
        files << ([path: path, mode: 0x8000 | 0644, size: 0, target: '', inode: files.size() + 1, flags: 0, rdev: 0] + options)
        this
    }

    /** In the archive. */
    RawPackage entry(String name, byte[] content = new byte[0], long size = content.length) {
        header('070701' + [1, 0100644, 0, 0, 1, 0, size, 0, 0, 0, 0, name.bytes.length + 1, 0].collect { String.format('%08x', it) }.join(''), name)
        archive.write(content)
        align()
        this
    }

    /** In the archive, in the form for large files. */
    RawPackage numbered(int index, byte[] content = new byte[0]) {
        archive.write(('07070X' + String.format('%08x', index)).bytes)
        align()
        archive.write(content)
        align()
        this
    }

    /** A file in both. */
    RawPackage both(Map options = [:], String path, byte[] content = new byte[0]) {
        file(options + [size: content.length], path).entry('.' + path, content)
    }

    /** Changes of the main header before it is built. */
    RawPackage with(Closure change) {
        more = change
        this
    }

    /** What becomes of the whole archive. */
    RawPackage packed(Closure change) {
        payload = change
        this
    }

    private void header(String fields, String name) {
        archive.write(fields.bytes)
        archive.write(name.bytes)
        archive.write(0)
        align()
    }

    private void align() {
        archive.write(new byte[-archive.size() & 3])
    }

    byte[] bytes() {
        header('070701' + ([0] * 11).collect { '00000000' }.join('') + '0000000b' + '00000000', 'TRAILER!!!')
        byte[] packed = payload(archive.toByteArray())
        def main = new HeaderBuilder(Tag.REGION_HEADER).text(Tag.NAME, name).text(Tag.VERSION, '1').text(Tag.RELEASE, '1').text(Tag.ARCH, 'noarch')
            .text(Tag.SOURCE_RPM, 'x.src.rpm').text(Tag.PAYLOAD_FORMAT, 'cpio').texts(Tag.PAYLOAD_DIGEST, ['0' * 64]).ints(Tag.PAYLOAD_DIGEST_ALGO, 8)
        lists(main)
        more(main)
        byte[] header = main.build()
        byte[] signature = new HeaderBuilder(Tag.REGION_SIGNATURE).text(Tag.SIG_SHA256_HEADER, '0' * 64).text(Tag.SIG_SHA1_HEADER, '0' * 40).build()
        def all = new ByteArrayOutputStream()
        all.write(ByteBuffer.allocate(LEAD).putInt(0, (int) 0xEDABEEDB).array())
        all.write(signature)
        all.write(new byte[-signature.length & 7])
        all.write(header)
        all.write(packed)
        seal(all.toByteArray())
    }

    Path write(Path folder) {
        Files.write(folder.resolve(name + '.rpm'), bytes())
    }

    private void lists(HeaderBuilder main) {
        if (!files) {
            return
        }
        def folders = files.collect { it.path.substring(0, it.path.lastIndexOf('/') + 1) }
        main.texts(Tag.DIRNAMES, folders.unique(false)).ints(Tag.DIR_INDEXES, folders.collect { folders.unique(false).indexOf(it) } as int[])
        main.texts(Tag.BASENAMES, files.collect { it.path.substring(it.path.lastIndexOf('/') + 1) })
        main.shorts(Tag.FILE_MODES, files*.mode as int[]).ints(Tag.FILE_SIZES, files.collect { (int) it.size } as int[]).ints(Tag.FILE_INODES, files*.inode as int[])
        main.texts(Tag.FILE_LINKTOS, files*.target).ints(Tag.FILE_FLAGS, files*.flags as int[]).shorts(Tag.FILE_RDEVS, files*.rdev as int[])
    }

    /** Makes the digests right again, as far as the headers can still be found. */
    static byte[] seal(byte[] bytes) {
        def buffer = ByteBuffer.wrap(bytes)
        int main = main(bytes)
        if (main < 0) {
            return bytes
        }
        int end = main + 16 + 16 * buffer.getInt(main + 8) + buffer.getInt(main + 12)
        if (end > bytes.length || end < main + 16) {
            return bytes
        }
        put(bytes, main, Tag.PAYLOAD_DIGEST, hex('SHA-256', bytes, end, bytes.length))
        put(bytes, LEAD, Tag.SIG_SHA256_HEADER, hex('SHA-256', bytes, main, end))
        put(bytes, LEAD, Tag.SIG_SHA1_HEADER, hex('SHA-1', bytes, main, end))
        bytes
    }

    /** Where the main header begins; -1 if the signature's lengths are nonsense. */
    static int main(byte[] bytes) {
        if (bytes.length < LEAD + 16) {
            return -1
        }
        def buffer = ByteBuffer.wrap(bytes)
        long length = 16L + 16L * buffer.getInt(LEAD + 8) + buffer.getInt(LEAD + 12)
        long at = LEAD + length + (-length & 7)
        length >= 16 && at + 16 <= bytes.length ? (int) at : -1
    }

    private static void put(byte[] bytes, int header, int tag, String hex) {
        def buffer = ByteBuffer.wrap(bytes)
        int entries = buffer.getInt(header + 8)
        for (int i = 0; i < entries && header + 32 + 16 * i <= bytes.length; i++) {
            int entry = header + 16 + 16 * i
            long at = header + 16L + 16L * entries + buffer.getInt(entry + 8)
            if (buffer.getInt(entry) == tag && at > 0 && at + hex.length() <= bytes.length) {
                System.arraycopy(hex.bytes, 0, bytes, (int) at, hex.length())
            }
        }
    }

    private static String hex(String algorithm, byte[] bytes, int from, int to) {
        def digest = java.security.MessageDigest.getInstance(algorithm)
        digest.update(bytes, from, to - from)
        digest.digest().encodeHex().toString()
    }
}
