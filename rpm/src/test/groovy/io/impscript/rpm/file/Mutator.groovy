package io.impscript.rpm.file

import java.nio.ByteBuffer
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream
import org.tukaani.xz.LZMA2Options
import org.tukaani.xz.LZMAOutputStream

/** Changes packages by chance: bytes, numbers of the headers, fields of the archive, lengths. Mostly the digests are made right again. */
class Mutator {
    private static final List<Integer> NUMBERS = [0, 1, -1, 2, 7, 16, 255, 65_535, 65_536, 1 << 20, 1 << 24, Integer.MAX_VALUE, Integer.MIN_VALUE]
    private final Random random
    /** By compression, a whole package and its unpacked archive. */
    private final List<List> good

    Mutator(Random random, byte[] rpm) {
        this.random = random
        int main = RawPackage.main(rpm)
        def buffer = ByteBuffer.wrap(rpm)
        int end = main + 16 + 16 * buffer.getInt(main + 8) + buffer.getInt(main + 12)
        def head = Arrays.copyOf(rpm, end)
        def archive = Arrays.copyOfRange(rpm, end, rpm.length)
        good = ['none', 'gzip', 'xz', 'zstd', 'bzip2', 'lzma'].collect { [it, head, archive] }
    }

    byte[] next() {
        def (kind, head, archive) = good[random.nextInt(good.size())]
        head = head.clone()
        archive = archive.clone()
        int how = random.nextInt(10)
        if (how < 4) {
            some(3) { entry(head) }
        } else if (how < 6) {
            some(4) { bytes(head, Math.max(0, RawPackage.main(head)), head.length) }
        } else if (how < 8) {
            some(3) { archive = field(archive) }
        }
        byte[] packed = pack(kind, archive)
        if (how == 8) {
            some(4) { bytes(packed, 0, random.nextInt(3) ? Math.min(packed.length, 40) : packed.length) }
        }
        byte[] all = joined(head, packed)
        if (how == 9) {
            some(3) { bytes(all, 0, Math.min(all.length, 600)) }
        }
        if (random.nextInt(12) == 0) {
            all = Arrays.copyOf(all, random.nextInt(all.length + 100))
        }
        random.nextInt(12) ? RawPackage.seal(all) : all
    }

    private void some(int most, Closure action) {
        (1 + random.nextInt(most)).times { action() }
    }

    private int number() {
        random.nextInt(3) ? NUMBERS[random.nextInt(NUMBERS.size())] : random.nextInt(2) ? random.nextInt(4000) : random.nextInt()
    }

    /** Tag, type, offset or count of an entry of a header; or two entries change places. */
    private void entry(byte[] head) {
        def buffer = ByteBuffer.wrap(head)
        int start = random.nextInt(5) ? RawPackage.main(head) : RawPackage.LEAD
        int count = start < 0 ? 0 : buffer.getInt(start + 8)
        if (count < 1 || count > (head.length - start).intdiv(16) - 1) {
            return
        }
        int one = start + 16 + 16 * random.nextInt(count)
        switch (random.nextInt(6)) {
            case 0: buffer.putInt(one, buffer.getInt(start + 16 + 16 * random.nextInt(count))); break
            case 1: buffer.putInt(one + 4, random.nextInt(12)); break
            case 2: buffer.putInt(one + 8, random.nextInt(3) ? random.nextInt(Math.max(1, buffer.getInt(start + 12))) : number()); break
            case 3: buffer.putInt(one + 12, random.nextInt(2) ? Math.max(0, buffer.getInt(one + 12) + random.nextInt(5) - 2) : number()); break
            case 4: buffer.putInt(start + (random.nextInt(2) ? 8 : 12), number()); break
            default:
                int other = start + 16 + 16 * random.nextInt(count)
                long half = buffer.getLong(one + 8)
                buffer.putLong(one + 8, buffer.getLong(other + 8))
                buffer.putLong(other + 8, half)
        }
    }

    private void bytes(byte[] all, int from, int to) {
        int at = from + random.nextInt(Math.max(1, to - from))
        switch (random.nextInt(4)) {
            case 0: all[at] = (byte) random.nextInt(256); break
            case 1: all[at] ^= (byte) (1 << random.nextInt(8)); break
            case 2: all[at] = (byte) '/.\0\n~^:'.charAt(random.nextInt(7)); break
            default: ByteBuffer.wrap(all).putInt(Math.max(0, Math.min(at & ~3, all.length - 4)), number())
        }
    }

    /** A field of the archive, or a piece of it twice, or a piece less. */
    private byte[] field(byte[] archive) {
        def text = new String(archive, 'ISO-8859-1')
        def starts = []
        for (int at = text.indexOf('070701'); at >= 0; at = text.indexOf('070701', at + 1)) {
            starts << at
        }
        int start = starts ? starts[random.nextInt(starts.size())] : 0
        switch (random.nextInt(5)) {
            case 0..1:
                def hex = String.format('%08x', number()).bytes
                System.arraycopy(hex, 0, archive, Math.min(archive.length - 8, start + 6 + 8 * random.nextInt(13)), 8)
                return archive
            case 2:
                archive[Math.min(archive.length - 1, start + random.nextInt(140))] = (byte) random.nextInt(256)
                return archive
            case 3:
                int end = starts ? starts[random.nextInt(starts.size())] : archive.length
                return joined(Arrays.copyOf(archive, end), Arrays.copyOfRange(archive, Math.min(start, end), archive.length))
            default:
                System.arraycopy((random.nextInt(2) ? '07070X' : '070702').bytes, 0, archive, Math.min(start, archive.length - 6), 6)
                return archive
        }
    }

    static byte[] joined(byte[] one, byte[] other) {
        def all = Arrays.copyOf(one, one.length + other.length)
        System.arraycopy(other, 0, all, one.length, other.length)
        all
    }

    static byte[] pack(String kind, byte[] archive) {
        def out = new ByteArrayOutputStream()
        def packer
        switch (kind) {
            case 'none': return archive
            case 'xz': packer = new org.tukaani.xz.XZOutputStream(out, new LZMA2Options(0)); break
            case 'lzma': packer = new LZMAOutputStream(out, new LZMA2Options(0), archive.length); break
            case 'bzip2': packer = new BZip2CompressorOutputStream(out, 1); break
            default: packer = Compression.valueOf(kind.toUpperCase()).compress(out)
        }
        packer.withCloseable { it.write(archive) }
        out.toByteArray()
    }
}
