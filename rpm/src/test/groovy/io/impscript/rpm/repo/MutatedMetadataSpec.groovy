package io.impscript.rpm.repo

import io.impscript.rpm.fetch.FetchException
import io.impscript.rpm.fetch.Fetcher
import io.impscript.rpm.fetch.FileTransport
import io.impscript.rpm.fetch.RepositoryLoader
import io.impscript.rpm.file.Checksum
import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Packages
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.RpmException
import io.impscript.rpm.file.Unpacked
import io.impscript.rpm.solve.Goal
import io.impscript.rpm.solve.LookedUpFiles
import io.impscript.rpm.solve.Resolver
import io.impscript.rpm.solve.Source
import io.impscript.rpm.solve.Universe
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Metadata that chance changed, its checksums made right again: read and resolved, or refused with the repository's name. */
@Timeout(900)
class MutatedMetadataSpec extends Specification {
    private static final boolean NIGHTLY = Boolean.getBoolean('impscript.nightly')
    private static final int READ = NIGHTLY ? 100_000 : 3_400
    private static final int LOADED = NIGHTLY ? 10_000 : 200
    private static final List<String> PIECES = ['<', '>', '/>', '"', '&', '&amp;', '&#0;', '&#x1b;', '&lt;', ']]>', '<![CDATA[', '<!--', '-->', '<?x?>', '<!DOCTYPE a [', '\0', '\u20ac', '\n',
        '<package>', '</package>', '<name>', '<rpm:requires>', '<rpm:entry name="(a or (b and c))"/>', '<rpm:entry name="(((((((("/>', '<rpm:entry/>', '<file>/x</file>', '<location href="../../../etc/passwd"/>',
        '<location href="file:///etc/passwd"/>', '<location xml:base="file:///" href="etc/passwd"/>', '99999999999999999999', '-1', '', ' ', 'EQ', 'sha256']
    @TempDir @Shared Path folder
    @Shared Map<String, String> good

    def setupSpec() {
        def packages = Files.createDirectories(folder.resolve('good'))
        Packages.rich().write(packages)
        Packages.builder('base-files', '3-1').write(packages)
        Packages.builder('b').relation(Relation.REQUIRES, io.impscript.rpm.version.Dependency.parse('(base-files if a else site-config)')).write(packages)
        new RepositoryIndexer(packages, Compression.NONE, 1).index()
        good = packages.resolve('repodata').toFile().listFiles().collectEntries { [it.name.replaceFirst('^[0-9a-f]+-', ''), it.text] }
    }

    def "mutated #file is read or refused"() {
        given:
        def random = new Random(7)
        def table = PrimaryReader.read('site', bytes(good['primary.xml']))
        def problems = []
        int read = 0

        when:
        READ.times {
            def text = mutated(good[file], random)
            try {
                reader(text, table)
                read++
            } catch (RepositoryException | RpmException e) {
                assert e.message.startsWith('site: ') && !e.message.any { c -> Character.isISOControl((char) c) }
            } catch (Throwable e) {
                problems << "$it: $e at ${e.stackTrace.find { it.className.startsWith('io.impscript') }}"
            }
        }

        then:
        problems == []
        read > READ.intdiv(50)

        where:
        file            | reader
        'repomd.xml'    | { text, all -> RepositoryIndex.read('site', bytes(text)) }
        'primary.xml'   | { text, all -> PrimaryReader.read('site', bytes(text)) }
        'filelists.xml' | { text, all -> FilelistsReader.find('site', all, ['/usr/bin/site', '/nowhere'] as Set, bytes(text)) }
    }

