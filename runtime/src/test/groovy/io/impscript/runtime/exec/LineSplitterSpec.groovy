package io.impscript.runtime.exec

import spock.lang.Specification

class LineSplitterSpec extends Specification {
    List<String> lines = []
    def splitter = new LineSplitter({ lines << it })

    private List<String> split(byte[] bytes, int step = bytes.length) {
        for (int i = 0; i < bytes.length; i += step) {
            byte[] part = Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + step))
            splitter.accept(part, part.length)
        }
        splitter.finish()
        lines
    }

    def 'cuts #text into #expected'() {
        expect:
        split(text.getBytes('UTF-8'), step) == expected

        where:
        text                       | step || expected
        'a\nb\n'                   | 9    || ['a', 'b']
        'a\nb'                     | 1    || ['a', 'b']
        'a\r\nb\r\n'               | 1    || ['a', 'b']
        '\n\na\n'                  | 9    || ['', '', 'a']
        '\r\n\r\n'                 | 9    || ['', '']
        ' 5%\r 50%\r100%\ndone\n'  | 3    || [' 5%', ' 50%', '100%', 'done']
        'x\r\r\ry\n'               | 9    || ['x', 'y']
        'x\r\ny\rz'                | 1    || ['x', 'y', 'z']
        'Grüße €𝄞\n'               | 1    || ['Grüße €𝄞']
        ''                         | 1    || []
    }

    def 'makes control characters harmless and drops colours'() {
        expect:
        split('\u001b[1;31mred\u001b[0m \u001b]0;title\u0007\ta\u0007b\u001bc\u009b\n'.getBytes('UTF-8')) ==
                ['red \ta\\x07b\\x1bc\\x9b']
    }

    def 'survives bytes that are no text'() {
        expect:
        split([0x61, 0xff, 0xfe, 0x00, 0x62, 0x0a] as byte[]) == ['a\ufffd\ufffd\\x00b']
    }

    def 'hands a very long line on in pieces without tearing a character'() {
        given:
        String text = 'x' + ('€' * 100_000)

        when:
        split((text + '\nend\n').getBytes('UTF-8'), 8192)

        then:
        lines.last() == 'end'
        lines.init().join('') == text
        lines.init().every { it.getBytes('UTF-8').length <= LineSplitter.LONGEST }
    }

    def 'a line of exactly the longest length is one line'() {
        expect:
        split(('x' * LineSplitter.LONGEST + '\ny\n').bytes) == ['x' * LineSplitter.LONGEST, 'y']
    }
}
