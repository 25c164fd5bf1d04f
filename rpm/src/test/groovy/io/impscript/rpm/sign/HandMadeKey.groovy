package io.impscript.rpm.sign

import java.nio.ByteBuffer
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.MessageDigest
import java.security.Signature

/** OpenPGP put together byte by byte, also in ways that no program does. RSA with 2048 bits. */
class HandMadeKey {
    static final int CREATED = 1_700_000_000
    private static final Map<Integer, String> HASHES = [1: 'MD5', 2: 'SHA1', 8: 'SHA256', 10: 'SHA512']

    final KeyPair pair = KeyPairGenerator.getInstance('RSA').tap { it.initialize(2048) }.generateKeyPair()

    byte[] body() {
        join([4], int4(CREATED), [1], number(pair.public.modulus), number(pair.public.publicExponent))
    }

    byte[] id() {
        MessageDigest.getInstance('SHA-1').digest(hashed(body()))[-8..-1] as byte[]
    }

    /** Key, user, what the key says of it. */
    byte[] publicKey(Map options = [:]) {
        def user = 'Hand <hand@made.test>'.bytes
        def data = join(hashed(body()), [0xB4], int4(user.length), user)
        def direct = options.direct == null ? new byte[0] : packet(2, sign(hashed(body()), [type: 0x1F, created: CREATED + 1, subpackets: options.direct]))
        join(packet(6, body()), direct, packet(13, user), packet(2, sign(data, [type: 0x13, created: CREATED] + options)))
    }

    /** A signature of version 4; options: type, hash, created, subpackets, unsigned. */
    byte[] sign(byte[] data, Map options = [:]) {
        int hash = options.hash ?: 8
        def signed = join(subpacket(2, int4(options.created ?: CREATED + 10)), options.subpackets ?: [])
        def head = join([4, options.type ?: 0, 1, hash], two(signed.length), signed)
        def unsigned = options.containsKey('unsigned') ? options.unsigned : subpacket(16, id())
        def value = rsa(hash, data, join(head, [4, 0xFF], int4(head.length)))
        join(head, two(unsigned.length), unsigned, [0, 0], number(new BigInteger(1, value)))
    }

    /** A signature of version 3. */
    byte[] signOld(byte[] data, int hash = 8) {
        def head = join([0], int4(CREATED + 10))
        join([3, 5], head, id(), [1, hash], [0, 0], number(new BigInteger(1, rsa(hash, data, head))))
    }

    private byte[] rsa(int hash, byte[] data, byte[] trailer) {
        Signature.getInstance(HASHES[hash] + 'withRSA').with {
            initSign(pair.private)
            update(data)
            update(trailer)
            sign()
        }
    }

    static byte[] packet(int tag, byte[] body) {
        join([0xC0 | tag, 0xFF], int4(body.length), body)
    }

    static byte[] subpacket(int type, byte[] content) {
        join([content.length + 1, type], content)
    }

    static byte[] hashed(byte[] body) {
        join([0x99], two(body.length), body)
    }

    static byte[] number(BigInteger value) {
        def bytes = value.toByteArray()
        join(two(value.bitLength()), bytes[0] == 0 ? bytes[1..-1] : bytes)
    }

    static byte[] two(int value) {
        ByteBuffer.allocate(2).putShort((short) value).array()
    }

    static byte[] int4(int value) {
        ByteBuffer.allocate(4).putInt(value).array()
    }

    static byte[] join(Object... parts) {
        parts.collectMany { it as List }.collect { it as byte } as byte[]
    }
}
