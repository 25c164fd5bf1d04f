package io.impscript.rpm.file

import io.impscript.rpm.SmallHeap
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.zip.CRC32
import spock.lang.Specification
import spock.lang.TempDir

/** Little that becomes much, or that wants much memory: read in a JVM with a small heap. */
class BombsSpec extends Specification {
    private static final int MUCH = 300 << 20
    @TempDir Path folder

    def "nothing of all this needs more than a small heap"() {
        given:
        def zeros = { String kind -> { byte[] cpio -> Mutator.pack(kind, Mutator.joined(Arrays.copyOf(cpio, 124), new byte[MUCH + 124])) } }
        ['gzip', 'xz', 'zstd', 'bzip2'].each { kind ->
            rpm("lying-$kind", new RawPackage().file('/x', size: 100).entry('./x', new byte[0], 100).packed(zeros(kind)))
            rpm("tail-$kind", new RawPackage().both('/x').packed(zeros(kind)))
        }
        rpm('large-zstd', new RawPackage().file('/x', size: MUCH).entry('./x', new byte[0], MUCH).packed { byte[] cpio ->
            Mutator.pack('zstd', Mutator.joined(Mutator.joined(Arrays.copyOf(cpio, 116), new byte[MUCH]), Arrays.copyOfRange(cpio, 116, cpio.length)))
        })
        rpm('window-zstd', new RawPackage().packed { window((21 << 3) as byte) })
        rpm('dictionary-xz', new RawPackage().packed { byte[] cpio -> dictionary(Mutator.pack('xz', cpio)) })
        rpm('dictionary-lzma', new RawPackage().packed { ([0x5D, 0, 0, 0, 0x80] + [0xFF] * 8 + [0] * 20) as byte[] })
        rpm('values', new RawPackage().with { h -> h.texts(Tag.PROVIDE_NAME, [''] * 3_000_000) })
        rpm('binary', new RawPackage().with { h -> [Tag.EPOCH, Tag.BUILD_TIME, Tag.SIZE, Tag.REQUIRE_FLAGS].each { tag -> h.binary(tag, new byte[3_000_000]) } })
        repository('packages', '<metadata>' + '<package><name>a</name><arch>a</arch><version ver="1" rel="1"/><location href="a"/></package>' * 1_000_000)
        repository('depth', '<metadata>' + '<a>' * 3_000_000)
        repository('attribute', '<metadata><package><rpm:requires><rpm:entry name="' + 'x' * 60_000_000 + '"/>')
        repository('text', '<metadata><package><name>' + 'x' * 60_000_000)
        repository('comment', '<metadata><!--' + 'x' * 60_000_000)
        repository('entities', '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa">' + (0..20).collect { "<!ENTITY a$it \"${'&a;' * 100}\">" }.join('') + ']><metadata><package><name>&a20;</name></package></metadata>')

        when:
        def results = run()

        then:
        results.findAll { name, result -> !result.startsWith('refused: ') }.keySet().sort() == ['binary.rpm', 'large-zstd.rpm']
        results['large-zstd.rpm'] == 'read: ' + MUCH
        results['lying-xz.rpm'].startsWith('refused: evil-1-1.noarch: the payload')
        results['window-zstd.rpm'].contains('the payload is damaged')
        results['dictionary-xz.rpm'] =~ 'the payload is damaged: .*memory'
        results['dictionary-lzma.rpm'].contains('the payload is damaged')
        results['values.rpm'].endsWith("the header's entry 1047 has 3000000 values")
        results['packages'] =~ 'grows beyond measure|more than 500000 packages'
        results['attribute'].contains('characters without an element')
        results['depth'].contains('elements in elements without end') || results['depth'].contains('grows beyond measure')
        results.size() == 20
    }

    private void rpm(String name, RawPackage made) {
        Files.write(folder.resolve(name + '.rpm'), made.bytes())
    }

    private void repository(String name, String primary) {
        def repodata = Files.createDirectories(folder.resolve(name + '/repodata'))
        def packed = Mutator.pack('gzip', primary.bytes)
        Files.write(repodata.resolve('primary'), packed)
        Files.writeString(repodata.resolve('repomd.xml'), """<repomd><data type="primary"><checksum type="sha256">${Checksum.sha256().digest(packed).encodeHex()}</checksum>
            <location href="repodata/primary"/><size>$packed.length</size></data></repomd>""")
    }

    private Map<String, String> run() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def argv = [java, '-Xmx96m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'), SmallHeap.name] + folder.toFile().listFiles()*.path.sort()
        def process = new ProcessBuilder(argv).redirectErrorStream(true).start()
        def lines = process.inputStream.readLines()
        assert process.waitFor(5, TimeUnit.MINUTES)
        lines.findAll { it.contains(' ') && !it.startsWith('SLF4J') }.collectEntries { it.split(' ', 2).toList() }
    }

    /** A frame that says it needs two gigabytes to be unpacked. */
    private static byte[] window(byte descriptor) {
        [0x28, 0xB5, 0x2F, 0xFD, 0, descriptor, 1, 0, 0] as byte[]
    }

    /** A block that says it needs two gigabytes to be unpacked. */
    private static byte[] dictionary(byte[] xz) {
        int size = (xz[12] & 0xFF) * 4
        int at = (13..(12 + size)).find { xz[it] == 0x21 && xz[it + 1] == 1 }
        assert xz[at + 2] < 37
        xz[at + 2] = 37
        def crc = new CRC32()
        crc.update(xz, 12, size)
        ByteBuffer.wrap(xz).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(12 + size, (int) crc.value)
        xz
    }
}
