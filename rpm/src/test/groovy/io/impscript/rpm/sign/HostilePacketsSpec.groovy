package io.impscript.rpm.sign

import static io.impscript.rpm.sign.HandMadeKey.int4
import static io.impscript.rpm.sign.HandMadeKey.join
import static io.impscript.rpm.sign.HandMadeKey.number
import static io.impscript.rpm.sign.HandMadeKey.packet
import static io.impscript.rpm.sign.HandMadeKey.subpacket
import static io.impscript.rpm.sign.HandMadeKey.two

import com.sun.management.ThreadMXBean
import java.lang.management.ManagementFactory
import java.time.Instant
import spock.lang.Shared
import spock.lang.Specification

/** Messages that nobody makes by mistake: they cost little, and end in a reason. */
class HostilePacketsSpec extends Specification {
    private static final long MEGABYTE = 1 << 20

    @Shared HandMadeKey key = new HandMadeKey()

    def setupSpec() {
        refused([0x80] as byte[])
    }

    def "a packet of kind #tag that says to be huge takes no room"() {
        given:
        def lengths = [[0xFF, 0x7F, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0x80, 0, 0, 0], [0xFF, 0, 0x20, 0, 0], [0xFE], [0xF0]]
        def bodies = [[], [4], [6], [4] + [0xFF] * 40, [6] + [0xFF] * 40, [6, 0, 27, 8] + [0, 0x1F, 0xFF, 0xFF], [6, 0, 0, 0, 0, 99, 0, 0x1F, 0xFF, 0xFF], [0xFF] * 200]

        expect:
        [lengths, bodies].combinations().every { length, body ->
            def bytes = join([0xC0 | tag], length, body)
            used { refused(bytes) } < 8 * MEGABYTE
        }

        and: 'in the old form, too'
        tag > 15 || bodies.every { body ->
            [0, 1, 2, 3].every { kind -> used { refused(join([0x80 | tag << 2 | kind], [0xFF] * (kind == 3 ? 0 : 1 << kind), body)) } < 8 * MEGABYTE }
        }

        where:
        tag << (0..63)
    }

    def "many of them take no more than some"() {
        given:
        def huge = packet(6, join([6], int4(0), [99], int4(0x1FFFFF)))
        def many = new ByteArrayOutputStream()
        2000.times { many.writeBytes(huge) }

        expect:
        used { refused(many.toByteArray()) } < 2100 * MEGABYTE
    }

    def "#what within a signature is refused"() {
        given:
        def keys = Keyring.read('key', key.publicKey())
        def data = 'data'.bytes

        expect:
        !verdict(keys, data, packet(2, body.call(this, data))).good

        where:
        what                          | body
        'a number of 65535 bits'      | { self, some -> join([4, 0, 1, 8], two(0), two(10), subpacket(16, self.key.id()), [0, 0], two(65535), [1] * 8192) }
        'a subpacket without a kind'  | { self, some -> self.key.sign(some, [subpackets: [0]]) }
        'a subpacket that goes on'    | { self, some -> self.key.sign(some, [subpackets: [200, 200, 9]]) }
        'a huge subpacket'            | { self, some -> self.key.sign(some, [subpackets: [255, 255, 255, 255, 255, 9]]) }
        'a short date'                | { self, some -> self.key.sign(some, [subpackets: subpacket(3, [1] as byte[])]) }
        'no date'                     | { self, some -> join([4, 0, 1, 8], two(0), two(10), subpacket(16, self.key.id()), [0, 0], number(1G << 2047)) }
        'a signature in a signature'  | { self, some -> self.key.sign(some, [hash: 1, subpackets: subpacket(32, self.key.sign(some)[0..100] as byte[])]) }
        'no key ID but bytes'         | { self, some -> self.key.sign(some, [unsigned: subpacket(16, [1, 2, 3] as byte[])]) }
        'an empty fingerprint'        | { self, some -> self.key.sign(some, [unsigned: subpacket(33, [4] as byte[])]) }
        'another algorithm'           | { self, some -> self.key.sign(some).tap { it[2] = 17 } }
        'an unknown algorithm'        | { self, some -> self.key.sign(some).tap { it[2] = 77 } }
        'an unknown digest'           | { self, some -> self.key.sign(some).tap { it[3] = 77 } }
    }

