package io.impscript.rpm.fetch

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Packages
import io.impscript.rpm.repo.RepositoryIndexer
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.security.MessageDigest
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class FetchSpec extends Specification {
    @TempDir Path folder
    @AutoCleanup('stop') def servers = new Servers()
    def expected = new Expected('sha256', MessageDigest.getInstance('SHA-256').digest('good'.bytes).encodeHex().toString(), 4)

    def "a good mirror is found after one that #what"() {
        given:
        def bad = servers.start { answer(it, servers) }
        def good = servers.start { exchange -> Servers.send(exchange, 200, 'good') }

        when:
        def file = fetcher().fetch([bad, good], 'a b.rpm', expected)

        then:
        Files.readString(file) == 'good'
        folder.resolve('cache').toFile().listFiles().sum { files(it) } == 1

        when: 'it is in the cache'
        servers.stop()

        then:
        fetcher().fetch([bad, good], 'a b.rpm', expected) == file

        where:
        what                  | answer
        'has it not'          | { it, s -> Servers.send(it, 404, 'none') }
        'has other bytes'     | { it, s -> Servers.send(it, 200, 'evil') }
        'has more'            | { it, s -> Servers.send(it, 200, 'good and more') }
        'ends early'          | { it, s -> it.sendResponseHeaders(200, 4); it.responseBody.write('go'.bytes); it.responseBody.flush(); it.close() }
        'stalls'              | { it, s -> it.sendResponseHeaders(200, 4); it.responseBody.write('go'.bytes); it.responseBody.flush(); s.hold() }
        'never answers'       | { it, s -> s.hold() }
    }

    def "what killed runs left of old is removed, what others are at work with stays"() {
        given:
        def good = servers.start { exchange -> Servers.send(exchange, 200, 'good') }
        def parts = Files.createDirectories(folder.resolve('cache/parts'))
        def old = Files.writeString(parts.resolve('part-1.tmp'), 'go')
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))))
        def young = Files.writeString(parts.resolve('part-2.tmp'), 'go')

        when:
        fetcher().fetch([good], 'a.rpm', expected)

        then:
        parts.toFile().listFiles().toList() == [young.toFile()]
    }

    def "what nobody fetched for long is removed from the cache, and nothing else"() {
        given:
        def server = servers.start { exchange -> Servers.send(exchange, 200, 'good') }
        def used = fetcher().fetch([server], 'a.rpm', expected)
        aged(used, 100)
        def unused = aged(Files.writeString(used.resolveSibling('0'.repeat(64)), 'unused'), 91)
        def recent = aged(Files.writeString(used.resolveSibling('1'.repeat(64)), 'recent'), 89)
        def other = aged(Files.writeString(Files.createDirectories(folder.resolve('cache/tables/ab')).resolve('x'), 'other'), 100)
        def victim = aged(Files.writeString(folder.resolve('victim'), 'victim'), 100)
        def link = Files.createSymbolicLink(used.resolveSibling('link'), victim)

        when: 'one of them is fetched again'
        servers.stop()
        def fetcher = fetcher()
        fetcher.fetch([server], 'a.rpm', expected)
        fetcher.forgetUnused(Duration.ofDays(90))

        then:
        !Files.exists(unused)
        [used, recent, other, victim, link].every { Files.exists(it) }

        when: 'the same day'
        aged(recent, 100)
        fetcher.forgetUnused(Duration.ofDays(90))

        then:
        Files.exists(recent)

        when: 'the next one'
        aged(folder.resolve('cache/looked-through'), 2)
        fetcher.forgetUnused(Duration.ofDays(90))

        then:
        !Files.exists(recent)
    }

    private static Path aged(Path file, int days) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))))
    }

    def "where no mirror has it, each is told, and nothing is left"() {
        given:
        def mirrors = [servers.start { Servers.send(it, 404, '') }, servers.start { Servers.send(it, 200, 'evil') }, URI.create('ftp://host/')]

        when:
        fetcher().fetch(mirrors, 'a.rpm', expected)

        then:
        def e = thrown(FetchException)
        e.message == "cannot fetch a.rpm: ${mirrors[0]}a.rpm: the server answers 404; ${mirrors[1]}a.rpm: its sha256 checksum is wrong; ftp://host/a.rpm: addresses of this kind are not supported"
        folder.resolve('cache').toFile().listFiles().sum { files(it) } == 0
    }

    def "a mirror that fails once is tried again"() {
        given:
        int calls = 0
        def mirror = servers.start { calls++ == 0 ? Servers.send(it, 503, '') : Servers.send(it, 200, 'good') }

        expect:
        Files.readString(fetcher().fetch([mirror], 'a.rpm', expected)) == 'good'
    }

    def "a repository is loaded from #kind, and its table from the cache then"() {
        given:
        def packages = Files.createDirectories(folder.resolve('packages'))
        Packages.rich().write(packages)
        new RepositoryIndexer(packages, Compression.ZSTD, 1).index()
        def address = kind == 'http' ? servers.start { Servers.sendFile(it, packages) } : packages.toUri()
        def dead = servers.start { Servers.send(it, 200, '<html>Sign in</html>') }

        when:
        def loaded = new RepositoryLoader(fetcher()).load('site', [dead, address])

        then:
        loaded.packages().count() == 1
        loaded.mirrors() == [address, dead]
        new RepositoryLoader(fetcher()).files(loaded, ['/usr/share/site/zeros'] as Set) == ['/usr/share/site/zeros': [0]]
        folder.resolve('cache/tables').toFile().list().length == 1
        new RepositoryLoader(fetcher()).load('site', [address]).packages().nevra(0) == loaded.packages().nevra(0)

        where:
        kind << ['http', 'file']
    }

    def "stale metadata is told"() {
        given:
        def packages = Files.createDirectories(folder.resolve('packages'))
        Packages.rich().write(packages)
        new RepositoryIndexer(packages, Compression.GZIP, 1).index()
        packages.resolve('repodata').toFile().listFiles().findAll { it.name.contains('primary') }.each { it.bytes = 'old'.bytes }

        when:
        new RepositoryLoader(fetcher()).load('site', [packages.toUri()])

        then:
        def e = thrown(FetchException)
        e.message.startsWith('cannot fetch the repository site: ')
        e.message.contains('its sha256 checksum is wrong')
    }

    def "both forms of lists of mirrors are read, best first"() {
        expect:
        Mirrors.read(text.bytes).mirrors()*.toString() == ['http://a/x/', 'https://b/']

        where:
        text << ['# comment\nhttp://a/x/\n\nnonsense\nhttps://b/\n',
                 '<metalink><files><file name="repomd.xml"><resources><url preference="90">https://b/repodata/repomd.xml</url><url preference="100">http://a/x/repodata/repomd.xml</url><url>rsync://c/repodata/repomd.xml</url></resources></file></files></metalink>']
    }

    private Fetcher fetcher() {
        def http = new HttpTransport(Duration.ofMillis(700))
        new Fetcher([http: http, https: http, file: new FileTransport()], folder.resolve('cache'))
    }

    private static int files(File file) {
        file.directory ? (file.listFiles().sum { files(it) } ?: 0) : 1
    }
}
