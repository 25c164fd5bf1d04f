package io.impscript.rpm.sign

import static io.impscript.rpm.sign.HandMadeKey.int4
import static io.impscript.rpm.sign.HandMadeKey.join
import static io.impscript.rpm.sign.HandMadeKey.packet
import static io.impscript.rpm.sign.HandMadeKey.subpacket
import static io.impscript.rpm.sign.HandMadeKey.two

import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.MessageDigest
import java.security.Signature

/** A key of version 6 (RFC 9580) put together byte by byte, Ed25519 or Ed448. */
class HandMadeKey6 {
    private static final byte[] SALT = (1..16) as byte[]

    final String curve
    final KeyPair pair

    HandMadeKey6(String curve = 'Ed25519') {
        this.curve = curve
        pair = KeyPairGenerator.getInstance(curve).generateKeyPair()
    }

    int algorithm() {
        curve == 'Ed25519' ? 27 : 28
    }

    byte[] body() {
        int size = curve == 'Ed25519' ? 32 : 57
        join([6], int4(HandMadeKey.CREATED), [algorithm()], int4(size), pair.public.encoded[-size..-1])
    }

    byte[] fingerprint() {
        sha256(hashed())
    }

    byte[] hashed() {
        join([0x9B], int4(body().length), body())
    }

    /** Key and what it says of itself; it names no user. */
    byte[] publicKey() {
        join(packet(6, body()), packet(2, sign(hashed(), 0x1F, subpacket(27, [3] as byte[]))))
    }

    byte[] sign(byte[] data, int type = 0, byte[] subpackets = new byte[0]) {
        def issuer = subpacket(33, join([6], fingerprint()))
        def signed = join(subpacket(2, int4(HandMadeKey.CREATED + 10)), issuer, subpackets)
        def head = join([6, type, algorithm(), 8], int4(signed.length), signed)
        def digest = sha256(join(SALT, data, head, [6, 0xFF], int4(head.length)))
        join(head, int4(0), digest[0..1], [SALT.length], SALT, value(digest))
    }

    /** A signature of version 3 or 4, which such a key must not make. */
    byte[] signOld(byte[] data, int version) {
        def time = int4(HandMadeKey.CREATED + 10)
        def id = fingerprint()[0..7]
        if (version == 3) {
            def digest = sha256(join(data, [0], time))
            return join([3, 5, 0], time, id, [27, 8], digest[0..1], value(digest))
        }
        def signed = subpacket(2, time)
        def unsigned = subpacket(16, id as byte[])
        def head = join([4, 0, 27, 8], two(signed.length), signed)
        def digest = sha256(join(data, head, [4, 0xFF], int4(head.length)))
        join(head, two(unsigned.length), unsigned, digest[0..1], value(digest))
    }

    private byte[] value(byte[] digest) {
        Signature.getInstance(curve).with {
            initSign(pair.private)
            update(digest)
            sign()
        }
    }

    private static byte[] sha256(byte[] bytes) {
        MessageDigest.getInstance('SHA-256').digest(bytes)
    }
}
