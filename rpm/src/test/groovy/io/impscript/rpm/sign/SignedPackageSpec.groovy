package io.impscript.rpm.sign

import static io.impscript.rpm.sign.HandMadeKey.join
import static io.impscript.rpm.sign.HandMadeKey.packet
import static io.impscript.rpm.sign.HandMadeKey.subpacket

import io.impscript.rpm.file.HeaderBuilder
import io.impscript.rpm.file.Limits
import io.impscript.rpm.file.Packages
import io.impscript.rpm.file.RpmFile
import io.impscript.rpm.file.Tag
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Instant
import org.bouncycastle.bcpg.BCPGInputStream
import org.bouncycastle.openpgp.PGPSignature
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Signatures in packages, where what is signed and where it stands is put together here. */
class SignedPackageSpec extends Specification {
    private static final Instant NOW = Instant.ofEpochSecond(HandMadeKey.CREATED + 1000)

    @Shared @TempDir Path folder
    @Shared HandMadeKey key = new HandMadeKey()
    @Shared HandMadeKey other = new HandMadeKey()
    @Shared byte[] header
    @Shared byte[] payload

    def setupSpec() {
        def bytes = Files.readAllBytes(Packages.rich().write(folder))
        try (def rpm = RpmFile.open('rich', new ByteArrayInputStream(bytes), Limits.DEFAULT)) {
            header = rpm.header().header().bytes()
            payload = bytes[(int) rpm.headerEnd()..-1] as byte[]
        }
    }

