package io.impscript.converter.xml

import io.impscript.diag.Diagnostic
import spock.lang.Specification

class XmlFaultsSpec extends Specification {
    def 'what is not XML is said in words, with its place: #xml'() {
        given:
        def finding = only(read(xml))

        expect:
        finding.isError()
        finding.message() == message
        with(finding.place().get()) { file() == 'x.xml' && startLine() == line && startColumn() == column }

        where:
        xml                                             | line | column | message
        ''                                              | 1    | 1      | 'the file has no element'
        '  \n '                                         | 2    | 2      | 'the file has no element'
        '<!-- only -->'                                 | 1    | 14     | 'the file has no element'
        'PK\u0003\u0004 an archive'                     | 1    | 1      | 'this is not XML: text before the root element'
        '#!/bin/bash\nset -e\n'                         | 1    | 1      | 'this is not XML: text before the root element'
        '{"a": 1}'                                      | 1    | 1      | 'this is not XML: text before the root element'
        '<image>\n <a>\n'                               | 3    | 1      | 'the file ends before all elements are closed'
        '<image>\n <a'                                  | 2    | 4      | 'the file ends in the middle'
        '<image>\n <a b="'                              | 2    | 8      | 'the file ends in the middle'
        '<image>\n <!-- '                               | 2    | 7      | 'the file ends in the middle'
        '<image>\n <a>\n </b></image>'                  | 3    | 4      | 'this closes an element that is not the innermost open one'
        '<image>\n <a b=c/></image>'                    | 2    | 7      | 'the value of an attribute without quotes'
        '<image>\n <a b="1"c="2"/></image>'             | 2    | 10     | 'two attributes without a blank between them'
        '<image>\n <a b="1" b="2"/></image>'            | 2    | 17     | 'an attribute said twice'
        '<image>\n <a b="<"/></image>'                  | 2    | 8      | "a '<' in the value of an attribute"
        '<image>\n a & b</image>'                       | 2    | 5      | "a '&' that starts no entity"
        '<image>\n &nbsp;</image>'                      | 2    | 7      | 'an entity that the file does not define'
        '<image>\n <!-- a -- b --></image>'             | 2    | 5      | 'two hyphens inside a comment'
        '<image>\n ]]></image>'                         | 2    | 4      | "']]>' in a text"
        '<image>\n \u0001</image>'                      | 2    | 2      | 'a control character, which XML cannot hold'
        '<image/>\njunk'                                | 2    | 1      | 'text after the end of the root element'
        '<image/>\n<image/>'                            | 2    | 2      | 'a second root element'
        '<image/>\n<?xml version="1.0"?>'               | 2    | 5      | 'an XML declaration that is not the first of the file'
        '<1mage/>'                                      | 1    | 2      | 'this is not XML: text before the root element'
        '<image>\n <a b/></image>'                      | 2    | 6      | "this is not XML: '/' cannot stand here"
        '<?xml version="3.0"?>\n<image/>'               | 1    | 19     | 'an XML declaration that cannot be read'
    }

    def 'the element that is not closed is shown'() {
        when:
        def finding = only(read('<image>\n  <packages type="image">\n    <package name="a"/>\n</image>'))

        then:
        finding.related()*.message() == ['<packages> starts here']
        finding.related()[0].place().startLine() == 2
    }

    def 'a fault in a template says what a template may do'() {
        expect:
        only(read('<image a="{{ b }}" {% if c %}d="e"{% endif %}/>')).hints().any { it.contains('Jinja2') }
    }

    def 'harmless damage is repaired and reported'() {
        when:
        def read = read('\n \n<?xml version="1.0"?>\n<!DOCTYPE image SYSTEM "http://127.0.0.1:1/kiwi.dtd">\n<image/>')

        then:
        !read.hasErrors()
        read.diagnostics().collect { [it.code().id(), it.place().get().startLine()] } == [['repaired', 1], ['repaired', 4]]
    }

    def 'what broken copies leave behind the end is left out and reported'() {
        when:
        def read = read('<image/>\n\u0000\u0000\n\u001a')

        then:
        !read.hasErrors()
        read.diagnostics().collect { [it.code().id(), it.place().get().startLine()] } == [['repaired', 1]]
    }

    private static read(String xml) {
        XmlReader.read('x.xml', xml.getBytes('UTF-8'), XmlLimits.USUAL)
    }

    private static Diagnostic only(read) {
        assert read.value().empty
        assert read.diagnostics().size() == 1
        read.diagnostics()[0]
    }
}