    def "a key #what is none, and says why"() {
        when:
        Keyring.read('key', join(packet(6, join([version], int4(HandMadeKey.CREATED), rest)), packet(13, 'somebody'.bytes)))

        then:
        def e = thrown(KeyException)
        e.reason().contains(reason)

        where:
        what                       | version | rest                                                                       || reason
        'of version 3'             | 3       | join([0, 0, 1], number(1G << 2047), number(65537G))                        || 'version 3'
        'of version 5'             | 5       | join([27], int4(32), [1] * 32)                                             || 'version 5'
        'of a version to come'     | 9       | [1, 2, 3]                                                                  || '9'
        'of an algorithm to come'  | 4       | [99, 1, 2, 3]                                                              || '99'
        'of version 6, to come'    | 6       | join([99], int4(3), [1, 2, 3])                                             || 'algorithm 99'
        'of 512 bits'              | 4       | join([1], number(1G << 511), number(65537G))                               || '512 bits'
        'of 16384 bits'            | 4       | join([1], number(1G << 16383), number(65537G))                             || '16384 bits'
        'with a large exponent'    | 4       | join([1], number(1G << 2047), number(1G << 2000))                          || 'exponent of 2001 bits'
        'for encryption'           | 4       | join([16], number(1G << 2047), number(2G), number(3G))                     || 'algorithm 16'
        'on an unknown curve'      | 4       | join([19, 5, 0x2B, 0x81, 4, 0, 33], number(new BigInteger('04' + '11' * 56, 16))) || 'curve 1.3.132.0.33'
        'beside its curve'         | 4       | join([19, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7], number(new BigInteger('04' + '11' * 64, 16))) || 'a key that is none'
        'with a curve of ciphers'  | 4       | join([22, 10, 0x2B, 6, 1, 4, 1, 0x97, 0x55, 1, 5, 1], number(new BigInteger('40' + '11' * 32, 16))) || 'unknown curve'
        'without its point'        | 4       | join([22, 9, 0x2B, 6, 1, 4, 1, 0xDA, 0x47, 0x0F, 1], number(5G))           || 'a key that is none'
        'with a slow order'        | 4       | join([17], number(1G << 2047), number(1G << 9999), number(2G), number(3G)) || '10000 bits'
    }

    def "what cannot be read in a file says nothing against the rest"() {
        given:
        def unknown = packet(6, join([4], int4(HandMadeKey.CREATED), [99, 1, 2, 3]))
        def content = join(unknown, packet(13, 'x'.bytes), key.publicKey(), packet(2, [9, 9] as byte[]), packet(14, [4, 0, 0, 0, 0, 99] as byte[]),
            packet(61, 'a remark'.bytes), packet(12, [1, 2] as byte[]), packet(17, [1] as byte[]), packet(10, 'PGP'.bytes))

        when:
        def keys = Keyring.read('keys', content)

        then:
        keys.keys()*.user() == ['Hand <hand@made.test>']
        keys.unusable().size() == 1
        keys.unusable()[0].contains('99')
    }

    def "a file that ends within any packet is refused"() {
        given:
        def key = key.publicKey()
        def whole = join(key, packet(13, 'another'.bytes))

        expect:
        Keyring.read('key', whole).keys() == Keyring.read('key', key).keys()
        ((1..<key.length) + (key.length + 1..<whole.length)).every { length ->
            try {
                Keyring.read('key', whole[0..<length] as byte[])
                false
            } catch (KeyException e) {
                true
            }
        }
    }

    def "a signature dated later than tomorrow is not good (#later s)"() {
        given:
        def keys = Keyring.read('key', key.publicKey())
        def data = 'data'.bytes

        expect:
        with(verdict(keys, data, packet(2, key.sign(data, [created: HandMadeKey.CREATED + 1000 + later])))) {
            it.class == expected
            later <= 86_400 || it == new Verdict.FromFuture(keys.keys()[0], Instant.ofEpochSecond(HandMadeKey.CREATED + 1000 + later))
        }

        where:
        later       || expected
        -1          || Verdict.Good
        86_400      || Verdict.Good
        86_401      || Verdict.FromFuture
        100_000_000 || Verdict.FromFuture
    }

    private void refused(byte[] bytes) {
        try {
            Keyring.read('key', bytes)
            assert false
        } catch (KeyException e) {
            assert e.message.startsWith('key holds no key that can be used')
        }
        assert !verdict(Keyring.empty(), 'data'.bytes, bytes).good
    }

    private static long used(Closure work) {
        def threads = (ThreadMXBean) ManagementFactory.threadMXBean
        def before = threads.getThreadAllocatedBytes(Thread.currentThread().id)
        work.call()
        threads.getThreadAllocatedBytes(Thread.currentThread().id) - before
    }

    private static Verdict verdict(Keyring keys, byte[] data, byte[] signature) {
        new SignatureVerifier(keys, Instant.ofEpochSecond(HandMadeKey.CREATED + 1000)).index(data, signature)
    }
}
