package io.impscript.rpm.fetch

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Packages
import io.impscript.rpm.repo.RepositoryIndexer
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Repositories that change, that lie, that are away; what is kept of them, and what lists of mirrors say. */
class RepositoryLoaderSpec extends Specification {
    @TempDir Path folder
    @AutoCleanup('stop') def servers = new Servers()
    def notes = new Notes()
    Path old
    Path current

    def setup() {
        old = repository('old', '1.0-1')
        current = repository('current', '2.0-1')
    }

    def "a mirror in the middle of an update (#what) is passed over, and it is said"() {
        given:
        def mixed = servers.start {
            Servers.sendFile(it, it.requestURI.path.endsWith('repomd.xml') ? (index == 'new' ? current : old) : (index == 'new' ? old : current))
        }
        def good = servers.start { Servers.sendFile(it, current) }

        when:
        def loaded = loader().load('site', [mixed, good])

        then:
        loaded.packages().nevra(0).evr().toString() == '2.0-1'
        loaded.mirrors()[0] == first(mixed, good)
        notes.failures.any { it.startsWith("${mixed}repodata/") && it.endsWith('the server answers 404') }

        where:
        what                       | index | first
        'the index new, the rest old' | 'new' | { a, b -> a }
        'the index old, the rest new' | 'old' | { a, b -> b }
    }

    def "a repository that changes just while it is read is read anew"() {
        given:
        int asked = 0
        def mirror = servers.start {
            asked += it.requestURI.path.endsWith('repomd.xml') ? 1 : 0
            Servers.sendFile(it, asked == 1 && it.requestURI.path.endsWith('repomd.xml') ? old : current)
        }

        expect:
        loader().load('site', [mirror]).packages().nevra(0).evr().toString() == '2.0-1'
        asked == 2
    }

    def "a web page in place of the index is told as such"() {
        given:
        def portal = servers.start { Servers.send(it, 200, '<!doctype html><html>Sign in</html>') }

        when:
        loader().load('site', [portal])

        then:
        def e = thrown(FetchException)
        e.message == "cannot fetch the repository site: $portal: it sends a web page in place of its repomd.xml"
    }

    def "an index that did not change is not sent again (by #header)"() {
        given:
        def statuses = []
        def mirror = servers.start {
            boolean same = it.requestHeaders.getFirst(question) == '"1"' && it.requestURI.path.endsWith('repomd.xml')
            it.responseHeaders.add(header, '"1"')
            statuses << (same ? 304 : 200)
            same ? Servers.send(it, 304, '') : Servers.sendFile(it, current)
        }

        when:
        def one = loader().load('site', [mirror])
        def other = loader().load('site', [mirror])

        then:
        statuses == [200, 200, 304]
        one.indexBytes() == other.indexBytes()

        when: 'the copy is damaged'
        def kept = folder.resolve('cache/documents').toFile().listFiles()[0]
        kept.bytes = kept.bytes.tap { it[60]++ }
        def third = loader().load('site', [mirror])

        then:
        statuses == [200, 200, 304, 200]
        third.indexBytes() == one.indexBytes()

        where:
        header          | question
        'ETag'          | 'If-None-Match'
        'Last-Modified' | 'If-Modified-Since'
    }

    def "without the net what is kept is enough, but only where that is asked for"() {
        given:
        def mirror = servers.start { Servers.sendFile(it, current) }
        loader().load('site', [mirror])
        servers.stop()

        expect:
        new RepositoryLoader(fetcher().offline()).load('site', [mirror]).packages().count() == 1

        when:
        loader().load('site', [mirror])

        then:
        def e = thrown(FetchException)
        e.message.contains('no connection to the server')

        when:
        new RepositoryLoader(fetcher().offline()).load('other', [URI.create('http://other/')])

        then:
        e = thrown(FetchException)
        e.message == 'cannot fetch the repository other: http://other/: it is not in the cache, and the net is not to be used'
    }

    def "by a metalink only an index that it names is taken"() {
        given:
        def stale = servers.start { Servers.sendFile(it, old) }
        def good = servers.start { Servers.sendFile(it, current) }
        def list = servers.start { Servers.send(it, 200, metalink([stale, good], [current] + (alternate ? [old] : []), type)) }

        when:
        def loaded = loader().load('site', RepositoryAddress.ofList(list), Optional.empty())

        then:
        loaded.packages().nevra(0).evr().toString() == version
        notes.failures == (alternate ? [] : ["$stale: its repomd.xml is none that the list of mirrors names".toString()])

        where:
        alternate | type      || version
        false     | 'sha256'  || '2.0-1'
        true      | 'sha256'  || '1.0-1'
        false     | 'sha-512' || '2.0-1'
    }

    def "where no mirror has what the metalink names, nothing is taken"() {
        given:
        def stale = servers.start { Servers.sendFile(it, old) }
        def list = servers.start { Servers.send(it, 200, metalink([stale], [current], 'sha256')) }

        when:
        loader().load('site', RepositoryAddress.ofList(list), Optional.empty())

        then:
        def e = thrown(FetchException)
        e.message == "cannot fetch the repository site: $stale: its repomd.xml is none that the list of mirrors names"
    }

