package io.impscript.syntax

import io.impscript.diag.DiagnosticCode
import spock.lang.Specification

class ScriptTextSpec extends Specification {
    def 'takes UTF-8 with and without byte order mark'() {
        expect:
        ScriptText.decode('x', bytes).value().get() == text
        ScriptText.decode('x', bytes).diagnostics().empty

        where:
        bytes                                         | text
        [] as byte[]                                  | ''
        "rpm 'zsh'\r\n".getBytes('UTF-8')             | "rpm 'zsh'\r\n"
        "rpm 'ä€😀'".getBytes('UTF-8')                 | "rpm 'ä€😀'"
        '\ufeffrpm'.getBytes('UTF-8')                 | 'rpm'
        [0xef, 0xbb, 0xbf] as byte[]                  | ''
    }

    def 'refuses #what at #line:#column'() {
        when:
        def decoded = ScriptText.decode('site.imps.groovy', bytes as byte[])

        then:
        decoded.value().empty
        decoded.diagnostics().size() == 1
        with(decoded.diagnostics()[0]) {
            code() == DiagnosticCode.WRONG_ENCODING
            message() == expected
            hints() == [hint]
            place().get().file() == 'site.imps.groovy'
            [place().get().startLine(), place().get().startColumn()] == [line, column]
        }

        where:
        what          | bytes                                             || line | column | expected                                                            | hint
        'Latin-1'     | "a\nrpm 'z\u00fcrich'".getBytes('ISO-8859-1')     || 2    | 7      | 'the byte 0xFC is not UTF-8 text; the file seems to be Latin-1'     | 'save it as UTF-8, or convert it: iconv -f ISO-8859-1 -t UTF-8'
        'UTF-16LE'    | "\ufeffrpm".getBytes('UTF-16LE')                  || 1    | 1      | 'this is UTF-16LE text, not UTF-8'                                  | 'save it as UTF-8, or convert it: iconv -f UTF-16LE -t UTF-8'
        'UTF-16BE'    | "rpm 'x'".getBytes('UTF-16BE')                    || 1    | 1      | 'this is UTF-16BE text, not UTF-8'                                  | 'save it as UTF-8, or convert it: iconv -f UTF-16BE -t UTF-8'
        'no mark'     | "rpm 'x'".getBytes('UTF-16LE')                    || 1    | 1      | 'this is UTF-16LE text, not UTF-8'                                  | 'save it as UTF-8, or convert it: iconv -f UTF-16LE -t UTF-8'
        'NUL'         | "rpm 'x'\nrpm '\0'".getBytes('UTF-8')             || 2    | 6      | 'a NUL byte: this is no text'                                       | 'check that the file is a script, and not damaged'
        'a cut end'   | [0x61, 0x62, 0xc3]                                || 1    | 3      | 'the text ends within a character'                                  | 'the file seems to be cut off: get it whole; if it is not, convert it: iconv -f ISO-8859-1 -t UTF-8'
        'a longer cut end' | [0x61, 0xf0, 0x9f, 0x98]                     || 1    | 2      | 'the text ends within a character'                                  | 'the file seems to be cut off: get it whole; if it is not, convert it: iconv -f ISO-8859-1 -t UTF-8'
        'no character' | [0x61, 0xf0, 0x41, 0x98]                         || 1    | 2      | 'the byte 0xF0 is not UTF-8 text; the file seems to be Latin-1'     | 'save it as UTF-8, or convert it: iconv -f ISO-8859-1 -t UTF-8'
        'overlong'    | [0x61, 0xc0, 0x80]                                || 1    | 2      | 'the byte 0xC0 is not UTF-8 text; the file seems to be Latin-1'     | 'save it as UTF-8, or convert it: iconv -f ISO-8859-1 -t UTF-8'
        'binary'      | [0x1f, 0x8b, 0x08, 0x00]                          || 1    | 2      | 'the byte 0x8B is not UTF-8 text'                                   | 'check that the file is a script, and not damaged'
    }
}
