package io.impscript.converter.repair

import spock.lang.Specification

class DecodedTextSpec extends Specification {
    def 'UTF-16 is told by its mark'() {
        given:
        def read = DecodedText.of('x', [*mark, *'{"ä": 1}'.getBytes(charset)] as byte[])

        expect:
        read.value().get().source().text() == '{"ä": 1}'
        read.value().get().repairs().size() == 1
        read.diagnostics()*.message() == [told]

        where:
        charset    | mark         | told
        'UTF-16LE' | [0xff, 0xfe] | 'the file is UTF-16, low byte first; it is read as such'
        'UTF-16BE' | [0xfe, 0xff] | 'the file is UTF-16, high byte first; it is read as such'
    }

    def 'other encodings are refused with place and next step: #what'() {
        given:
        def read = DecodedText.of('x.json', bytes as byte[])

        expect:
        read.value().empty
        read.diagnostics()[0].with { [it.place().get().startLine(), it.place().get().startColumn()] } == place
        read.diagnostics()[0].message() == message
        read.diagnostics()[0].hints()[0].contains(hint)

        where:
        what                | bytes                                | place  | message                                                | hint
        'Latin-1'           | '{\n"ä": 1}'.getBytes('ISO-8859-1')  | [2, 2] | 'the file is not UTF-8 text: byte 0xe4 cannot stand here' | 'iconv -f ISO-8859-1'
        'binary'            | [0, 1, 0xff]                         | [1, 3] | 'the file is not UTF-8 text: byte 0xff cannot stand here' | 'binary'
        'UTF-16 unmarked'   | '{"a": 1}'.getBytes('UTF-16LE')      | [1, 2] | 'the file is not text: it has null bytes'              | 'UTF-16 without'
        'a cut character'   | [0x7b, 0xc3]                         | [1, 2] | 'the file is not UTF-8 text: byte 0xc3 cannot stand here' | 'iconv'
    }

    def 'UTF-8 is taken as it is'() {
        expect:
        DecodedText.of('x', '“ä”'.getBytes('UTF-8')).value().get().source().text() == '“ä”'
        DecodedText.of('x', new byte[0]).value().get().source().text() == ''
    }
}