    def "a list of mirrors from the net leads to the net only (#form)"() {
        given:
        def list = servers.start { Servers.send(it, 200, form == 'lines' ? "${current.toUri()}\n" : metalink([current.toUri()], [current], 'sha256')) }

        when:
        loader().load('site', RepositoryAddress.ofList(list), Optional.empty())

        then:
        def e = thrown(FetchException)
        e.message == "cannot fetch the mirrors of the repository site: $list: the list names no mirror that can be used"

        where:
        form << ['lines', 'metalink']
    }

    def "a list that cannot be had is said, and other addresses are tried"() {
        given:
        def list = servers.start { Servers.send(it, 200, text) }

        when:
        def loaded = loader().load('site', new RepositoryAddress([current.toUri()], Optional.of(list)), Optional.empty())

        then:
        loaded.packages().count() == 1
        notes.failures == ["$list: $reason".toString()]

        when:
        loader().load('site', RepositoryAddress.ofList(list), Optional.empty())

        then:
        thrown(FetchException)

        where:
        text                                             | reason
        '<html>Sign in</html>'                           | 'it sends a web page in place of a list of mirrors'
        '<?xml version="1.0"?><feed/>'                   | 'this is no list of mirrors'
        '<metalink><files'                               | 'the list of mirrors is no XML'
        '<metalink>' + '<a>' * 100 + '</metalink>'       | 'this is no list of mirrors'
    }

    def "of an old and a new form of metalinks the strongest digest counts"() {
        when:
        def list = Mirrors.read(('''<?xml version="1.0"?><metalink xmlns="urn:ietf:params:xml:ns:metalink">
            <file name="other.xml"><hash type="sha-256">''' + 'c' * 64 + '''</hash><url>http://c/repodata/repomd.xml</url></file>
            <file name="repomd.xml"><size>12</size><hash type="md5">''' + 'a' * 32 + '</hash><hash type="sha-256">' + 'b' * 64 + '</hash><hash type="sha-1">' + 'a' * 40 + '''</hash>
            <pieces length="2" type="sha-256"><hash>''' + 'd' * 64 + '''</hash></pieces>
            <url priority="2">http://b/repodata/repomd.xml</url><url priority="1">http://a/repodata/repomd.xml</url></file></metalink>''').bytes)

        then:
        list.mirrors()*.toString() == ['http://a/', 'http://b/']
        list.indexes() == [new Expected('sha256', 'b' * 64, 12)]
    }

    def "lists of mirrors that chance changed are read or refused"() {
        given:
        def random = new Random(3)
        def good = metalink([URI.create('http://a/'), URI.create('http://b/')], [old, current], 'sha256')
        def problems = []

        when:
        2000.times {
            def bytes = good.bytes
            (1 + random.nextInt(5)).times { bytes[random.nextInt(bytes.length)] = (byte) '<>"&/=!] \nx0'.charAt(random.nextInt(12)) }
            try {
                Mirrors.read(random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes)
            } catch (IOException e) {
            } catch (Throwable e) {
                problems << "$it: $e"
            }
        }

        then:
        problems == []
    }

    private RepositoryLoader loader() {
        new RepositoryLoader(fetcher())
    }

    private Fetcher fetcher() {
        def http = new HttpTransport(Duration.ofSeconds(5))
        new Fetcher([http: http, https: http, file: new FileTransport()], folder.resolve('cache'), notes)
    }

    private Path repository(String name, String evr) {
        def packages = Files.createDirectories(folder.resolve(name))
        Packages.builder('site', evr).write(packages)
        new RepositoryIndexer(packages, Compression.GZIP, 1).index()
        packages
    }

    /** As Fedora writes it: the current index, and older ones that may be on mirrors still. */
    private static String metalink(List<URI> mirrors, List<Path> indexes, String type) {
        def verify = indexes.collect {
            def bytes = Files.readAllBytes(it.resolve('repodata/repomd.xml'))
            def digest = MessageDigest.getInstance(type == 'sha256' ? 'SHA-256' : 'SHA-512').digest(bytes).encodeHex()
            "<mm0:timestamp>17</mm0:timestamp><size>$bytes.length</size><verification><hash type=\"md5\">${'0' * 32}</hash><hash type=\"$type\">$digest</hash></verification>"
        }
        """<?xml version="1.0" encoding="utf-8"?>
<metalink version="3.0" xmlns="http://www.metalinker.org/" type="dynamic" xmlns:mm0="http://fedorahosted.org/mirrormanager"><files><file name="repomd.xml">
${verify[0]}${verify.size() > 1 ? '<mm0:alternates>' + verify.drop(1).collect { "<mm0:alternate>$it</mm0:alternate>" }.join('') + '</mm0:alternates>' : ''}
<resources maxconnections="1">${mirrors.indexed().collect { i, one -> "<url protocol=\"http\" location=\"DE\" preference=\"${100 - i}\">${one}repodata/repomd.xml</url>" }.join('')}</resources>
</file></files></metalink>"""
    }
}
