package io.impscript.rpm.file

import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Packages that somebody broke, by chance or on purpose. */
class HostilePackageSpec extends Specification {
    private static final int SIGNATURE = 96
    @Shared @TempDir Path folder
    @Shared Map<Compression, byte[]> good = [:]

    def setupSpec() {
        [Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD].each {
            good[it] = Files.readAllBytes(Packages.rich().compression(it).write(folder))
        }
    }

    def "a package that ends after #part of its bytes is refused (#compression)"() {
        given:
        def bytes = good[compression]

        when:
        Packages.readAll(new ByteArrayInputStream(bytes, 0, (int) (bytes.length * part)))

        then:
        def e = thrown(RpmException)
        e.message.startsWith('test.rpm: ') || e.message.startsWith('site-config-2:1.4~rc1-3.noarch: ')

        where:
        [compression, part] << [[Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD], [0, 0.01, 0.2, 0.6, 0.9, 0.999]].combinations()
    }

    def "#what is refused: #reason"() {
        given:
        def bytes = good[Compression.ZSTD].clone()
        change(ByteBuffer.wrap(bytes))

        when:
        Packages.readAll(new ByteArrayInputStream(bytes))

        then:
        def e = thrown(RpmException)
        e.message == 'test.rpm: ' + reason

        where:
        what                         | reason                                         | change
        'what is no package'         | 'not an RPM package'                           | { it.putInt(0, 7) }
        'a header without magic'     | 'no header where one must be'                  | { it.putInt(SIGNATURE, 7) }
        'an absurd count of entries' | 'a header with 2147483647 entries'             | { it.putInt(SIGNATURE + 8, Integer.MAX_VALUE) }
        'a negative count'           | 'a header with 4294967295 entries'             | { it.putInt(SIGNATURE + 8, -1) }
        'an absurd size'             | 'a header with 4294967295 bytes'               | { it.putInt(SIGNATURE + 12, -1) }
        'a size beyond the file'     | 'the file ends too early'                      | { it.putInt(SIGNATURE + 12, 60_000_000) }
        'an offset outside'          | "the header's entry 62 is not within the header" | { it.putInt(SIGNATURE + 16 + 8, 1_000_000) }
        'a count outside'            | "the header's entry 62 is not within the header" | { it.putInt(SIGNATURE + 16 + 12, Integer.MAX_VALUE) }
        'a type that is none'        | "the header's entry 62 is not within the header" | { it.putInt(SIGNATURE + 16 + 4, 77) }
    }

    def "a wrong byte in the #part is told by its digest"() {
        given:
        def bytes = good[compression].clone()
        bytes[find(bytes, text)] = (byte) 0x58

        when:
        Packages.readAll(new ByteArrayInputStream(bytes))

        then:
        def e = thrown(RpmException)
        e.message == "test.rpm: the $part's SHA-256 digest is wrong"

        where:
        part      | compression      | text
        'header'  | Compression.ZSTD | 'Configuration of the site'
        'payload' | Compression.NONE | '#!/bin/sh'
    }

    def "files of #size bytes are more than the limit"() {
        when:
        Packages.readAll(new ByteArrayInputStream(good[Compression.ZSTD]), Limits.DEFAULT.withUnpackedBytes(size))

        then:
        def e = thrown(RpmException)
        e.message == "site-config-2:1.4~rc1-3.noarch: its files are larger than $size"

        where:
        size << [0, 1000, 199_999]
    }

    def "#what is refused even where no digest tells: #reason"() {
        given:
        def bytes = good[Compression.NONE].clone()
        withoutDigests(bytes)
        // The payload's digest is in the header; its entry is made unknown, too.
        rename(bytes, Tag.PAYLOAD_DIGEST, 9998)
        change(bytes)

        when:
        Packages.readAll(new ByteArrayInputStream(bytes))

        then:
        def e = thrown(RpmException)
        e.message.contains(reason)

        where:
        what                               | reason                                         | change
        'a payload larger than declared'   | 'has 200000 bytes, but 199999 by the header'   | { replace(it, ByteBuffer.allocate(4).putInt(200_000).array(), ByteBuffer.allocate(4).putInt(199_999).array()) }
        'a file that the header has not'   | 'the payload has the file ./usr/bin/evil'      | { replace(it, './usr/bin/site\0'.bytes, './usr/bin/evil\0'.bytes) }
        'a path that leads out'            | 'the file name /../ubin/site leads elsewhere'  | { replace(it, '/usr/bin/\0'.bytes, '/../ubin/\0'.bytes) }
        'a relative path'                  | 'the file name ./sr/bin/site leads elsewhere'  | { replace(it, '/usr/bin/\0'.bytes, './sr/bin/\0'.bytes) }
        'a file without a directory'       | 'is in no directory'                           | { rename(it, Tag.DIRNAMES, 9997) }
        'lists that differ in length'      | 'differ in length'                             | { rename(it, Tag.FILE_FLAGS, 9996); rename(it, Tag.FILE_TRIGGER_NAME, Tag.FILE_FLAGS); rename(it, Tag.REQUIRE_FLAGS, Tag.FILE_FLAGS) }
        'an archive that is none'          | 'no cpio archive here'                         | { replace(it, '070701'.bytes, '999999'.bytes) }
    }

    private static void replace(byte[] bytes, byte[] old, byte[] changed) {
        int at = find(bytes, new String(old, 'ISO-8859-1'))
        assert at > 0
        System.arraycopy(changed, 0, bytes, at, changed.length)
    }

    /** Gives an entry of the main header another number. */
    private static void rename(byte[] bytes, int tag, int other) {
        def buffer = ByteBuffer.wrap(bytes)
        int signature = 16 + 16 * buffer.getInt(SIGNATURE + 8) + buffer.getInt(SIGNATURE + 12)
        int header = SIGNATURE + signature + Math.floorMod(-signature, 8)
        (0..<buffer.getInt(header + 8)).collect { header + 16 + 16 * it }.findAll { buffer.getInt(it) == tag }.each { buffer.putInt(it, other) }
    }

    private static void withoutDigests(byte[] bytes) {
        def buffer = ByteBuffer.wrap(bytes)
        int entries = buffer.getInt(SIGNATURE + 8)
        (0..<entries).each {
            int entry = SIGNATURE + 16 + 16 * it
            if (buffer.getInt(entry) in [Tag.SIG_SHA1_HEADER, Tag.SIG_SHA256_HEADER, Tag.SIG_MD5]) {
                buffer.putInt(entry, 9999)
            }
        }
    }

    private static int find(byte[] bytes, String text) {
        new String(bytes, 'ISO-8859-1').indexOf(text)
    }
}
