package io.impscript.rpm.fetch

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Duration
import java.util.zip.GZIPOutputStream
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Servers that do not what they should. A user learns which and why; a good one after them helps. */
class HttpTransportSpec extends Specification {
    private static final String CONTENT = 'good ' * 2000
    @TempDir Path folder
    @AutoCleanup('stop') def servers = new Servers()
    def notes = new Notes()
    def expected = expected(CONTENT)

    def "after a mirror that #what another one is asked, and it is said"() {
        given:
        def bad = servers.start { answer(it, servers) }
        def good = servers.start { Servers.send(it, 200, CONTENT) }

        when:
        def file = fetcher().fetch([bad, good], 'a.rpm', expected)

        then:
        Files.readString(file) == CONTENT
        notes.failures == ["${bad}a.rpm: $said".toString()]
        left() == [file.fileName.toString()]

        where:
        what                      | said                                                      | answer
        'has it not'              | 'the server answers 404'                                  | { it, s -> Servers.send(it, 404, 'none') }
        'fails'                   | 'the server answers 500'                                  | { it, s -> Servers.send(it, 500, 'none') }
        'forbids it'              | 'the server answers 403'                                  | { it, s -> Servers.send(it, 403, 'none') }
        'redirects in circles'    | 'it redirects more than 10 times'                         | { it, s -> Servers.redirect(it, '/again') }
        'redirects to a file'     | 'it redirects to file:/etc/passwd, which is not followed' | { it, s -> Servers.redirect(it, 'file:/etc/passwd') }
        'redirects to no address' | 'it redirects to what is no address'                      | { it, s -> Servers.redirect(it, 'http://[') }
        'redirects to nowhere'    | 'it redirects to nowhere'                                 | { it, s -> Servers.send(it, 302, '') }
        'shows a page'            | 'it sends a web page in place of the file'                | { it, s -> Servers.send(it, 200, '\n<!DOCTYPE html><p>Sign in') }
        'has other bytes'         | 'its sha256 checksum is wrong'                            | { it, s -> Servers.send(it, 200, 'evil') }
        'has more'                | 'it is larger than 10000 bytes'                           | { it, s -> Servers.send(it, 200, CONTENT + 'x') }
        'never answers'           | 'the server does not answer'                              | { it, s -> s.hold() }
    }

