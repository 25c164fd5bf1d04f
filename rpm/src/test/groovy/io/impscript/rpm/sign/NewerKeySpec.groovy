package io.impscript.rpm.sign

import static io.impscript.rpm.sign.HandMadeKey.join
import static io.impscript.rpm.sign.HandMadeKey.packet

import java.time.Instant
import spock.lang.Shared
import spock.lang.Specification

/** Keys and signatures of version 6, which gpg does not make. */
class NewerKeySpec extends Specification {
    private static final byte[] DATA = 'the index'.bytes

    @Shared HandMadeKey6 key = new HandMadeKey6()
    @Shared HandMadeKey old = new HandMadeKey()

    def "a signature of version 6 counts (#curve)"() {
        given:
        def key = new HandMadeKey6(curve)
        def keys = Keyring.read('key', key.publicKey())

        expect:
        verdict(keys, DATA, packet(2, key.sign(DATA))) == new Verdict.Good(keys.keys()[0], [])
        verdict(keys, 'another'.bytes, packet(2, key.sign(DATA))) instanceof Verdict.Wrong
        keys.keys()[0].fingerprint() == key.fingerprint().encodeHex().toString().toUpperCase()

        and: 'the ID of such a key is the beginning of its fingerprint'
        keys.keys()[0].id() == keys.keys()[0].fingerprint().take(16)

        where:
        curve << ['Ed25519', 'Ed448']
    }

    def "keys of both versions stand in one file, signatures of both side by side"() {
        given:
        def both = Keyring.read('keys', join(key.publicKey(), old.publicKey()))
        def side = join(packet(2, key.sign(DATA)), packet(2, old.sign(DATA)))

        expect:
        both.keys().size() == 2
        verdict(both, DATA, side).good
        verdict(Keyring.read('old', old.publicKey()), DATA, side).good
        verdict(both, DATA, join(packet(2, key.sign(DATA)), packet(2, old.sign('x'.bytes)))) instanceof Verdict.Wrong
    }

    def "a key of version 6 makes no signatures of version #version"() {
        expect:
        verdict(Keyring.read('key', key.publicKey()), DATA, packet(2, key.signOld(DATA, version))) instanceof Verdict.Wrong

        where:
        version << [3, 4]
    }

    def "a key that has not signed itself is none"() {
        when:
        Keyring.read('key', packet(6, key.body()))

        then:
        def e = thrown(KeyException)
        e.reason().contains('has not signed itself')
    }

    private static Verdict verdict(Keyring keys, byte[] data, byte[] signature) {
        new SignatureVerifier(keys, Instant.ofEpochSecond(HandMadeKey.CREATED + 1000)).index(data, signature)
    }
}
