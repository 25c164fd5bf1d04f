package io.impscript.converter.xml

import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class HostileXmlSpec extends Specification {
    @TempDir
    File folder

    def 'entities that expand without end are refused with a place'() {
        given:
        def levels = (1..9).collect { "<!ENTITY l$it \"${"&l${it - 1};" * 10}\">" }.join('')
        def laughs = "<!DOCTYPE image [<!ENTITY l0 \"ha\">$levels]>\n<image>\n $where</image>"

        expect:
        refused(laughs).place().get().startLine() == 3

        where:
        where << ['&l9;', '<a b="&l9;"/>']
    }

    def 'one large entity named often is refused'() {
        expect:
        refused("<!DOCTYPE image [<!ENTITY a \"${'x' * 15000}\">]><image>${'&a;' * 900}</image>").message().contains('entities')
        refused("<!DOCTYPE image [<!ENTITY a \"${'x' * 15000}\">]><image>${'<b c="&a;"/>' * 900}</image>").message().contains('entities')
        refused("<!DOCTYPE image [<!ENTITY a \"${'x' * 20000}\">]><image/>").message().contains('DOCTYPE')
    }

    def 'an entity that holds itself is refused'() {
        expect:
        refused('<!DOCTYPE image [<!ENTITY a "&b;"><!ENTITY b "&a;">]><image>&a;</image>').isError()
    }

    def 'nothing outside is ever opened: #xml'() {
        given:
        def asked = new AtomicInteger()
        def server = new ServerSocket(0, 5, InetAddress.loopbackAddress)
        Thread.startDaemon {
            while (!server.closed) {
                try {
                    server.accept().close()
                    asked.incrementAndGet()
                } catch (IOException ignored) {
                    return
                }
            }
        }
        def secret = new File(folder, 'secret.txt')
        secret.text = 'top secret'
        def text = xml.replace('URL', "http://127.0.0.1:$server.localPort/x").replace('FILE', secret.toURI().toString())

        when:
        def read = read(text)

        then:
        !read.toString().contains('top secret')
        read.hasErrors() == refused
        sleep(50)
        asked.get() == 0

        cleanup:
        server.close()

        where:
        xml                                                                                     | refused
        '<!DOCTYPE image SYSTEM "URL"><image/>'                                                 | false
        '<!DOCTYPE image PUBLIC "-//x//y" "URL"><image/>'                                       | false
        '<!DOCTYPE image [<!ENTITY a SYSTEM "URL">]><image>&a;</image>'                         | true
        '<!DOCTYPE image [<!ENTITY a SYSTEM "FILE">]><image>&a;</image>'                        | true
        '<!DOCTYPE image [<!ENTITY a SYSTEM "FILE">]><image b="&a;"/>'                          | true
        '<!DOCTYPE image [<!ENTITY % p SYSTEM "URL"> %p;]><image/>'                             | true
        '<!DOCTYPE image SYSTEM "FILE" [<!ENTITY a "b">]><image>&a;</image>'                    | false
        '<image xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="FILE"/></image>'   | false
        '<?xml-stylesheet href="URL"?><image xsi:schemaLocation="URL URL"/>'                    | false
    }

    def 'deep nesting and great numbers are refused where the limit is'() {
        expect:
        refused('<a>' * 300).message() == 'elements are nested more than 256 deep'
        refused('<a>' * 300).place().get().startColumn() == 256 * 3 + 1
        refused("<image>${'<a/>' * 600_000}</image>").message().contains('500000')
        refused("<image ${(1..1500).collect { "a$it=''" }.join(' ')}/>").isError()
    }

    def 'a hundred megabytes of nested elements cost little'() {
        given:
        def file = new File(folder, 'deep.xml')
        file.withOutputStream { out ->
            def chunk = ('<a>' * 100_000).bytes
            (1..350).each { out.write(chunk) }
        }

        when:
        def read = io.impscript.converter.kiwi.KiwiFormat.read(file.toPath())

        then:
        file.length() > 100_000_000
        read.value().empty
        read.diagnostics()*.message() == ['the file is larger than 64 MiB']
    }

    def 'a name as long as the file does not take long'() {
        expect:
        refused('<' + 'a' * 3_000_000).isError()
        refused('<image ' + 'a' * 3_000_000).isError()
        refused('<image a="' + 'b' * 3_000_000).isError()
        read('<image>' + 'x ' * 3_000_000 + '{{ y }}</image>').value().present
        read('<image><a/>' + '{{ y }} ' * 100_000 + '</image>').value().present
        read('<image><a/>' + '{{' * 100_000 + '}}</image>').value().present
        refused('<image>' + '{% ' * 100_000 + '<a></image>').isError()
    }

    private static refused(String xml) {
        def read = read(xml)
        assert read.value().empty
        assert read.diagnostics().every { it.place().present }
        read.diagnostics().find { it.isError() }
    }

    private static read(String xml) {
        XmlReader.read('x.xml', xml.getBytes('UTF-8'), XmlLimits.USUAL)
    }
}