    def "after a mirror whose connection #what another one is asked, and it is said"() {
        given:
        def bad = servers.raw { answer(it, servers) }
        def good = servers.start { Servers.send(it, 200, CONTENT) }

        when:
        def file = fetcher().fetch([bad, good], 'a.rpm', expected)

        then:
        Files.readString(file) == CONTENT
        notes.failures.size() == 1
        notes.failures[0].startsWith("${bad}a.rpm: ")
        notes.failures[0] =~ said
        left() == [file.fileName.toString()]

        where:
        what                                | said                                    | answer
        'breaks in the middle'              | 'closed|bytes received|EOF|reset'       | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\ngood good' }
        'breaks in the middle of a chunk'   | 'chunked|EOF|closed|reset'              | { it, s -> it << 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2710\r\ngood' }
        'breaks in the headers'             | 'no bytes|EOF|header|reset|broke'       | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Le' }
        'breaks at once'                    | 'no bytes|EOF|header|reset|broke'       | { it, s -> }
        'speaks something else'             | '.+'                                    | { it, s -> it << 'SSH-2.0-OpenSSH_9\r\n\r\n' }
        'gives a length that is none'       | '.+'                                    | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nx' }
        'has a shorter length'              | 'checksum is wrong'                     | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n' + CONTENT }
        'stalls'                            | 'the server sends nothing for 700 ms'   | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\ngood'; it.flush(); s.hold() }
        'gives a byte now and then'         | 'the server is too slow: \\d+ bytes in'  | { it, s -> it << 'HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n'; CONTENT.bytes.each { b -> it.write(b); it.flush(); Thread.sleep(100) } }
    }

    def "one that cannot be reached at all is said so"() {
        given:
        def good = servers.start { Servers.send(it, 200, CONTENT) }

        when:
        fetcher().fetch([URI.create(address), good], 'a.rpm', expected)

        then:
        notes.failures == ["${address}a.rpm: $said".toString()]

        where:
        address                      | said
        'http://127.0.0.1:1/'        | 'no connection to the server'
        'http://host.invalid/'       | 'there is no host of that name'
        'ftp://127.0.0.1/'           | 'addresses of this kind are not supported'
        'file:///nowhere/'           | 'there is no file /nowhere/a.rpm'
        'http://host.invalid:99999/' | 'this is no address that can be asked'
    }

    def "a mirror that failed is asked last from then on"() {
        given:
        int calls = 0
        def bad = servers.start { calls++; Servers.send(it, 500, '') }
        def good = servers.start { Servers.send(it, 200, it.requestURI.path.substring(1)) }
        def fetcher = fetcher()

        when:
        5.times { fetcher.fetch([bad, good], "file$it", expected("file$it")) }

        then:
        calls == 1
    }

    def "what a server compressed on the way is what it was (#kind)"() {
        given:
        def asked = null
        def packed = new ByteArrayOutputStream()
        new GZIPOutputStream(packed).withCloseable { it.write(CONTENT.bytes) }
        def wanted = kind == 'the file itself' ? packed.toByteArray() : CONTENT.bytes
        def mirror = servers.start {
            asked = it.requestHeaders.getFirst('Accept-Encoding')
            it.responseHeaders.add('Content-Encoding', kind == 'the file itself' ? 'x-gzip' : 'gzip')
            Servers.send(it, 200, kind == 'a lie' ? CONTENT.bytes : packed.toByteArray())
        }

        expect:
        Files.readAllBytes(fetcher().fetch([mirror], 'a.gz', expected(wanted))) == wanted
        fetcher().document(mirror, 100_000, true) == CONTENT.bytes
        asked == 'identity'

        where:
        kind << ['on the way', 'the file itself', 'a lie']
    }

    def "redirects are followed, a password goes to its own server only"() {
        given:
        def seen = []
        def other = servers.start { seen << it.requestHeaders.getFirst('Authorization'); Servers.send(it, 200, CONTENT) }
        def mirror = servers.start {
            seen << it.requestHeaders.getFirst('Authorization')
            it.requestURI.path == '/a.rpm' ? Servers.redirect(it, '/b.rpm') : Servers.redirect(it, "${other}c.rpm")
        }

        when:
        fetcher().fetch([URI.create(mirror.toString().replace('//', '//me:s%40crets@'))], 'a.rpm', expected)

        then:
        seen == ['Basic ' + 'me:s@crets'.bytes.encodeBase64()] * 2 + [null]
    }

    def "neither a password nor a token is ever shown"() {
        given:
        def mirror = servers.start { Servers.send(it, 403, '') }.toString().replace('//', '//me:secret@')

        when:
        fetcher().fetch([URI.create(mirror + '?token=secret'), URI.create('http://me:secret@host.invalid/'), URI.create('ftp://me:secret@x/')], 'a.rpm', expected)

        then:
        def e = thrown(FetchException)
        !e.message.contains('secret')
        e.message.contains('/a.rpm?...: the server answers 403')
        notes.failures.size() == 5
        !notes.failures.any { it.contains('secret') }
    }

    def "a token comes behind the path"() {
        expect:
        Address.resolve(URI.create('https://h/r?t'), 'x/a b+c~1^2.rpm').toString() == 'https://h/r/x/a%20b+c~1%5E2.rpm?t'
        Address.resolve(URI.create('https://h/r/'), 'http://other/a.rpm').toString() == 'http://other/a.rpm'
        Address.resolve(URI.create('file:///r'), 'file:///x/a.rpm').toString() == 'file:///x/a.rpm'

        when:
        Address.resolve(URI.create('https://h/r/'), 'file:///etc/passwd')

        then:
        thrown(IllegalArgumentException)
    }

    def "a file that is none of the disk is refused: #address"() {
        when:
        new FileTransport().get(URI.create(address), Validators.NONE)

        then:
        thrown(RefusedException)

        where:
        address << ['file:relative', 'file://host/etc/passwd', 'file:///dev/zero', 'file:///etc', 'file:///a%00b', 'file:///nowhere']
    }

    def "a proxy is asked, with its password, but not for #excepted"() {
        given:
        def seen = []
        def proxy = servers.start { seen << [it.requestURI.toString(), it.requestHeaders.getFirst('Proxy-Authorization')]; Servers.send(it, 200, CONTENT) }
        def mirror = servers.start { Servers.send(it, 200, 'direct') }
        def variables = [HTTP_PROXY: 'http://nobody:1', http_proxy: proxy.toString().replace('//', '//me:secret@'), NO_PROXY: excepted]
        def transport = new HttpTransport(Duration.ofSeconds(5), Proxies.of(variables))

        when:
        def first = transport.get(URI.create('http://repo.invalid/a.rpm'), Validators.NONE).body().text
        def second = transport.get(mirror, Validators.NONE).body().text

        then:
        first == CONTENT
        second == 'direct'
        seen == [['http://repo.invalid/a.rpm', 'Basic ' + 'me:secret'.bytes.encodeBase64()]]

        where:
        excepted << ['127.0.0.1', 'other.host, 127.0.0.0/8', '.1']
    }

    def "for #address no_proxy=#none means proxy #proxy"() {
        expect:
        Proxies.of([https_proxy: 'secure:8080', all_proxy: 'http://any:1', no_proxy: none]).of(URI.create(address)).map { it.toString() }.orElse('-') == proxy

        where:
        address              | none             || proxy
        'https://a.example'  | ''               || 'http://secure:8080'
        'http://a.example'   | ''               || 'http://any:1'
        'http://a.example'   | '*'              || '-'
        'http://a.example'   | 'example'        || '-'
        'http://A.EXAMPLE'   | '.Example'       || '-'
        'http://a.example'   | '*.example'      || '-'
        'http://aexample'    | 'example'        || 'http://any:1'
        'http://a.example'   | 'a.example:80'   || '-'
        'https://a.example'  | 'a.example:80'   || 'http://secure:8080'
        'http://10.1.2.3'    | 'x 10.0.0.0/8'   || '-'
        'http://11.1.2.3'    | '10.0.0.0/8,,'   || 'http://any:1'
        'http://[fe80::1]/'  | 'fe80::/16'      || '-'
        'file:///x'          | ''               || '-'
    }

    def "#proxy is no proxy"() {
        when:
        Proxies.of([http_proxy: proxy])

        then:
        def e = thrown(IllegalArgumentException)
        !e.message.contains('secret')

        where:
        proxy << ['socks5://me:secret@host', 'http://', 'http://a b', ':://']
    }

    private Fetcher fetcher() {
        def http = new HttpTransport(Duration.ofMillis(700))
        new Fetcher([http: http, https: http, file: new FileTransport()], folder.resolve('cache'), notes)
    }

    private List<String> left() {
        def all = []
        folder.resolve('cache').toFile().eachFileRecurse { all += it.file ? [it.name] : [] }
        all
    }

    private static Expected expected(content) {
        byte[] bytes = content instanceof byte[] ? content : content.toString().bytes
        new Expected('sha256', MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString(), bytes.length)
    }
}
