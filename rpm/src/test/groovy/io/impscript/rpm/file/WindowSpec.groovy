package io.impscript.rpm.file

import com.github.luben.zstd.Zstd
import java.nio.ByteBuffer
import java.nio.channels.Channels
import java.nio.channels.WritableByteChannel
import java.util.zip.GZIPOutputStream
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Payloads of several windows' size, one after another through the same memory. */
class WindowSpec extends Specification {
    private static final int LARGE = (3 << 19) + 77

    @AutoCleanup
    Unpacker unpacker = new Unpacker()

    def "what comes out is what went in (#form)"() {
        given:
        def bytes = random(size)

        expect:
        written(open(packed(bytes))) == bytes
        open(packed(bytes)).upTo(size + 1) == bytes

        where:
        form                  | size  | packed
        'one zstd frame'      | LARGE | { Zstd.compress(it) }
        'several zstd frames' | LARGE | { byte[] all -> join(Zstd.compress(all[0..<1000] as byte[]), Zstd.compress(all[1000..-1] as byte[])) }
        'nothing in a frame'  | 0     | { Zstd.compress(it) }
        'gzip'                | LARGE | { gzip(it) }
        'not compressed'      | LARGE | { it }
    }

    def "a zstd payload that ends in the middle of a frame, or goes on as something else, is damaged"() {
        given:
        def packed = Zstd.compress(random(LARGE))

        when:
        written(open(broken(packed)))

        then:
        def e = thrown(RpmException)
        e.message.startsWith('p: the payload is damaged')

        when: 'the next one is read as if nothing had been'
        def bytes = random(LARGE)
        def after = written(open(Zstd.compress(bytes)))

        then:
        after == bytes

        where:
        broken << [{ byte[] all -> Arrays.copyOf(all, all.length - 100) }, { byte[] all -> join(all, 'junk'.bytes) }, { byte[] all -> Arrays.copyOf(all, 9) }]
    }

    def "what is passed over is not written, and no more than wanted is"() {
        given:
        def bytes = random(LARGE)
        def window = open(Zstd.compress(bytes))
        def out = new ByteArrayOutputStream()

        when:
        long left = 600_000
        while (left > 0) {
            left -= window.skip(left)
        }
        def count = window.write(Channels.newChannel(out), 10)

        then:
        count == 10
        out.toByteArray() == Arrays.copyOfRange(bytes, 600_000, 600_010)
    }

    def "a full disk is no damage of the package"() {
        given:
        def full = { ByteBuffer any -> throw new IOException('No space left on device') } as WritableByteChannel

        when:
        open(Zstd.compress(random(10))).write(full, 10)

        then:
        def e = thrown(IOException)
        !(e instanceof RpmException)
    }

    private Window open(byte[] packed) {
        Window.open('p', new ByteArrayInputStream(packed), 1 << 27, unpacker)
    }

    private static byte[] written(Window window) {
        def out = new ByteArrayOutputStream()
        def channel = Channels.newChannel(out)
        while (window.write(channel, Long.MAX_VALUE) >= 0) {
        }
        out.toByteArray()
    }

    private static byte[] random(int size) {
        def bytes = new byte[size]
        new Random(size).nextBytes(bytes)
        bytes
    }

    private static byte[] join(byte[] one, byte[] other) {
        def all = Arrays.copyOf(one, one.length + other.length)
        System.arraycopy(other, 0, all, one.length, other.length)
        all
    }

    private static byte[] gzip(byte[] bytes) {
        def out = new ByteArrayOutputStream()
        new GZIPOutputStream(out).withCloseable { it.write(bytes) }
        out.toByteArray()
    }
}
