package io.impscript.converter.xml

import spock.lang.Specification

class XmlEncodingSpec extends Specification {
    def 'the text is decoded as it says: #charset, mark #mark'() {
        given:
        def text = (declared ? "<?xml version=\"1.0\" encoding=\"$declared\"?>" : '') + "<image name=\"J\u00f6rg\"/>"
        def bytes = (mark + text.getBytes(charset).toList()) as byte[]

        expect:
        def read = XmlReader.read('x.xml', bytes, XmlLimits.USUAL)
        !read.hasErrors()
        read.value().get().root().attributes().name == 'J\u00f6rg'
        read.diagnostics()*.code()*.id() == findings

        where:
        charset        | declared       | mark                                  | findings
        'UTF-8'        | ''             | []                                    | []
        'UTF-8'        | 'utf-8'        | []                                    | []
        'UTF-8'        | 'utf8'         | []                                    | []
        'UTF-8'        | 'UTF-8'        | [0xEF, 0xBB, 0xBF]                    | []
        'UTF-8'        | 'iso-8859-1'   | [0xEF, 0xBB, 0xBF]                    | ['repaired']
        'UTF-8'        | 'UTF-16'       | []                                    | ['repaired']
        'ISO-8859-1'   | 'iso-8859-1'   | []                                    | []
        'ISO-8859-1'   | 'latin1'       | []                                    | []
        'windows-1252' | 'windows-1252' | []                                    | []
        'UTF-16LE'     | 'UTF-16'       | [0xFF, 0xFE]                          | []
        'UTF-16BE'     | 'UTF-16'       | [0xFE, 0xFF]                          | []
        'UTF-16BE'     | ''             | []                                    | []
        'UTF-16LE'     | 'utf-16le'     | []                                    | []
    }

    def 'text that is not what it says is refused where it stops being so: #charset as #declared'() {
        given:
        def text = (declared ? "<?xml version=\"1.0\" encoding=\"$declared\"?>" : '') + "<image>\n <author>J\u00f6rg</author></image>"

        when:
        def read = XmlReader.read('x.xml', text.getBytes(charset), XmlLimits.USUAL)

        then:
        read.value().empty
        with(read.diagnostics()[0]) {
            code().id() == 'wrong-encoding'
            place().get().startLine() == line && place().get().startColumn() == column
            hints().size() == 1
        }

        where:
        charset      | declared     | line | column
        'ISO-8859-1' | ''           | 2    | 11
        'ISO-8859-1' | 'utf-8'      | 2    | 11
        'UTF-8'      | 'us-ascii'   | 2    | 11
        'UTF-8'      | 'klingon'    | 1    | 1
        'UTF-8'      | 'a b;c'      | 1    | 1
        'UTF-32LE'   | ''           | 1    | 1
    }

    def 'line ends of all systems count as lines: #name'() {
        given:
        def read = XmlReader.read('x.xml', ['<image>', ' <a/>', ' <b>', ' two</b></image>'].join(end).bytes, XmlLimits.USUAL).value().get()

        expect:
        read.root().all().collect { it.place().span().startLine() }.toList() == [1, 2, 3]
        read.root().elements('b')[0].text() == '\n two'

        where:
        name | end
        'LF'   | '\n'
        'CRLF' | '\r\n'
        'CR'   | '\r'
    }
}
