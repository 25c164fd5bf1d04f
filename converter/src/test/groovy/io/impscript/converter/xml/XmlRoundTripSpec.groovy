package io.impscript.converter.xml

import io.impscript.converter.kiwi.Samples
import org.xmlunit.builder.DiffBuilder
import spock.lang.Specification

class XmlRoundTripSpec extends Specification {
    def '#name comes out as it went in'() {
        given:
        def bytes = Samples.bytes(name)
        def read = XmlReader.read(name, bytes, XmlLimits.USUAL)

        expect:
        !read.hasErrors()

        when:
        def written = print(read.value().get())
        def differences = DiffBuilder.compare(dom(bytes)).withTest(dom(written.getBytes('UTF-8')))
            .checkForSimilar().ignoreElementContentWhitespace().build().differences

        then:
        differences.findAll { it.comparison.type.name() != 'XML_ENCODING' }*.toString() == []
        written == print(XmlReader.read(name, written.getBytes('UTF-8'), XmlLimits.USUAL).value().get())

        where:
        name << Samples.NAMES.findAll { !it.endsWith('.j2') }
    }

    def 'a template keeps its markers where they are'() {
        given:
        def read = XmlReader.read('t.xml.j2', Samples.bytes('template-6.8.xml.j2'), XmlLimits.USUAL).value().get()

        expect:
        read.template()
        print(read) == '''\
<?xml version="1.0" encoding="utf-8"?>
{# Rendered by the pipeline #}
{% set sp = env.SP %}
<image schemaversion="6.8" name="node-{{ version }}">
    <description type="system">
        <author>A</author>
        <contact>a@example.org</contact>
        <specification>SP {{ sp }} {% if debug %}debug{% endif %}</specification>
    </description>
    <preferences>
        <version>{{ version }}</version>
        <packagemanager>zypper</packagemanager>
        <type image="squashfs" hybrid="{{ hybrid }}"/>
    </preferences>
    {% for repo in repos %}
    <repository type="rpm-md" alias="{{ repo.name }}" priority="{{ loop.index }}">
        <source path="{{ repo.url }}"/>
    </repository>
    {% endfor %}
    <packages type="image">
        {% if sp == '3' %}
        <package name="three"/>
        {% else %}
        <package name="other"/>
        {% endif %}
    </packages>
    <packages type="bootstrap">
        <package name="filesystem"/>
    </packages>
</image>
{# end #}
'''
    }

    def 'long lists of attributes stand one under the other'() {
        expect:
        print(read('<image a="' + 'x' * 60 + '" b="' + 'y' * 40 + '"><c d="' + 'z' * 120 + '"/></image>')) == """\
<?xml version="1.0" encoding="utf-8"?>
<image a="${'x' * 60}"
       b="${'y' * 40}">
    <c d="${'z' * 120}"/>
</image>
"""
    }

    def 'characters that mean something are written so that they are read the same: #text'() {
        given:
        def tag = new io.impscript.model.Markup.Tag('a', [b: text], [new io.impscript.model.Markup.Text('x' + text)])

        expect:
        read(XmlPrinter.print([], tag, [])).root().markup() == tag

        where:
        text << ['<&>"\'', ']]>', 'a\nb', 'a\tb\r', '\r\n', ' x ', '&amp;', '\u00e9\u2028\uD83D\uDE00', '-->', '?>']
    }

    /** As the JDK reads it, entities expanded; nothing outside the bytes is named in them. */
    private static org.w3c.dom.Document dom(byte[] xml) {
        def factory = javax.xml.parsers.DocumentBuilderFactory.newInstance()
        factory.namespaceAware = true
        factory.coalescing = true
        def document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml))
        if (document.doctype) {
            document.removeChild(document.doctype)
        }
        document
    }

    private static XmlDocument read(String xml) {
        XmlReader.read('x.xml', xml.getBytes('UTF-8'), XmlLimits.USUAL).value().get()
    }

    private static String print(XmlDocument document) {
        XmlPrinter.print(document.before()*.markup(), document.root().markup(), document.after()*.markup())
    }
}