    def "signatures count wherever they stand: #where"() {
        expect:
        verdict(assemble(entries.call(this))) == new Verdict.Good(named(), [])

        where:
        where                             | entries
        'of the header by RSA'            | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header))] }
        'where DSA and Ed25519 are'       | { [(Tag.SIG_DSA_HEADER): it.packed(it.key.sign(it.header))] }
        'of version 3'                    | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.signOld(it.header))] }
        'header and payload'              | { [(Tag.SIG_PGP): it.packed(it.key.sign(it.all()))] }
        'header and payload, version 3'   | { [(Tag.SIG_GPG): it.packed(it.key.signOld(it.all()))] }
        'as text'                         | { [(Tag.SIG_OPENPGP): [it.text(it.key.sign(it.header))]] }
        'as text, the second of two'      | { [(Tag.SIG_OPENPGP): [it.text(it.other.sign(it.header)), it.text(it.key.sign(it.header))]] }
        'header by another, all by ours'  | { [(Tag.SIG_RSA_HEADER): it.packed(it.other.sign(it.header)), (Tag.SIG_PGP): it.packed(it.key.sign(it.all()))] }
        'as text, beside a newer form'    | { [(Tag.SIG_OPENPGP): [it.text([6, 0, 1, 8] as byte[]), it.text(it.key.sign(it.header))]] }
        'by SHA-512'                      | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [hash: 10]))] }
    }

    def "what is not right is never good: #what"() {
        expect:
        verdict(assemble(entries.call(this))).class == expected

        where:
        what                            | entries                                                                                          || expected
        'nothing'                       | { [:] }                                                                                          || Verdict.Unsigned
        'other data'                    | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign('x'.bytes))] }                                    || Verdict.Wrong
        'other data, version 3'         | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.signOld('x'.bytes))] }                                 || Verdict.Wrong
        'payload forgotten'             | { [(Tag.SIG_PGP): it.packed(it.key.sign(it.header))] }                                           || Verdict.Wrong
        'another key'                   | { [(Tag.SIG_RSA_HEADER): it.packed(it.other.sign(it.header))] }                                  || Verdict.UnknownKey
        'another key in our name'       | { [(Tag.SIG_RSA_HEADER): it.packed(it.other.sign(it.header, [unsigned: subpacket(16, it.key.id())]))] } || Verdict.Wrong
        'nobody named'                  | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [unsigned: new byte[0]]))] }           || Verdict.UnknownKey
        'MD5'                           | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [hash: 1]))] }                         || Verdict.Weak
        'a certification'               | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [type: 0x13]))] }                      || Verdict.Wrong
        'an unknown demand'             | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [subpackets: subpacket(0x80 | 99, [1] as byte[])]))] } || Verdict.Wrong
        'older than its key'            | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [created: HandMadeKey.CREATED - 1]))] } || Verdict.Wrong
        'over'                          | { [(Tag.SIG_RSA_HEADER): it.packed(it.key.sign(it.header, [subpackets: subpacket(3, HandMadeKey.int4(20))]))] } || Verdict.ExpiredSignature
        'two packets'                   | { [(Tag.SIG_RSA_HEADER): join(it.packed(it.key.sign(it.header)), it.packed(it.key.sign(it.header)))] } || Verdict.Wrong
        'empty'                         | { [(Tag.SIG_RSA_HEADER): new byte[1]] }                                                          || Verdict.Wrong
        'no base64'                     | { [(Tag.SIG_OPENPGP): ['%%%']] }                                                                 || Verdict.Wrong
        'text in the place of bytes'    | { [(Tag.SIG_RSA_HEADER): ['x']] }                                                                || Verdict.Wrong
        'bytes in the place of text'    | { [(Tag.SIG_OPENPGP): new byte[9]] }                                                             || Verdict.Wrong
        'one good, one not'             | { [(Tag.SIG_OPENPGP): [it.text(it.key.sign('x'.bytes)), it.text(it.key.sign(it.header))]] }      || Verdict.Wrong
        'a newer form alone'            | { [(Tag.SIG_OPENPGP): [it.text([6, 0, 1, 8] as byte[])]] }                                       || Verdict.Wrong
        'a newer form and a wrong one'  | { [(Tag.SIG_OPENPGP): [it.text([6, 0, 1, 8] as byte[]), it.text(it.key.sign('x'.bytes))]] }      || Verdict.Wrong
        'a thousand'                    | { [(Tag.SIG_OPENPGP): [it.text(it.key.sign(it.header))] * 1000] }                                || Verdict.Wrong
    }

    def "a signed header without a digest of its payload (#digest) is not enough, a signature of both is"() {
        given:
        def plain = withDigest(digest == 'MD5' ? MessageDigest.getInstance('MD5').digest(payload).encodeHex().toString() : digest, algorithm)
        def ofHeader = [(Tag.SIG_RSA_HEADER): packed(key.sign(plain))]
        def ofBoth = [(Tag.SIG_PGP): packed(key.sign(join(plain, payload)))]

        expect:
        verdict(assemble(ofHeader, plain)) instanceof Verdict.Weak
        verdict(assemble(ofHeader + ofBoth, plain)).good
        verdict(assemble(ofHeader + ofBoth, plain, join(payload, [0]))) instanceof Verdict.Wrong

        where:
        digest    | algorithm
        ''        | 8
        'MD5'     | 1
        'unknown' | 99
    }

    def "SHA-1 is remarked, an expired key too if it was alive when it signed"() {
        given:
        def lifetime = [subpackets: subpacket(9, HandMadeKey.int4(100))]
        def keys = Keyring.read('key', key.publicKey(lifetime))

        expect:
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header, [hash: 2]))])) == new Verdict.Good(named(), ['it is signed over a SHA-1 digest'])
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header))]), keys) == new Verdict.Good(named(), ['its key expired on 2023-11-14'])
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header, [created: HandMadeKey.CREATED + 200]))]), keys) ==
            new Verdict.ExpiredKey(named(), Instant.ofEpochSecond(HandMadeKey.CREATED + 100))
    }

    def "what a key says of itself only for a while holds for that while (#direct)"() {
        given:
        def keys = Keyring.read('key', key.publicKey([subpackets: subpacket(3, HandMadeKey.int4(100)), direct: direct]))

        expect:
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header))]), keys).good
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header, [created: HandMadeKey.CREATED + 200]))]), keys).class == later

        where:
        direct                                || later
        null                                  || Verdict.ExpiredKey
        subpacket(3, HandMadeKey.int4(150))   || Verdict.ExpiredKey
        new byte[0]                           || Verdict.Good
    }

    def "a newer word of the key that is silent about its life does not prolong it (#silent)"() {
        given:
        def lifetime = subpacket(9, HandMadeKey.int4(100))
        def keys = Keyring.read('key', key.publicKey(silent == 'direct' ? [direct: new byte[0], subpackets: lifetime] : [direct: lifetime]))

        expect:
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header, [created: HandMadeKey.CREATED + 200]))]), keys) instanceof Verdict.ExpiredKey

        where:
        silent << ['direct', 'user']
    }

    def "changed text of a signature never makes another index good, nor does it break anything"() {
        given:
        def random = new Random(11)
        def keys = Keyring.read('key', Armor.write(key.publicKey()).bytes)
        def armored = Armor.write(packed(key.sign(header))).bytes
        def verifier = new SignatureVerifier(keys, NOW)

        expect:
        verifier.index(header, armored).good
        (1..3000).every { !verifier.index(payload, changed(random, armored)).good }
    }

    def "a key that is not for files is not taken"() {
        given:
        def keys = Keyring.read('key', key.publicKey([subpackets: subpacket(27, [1] as byte[])]))

        expect:
        verdict(assemble([(Tag.SIG_RSA_HEADER): packed(key.sign(header))]), keys) instanceof Verdict.Weak
    }

    def "no change of a signature or a key makes another thing good, nor does it break anything"() {
        given:
        def random = new Random(7)
        def good = packed(key.sign(header))
        def unsigned = subpacket(16, key.id()).length
        def keyBytes = key.publicKey()
        def strange = []

        when:
        5000.times {
            def one = changed(random, good)
            def verdict = verdict(assemble([(Tag.SIG_RSA_HEADER): one]))
            if (verdict.good && !sameValue(one, good)) {
                strange << one.encodeHex().toString()
            }
        }
        2000.times {
            try {
                Keyring.read('key', changed(random, keyBytes))
            } catch (KeyException e) {
                assert e.message.startsWith('key holds no key')
            }
        }

        then:
        strange == []
    }

    /** What is neither signed nor part of the value: two bytes of the digest, and the form of lengths. */
    private static boolean sameValue(byte[] one, byte[] other) {
        try {
            def (a, b) = [one, other].collect { new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(it))) }
            return a.signatureTrailer == b.signatureTrailer && a.signature == b.signature
        } catch (IOException e) {
            return false
        }
    }

    private static byte[] changed(Random random, byte[] bytes) {
        def copy = bytes.clone()
        (1 + random.nextInt(3)).times { copy[random.nextInt(copy.length)] = (byte) random.nextInt(256) }
        random.nextInt(10) == 0 ? copy[0..random.nextInt(copy.length)] as byte[] : copy
    }

    private KeyName named() {
        Keyring.read('key', key.publicKey()).keys()[0]
    }

    private Verdict verdict(byte[] rpm, Keyring keys = Keyring.read('key', key.publicKey())) {
        try (def file = RpmFile.open('made', new ByteArrayInputStream(rpm), Limits.DEFAULT)) {
            return new SignatureVerifier(keys, NOW).packageFile(file)
        }
    }

    byte[] all() {
        join(header, payload)
    }

    byte[] packed(byte[] signature) {
        packet(2, signature)
    }

    String text(byte[] signature) {
        packed(signature).encodeBase64().toString()
    }

    private byte[] assemble(Map<Integer, Object> entries, byte[] main = header, byte[] rest = payload) {
        def signature = new HeaderBuilder(62).text(Tag.SIG_SHA256_HEADER, MessageDigest.getInstance('SHA-256').digest(main).encodeHex().toString())
        entries.each { tag, value -> value instanceof List ? signature.texts(tag, value) : signature.binary(tag, value) }
        def built = signature.build()
        def lead = join([0xED, 0xAB, 0xEE, 0xDB], new byte[92])
        ByteArrayOutputStream out = new ByteArrayOutputStream()
        [lead, built, new byte[Math.floorMod(-built.length, 8)], main, rest].each { out.writeBytes(it) }
        out.toByteArray()
    }

    private static byte[] withDigest(String digest, int algorithm) {
        def header = new HeaderBuilder(63).text(Tag.NAME, 'old').text(Tag.VERSION, '1').text(Tag.RELEASE, '1').text(Tag.ARCH, 'noarch')
        if (digest) {
            header.texts(Tag.PAYLOAD_DIGEST, [digest]).ints(Tag.PAYLOAD_DIGEST_ALGO, algorithm)
        }
        header.build()
    }
}