    def "whole repositories with mutated metadata are loaded and resolved, or refused"() {
        given:
        def random = new Random(8)
        def problems = []
        int loaded = 0

        when:
        LOADED.times {
            def repository = Files.createDirectories(folder.resolve("r$it/repodata"))
            publish(repository, random)
            try {
                load(repository.parent, folder.resolve('cache' + it))
                loaded++
            } catch (FetchException | RepositoryException e) {
                assert e.message.contains('site')
            } catch (Throwable e) {
                problems << "$it: $e at ${e.stackTrace.find { it.className.startsWith('io.impscript') }}"
            }
            repository.parent.toFile().deleteDir()
            folder.resolve('cache' + it).toFile().deleteDir()
        }

        then:
        problems == []
        loaded > LOADED.intdiv(20)
    }

    private void publish(Path repodata, Random random) {
        def primary = pack(mutated(good['primary.xml'], random), random)
        def filelists = pack(random.nextBoolean() ? good['filelists.xml'] : mutated(good['filelists.xml'], random), random)
        Files.write(repodata.resolve('primary'), primary)
        Files.write(repodata.resolve('filelists'), filelists)
        def data = [primary: primary, filelists: filelists].collect { type, content ->
            """<data type="$type"><checksum type="sha256">${Checksum.sha256().digest(content).encodeHex()}</checksum><location href="repodata/$type"/><size>$content.length</size></data>"""
        }
        def index = '<repomd>' + data.join('') + '</repomd>'
        Files.write(repodata.resolve('repomd.xml'), (random.nextInt(8) ? index : mutated(index, random)).bytes)
    }

    private static void load(Path repository, Path cache) {
        def loader = new RepositoryLoader(new Fetcher([file: new FileTransport()], cache))
        def loaded = loader.load('site', [repository.toUri()])
        def files = loader.files(loaded, LookedUpFiles.requiredBy([loaded.packages()]))
        ['site-config', 'b', '/usr/bin/site'].each {
            Resolver.resolve(new Universe([new Source('site', loaded.packages()).withFiles(files)], 'x86_64'), Goal.of(it).withWeak())
        }
    }

    private static byte[] pack(String text, Random random) {
        def out = new ByteArrayOutputStream()
        [Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD][random.nextInt(4)].compress(out).withCloseable { it.write(text.bytes) }
        def bytes = out.toByteArray()
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8))
        }
        bytes
    }

    /** Bytes, pieces of markup, values and elements taken out, twice, or with one another's text. */
    private static String mutated(String text, Random random) {
        (1 + random.nextInt(4)).times {
            int at = random.nextInt(text.length())
            switch (random.nextInt(8)) {
                case 0: text = text.substring(0, at) + (char) random.nextInt(random.nextBoolean() ? 128 : 65536) + text.substring(at + 1); break
                case 1: text = text.substring(0, at) + PIECES[random.nextInt(PIECES.size())] + text.substring(at); break
                case 2: text = value(text, at, PIECES[random.nextInt(PIECES.size())].replaceAll('[<>"&]', '')); break
                case 3: text = value(text, at, 'x' * (1 << random.nextInt(18))); break
                case 4: text = value(text, at, value(text, random.nextInt(text.length()))); break
                case 5: text = element(text, at) { '' }; break
                case 6: text = element(text, at) { it + it }; break
                default: text = random.nextInt(10) ? text : text.substring(0, at + 1)
            }
        }
        text
    }

    private static String value(String text, int from) {
        int start = text.indexOf('"', from)
        int end = start < 0 ? -1 : text.indexOf('"', start + 1)
        end < 0 ? '' : text.substring(start + 1, end)
    }

    private static String value(String text, int from, String other) {
        int start = text.indexOf('"', from)
        int end = start < 0 ? -1 : text.indexOf('"', start + 1)
        end < 0 ? text : text.substring(0, start + 1) + other + text.substring(end)
    }

    private static String element(String text, int from, Closure change) {
        int start = text.indexOf('<', from)
        int end = start < 0 ? -1 : text.indexOf('>', start)
        end < 0 ? text : text.substring(0, start) + change(text.substring(start, end + 1)) + text.substring(end + 1)
    }

    private static InputStream bytes(String text) {
        new ByteArrayInputStream(text.bytes)
    }
}
