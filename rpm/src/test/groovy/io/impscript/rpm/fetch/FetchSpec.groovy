package io.impscript.rpm.fetch

import com.sun.net.httpserver.HttpServer
import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Packages
import io.impscript.rpm.repo.RepositoryIndexer
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class FetchSpec extends Specification {
    @TempDir Path folder
    @AutoCleanup('shutdownNow') def threads = Executors.newCachedThreadPool()
    @AutoCleanup('stop') def servers = new Servers(threads: threads)
    def expected = new Expected('sha256', MessageDigest.getInstance('SHA-256').digest('good'.bytes).encodeHex().toString(), 4)

    def "a good mirror is found after one that #what"() {
        given:
        def bad = servers.start(answer)
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
        'has it not'          | { Servers.send(it, 404, 'none') }
        'has other bytes'     | { Servers.send(it, 200, 'evil') }
        'has more'            | { Servers.send(it, 200, 'good and more') }
        'ends early'          | { it.sendResponseHeaders(200, 4); it.responseBody.write('go'.bytes); it.responseBody.flush(); it.close() }
        'stalls'              | { it.sendResponseHeaders(200, 4); it.responseBody.write('go'.bytes); it.responseBody.flush(); new CountDownLatch(1).await() }
        'never answers'       | { new CountDownLatch(1).await() }
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

    def "a copy that is still right is not sent again"() {
        given:
        def mirror = servers.start { it.responseHeaders.add('ETag', '"1"'); Servers.send(it, it.requestHeaders.getFirst('If-None-Match') == '"1"' ? 304 : 200, 'good') }
        def transport = new HttpTransport(Duration.ofSeconds(2))

        expect:
        transport.get(mirror, '').etag() == '"1"'
        !transport.get(mirror, '"0"').isUnchanged()
        transport.get(mirror, '"1"').isUnchanged()
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
        Mirrors.read(text.bytes)*.toString() == ['http://a/x/', 'https://b/']

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

    /** Small servers, each with one answer for everything. */
    static class Servers {
        def threads
        List<HttpServer> all = []

        URI start(Closure answer) {
            def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
            server.executor = threads
            server.createContext('/') { exchange -> answer(exchange) }
            server.start()
            all << server
            URI.create("http://127.0.0.1:$server.address.port/")
        }

        void stop() {
            all*.stop(0)
            all.clear()
        }

        static void send(exchange, int status, String text) {
            exchange.sendResponseHeaders(status, status == 304 || !text ? -1 : text.bytes.length)
            if (status != 304) {
                exchange.responseBody.write(text.bytes)
            }
            exchange.close()
        }

        static void sendFile(exchange, Path folder) {
            def file = folder.resolve(exchange.requestURI.path.substring(1))
            def bytes = Files.readAllBytes(file)
            exchange.sendResponseHeaders(200, bytes.length)
            exchange.responseBody.write(bytes)
            exchange.close()
        }
    }
}
