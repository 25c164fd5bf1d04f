package io.impscript.converter.repair

import io.impscript.converter.files.SourceText
import io.impscript.converter.tree.PlainValues
import io.impscript.diag.Severity
import spock.lang.Specification
import spock.lang.Timeout

class TolerantReaderSpec extends Specification {
    def 'strict JSON is read as it is, without repairs'() {
        given:
        def read = read('{"a": {"x": [1, 2.50, true, null, "\\u00e4 \\"q\\" // no comment # none"]}}')

        expect:
        read.diagnostics().empty
        read.value().get().repairs().empty
        plain(read) == [a: [x: [1, 2.50, true, null, 'ä "q" // no comment # none']]]
    }

    def 'damage is repaired and told: #what'() {
        given:
        def read = read(text)
        def repairs = read.value().get().repairs()

        expect:
        plain(read) == meant
        repairs.collect { [it.place().startLine(), it.place().startColumn()] } == places
        repairs.every { it.what() && it.before() != it.after() && it.place().file() == 'x.json' }
        read.diagnostics().size() == repairs.size()
        read.diagnostics().every { it.code().id() == 'repaired' && it.severity() == Severity.WARNING && it.hints().size() == 2 }

        where:
        what                        | text                                         | meant                                  | places
        'curly quotes'              | '{“a”: ”b"}'                                 | [a: 'b']                               | [[1, 2], [1, 7]]
        'German quotes'             | '{„a“: «b»}'                                 | [a: 'b']                               | [[1, 2], [1, 7]]
        'primes'                    | '{\u2033a\u2033: \uff02b\uff02}'             | [a: 'b']                               | [[1, 2], [1, 7]]
        'a curly end'               | '{"a”: "b”, "c": "d"}'                       | [a: 'b', c: 'd']                       | [[1, 2], [1, 7]]
        'single quotes'             | "{'a': 'it\\'s'}"                            | [a: "it's"]                            | [[1, 2], [1, 7]]
        'an apostrophe inside'      | "{'a': 'it's so'}"                           | [a: "it's so"]                         | [[1, 2], [1, 7]]
        'curly single quotes'       | '{‘a’: ‘b’}'                                 | [a: 'b']                               | [[1, 2], [1, 7]]
        'quotes in a text'          | '{"a": "rpm -e "foo" bar"}'                  | [a: 'rpm -e "foo" bar']                | [[1, 7]]
        'a quote before the end'    | '{"a": "say "hi""}'                          | [a: 'say "hi"']                        | [[1, 7]]
        'missing comma'             | '{"a": "b"\n"c": 1}'                         | [a: 'b', c: 1]                         | [[1, 10]]
        'missing comma, one line'   | '{"a": ["b" "c"] "d": {}}'                   | [a: ['b', 'c'], d: [:]]                | [[1, 11], [1, 16]]
        'trailing commas'           | '{"a": ["b",],}'                             | [a: ['b']]                             | [[1, 11], [1, 13]]
        'commas too many'           | '{"a": [,"b",,"c"]}'                         | [a: ['b', 'c']]                        | [[1, 8], [1, 13]]
        'a hash comment'            | '{# what\n"a": 1}'                           | [a: 1]                                 | [[1, 2]]
        'a line comment'            | '{"a": 1 // one\n}'                          | [a: 1]                                 | [[1, 9]]
        'a block comment'           | '{/* a\n b */"a": 1}'                        | [a: 1]                                 | [[1, 2]]
        'a byte order mark'         | '\ufeff{"a": 1}'                             | [a: 1]                                 | [[1, 1]]
        'line ends of DOS'          | '{\r\n"a": 1\r\n}'                           | [a: 1]                                 | [[1, 2]]
        'unquoted keys'             | '{a: 1, valid-arch: []}'                     | [a: 1, 'valid-arch': []]               | [[1, 2], [1, 8]]
        'unquoted texts'            | '{"a": SLES15, "v": 2.0.0}'                  | [a: 'SLES15', v: '2.0.0']              | [[1, 7], [1, 20]]
        'literals of Python'        | '{"a": True, "b": None}'                     | [a: true, b: null]                     | [[1, 7], [1, 18]]
        'numbers JSON has not'      | '{"a": 007, "b": .5}'                        | [a: '007', b: '.5']                    | [[1, 7], [1, 17]]
        'a fragment'                | '"a": {},\n"b": {}'                          | [a: [:], b: [:]]                       | [[1, 1]]
        'fragments without comma'   | '"a": {}\n"b": {}\n}'                        | [a: [:], b: [:]]                       | [[1, 1], [1, 8], [3, 1]]
        'two objects'               | '{"a": 1}\n{"b": 2}'                         | [a: 1, b: 2]                           | [[2, 1]]
        'closed too early'          | '{"a": 1},\n"b": 2}'                         | [a: 1, b: 2]                           | [[1, 9], [2, 1], [2, 7]]
        'elision in a list'         | '{"a": [ ... ]}'                             | [a: []]                                | [[1, 9]]
        'elision with an ellipsis'  | '{"a": ["x", …], …}'                         | [a: ['x']]                             | [[1, 13], [1, 17]]
        'elision after a value'     | '{"a": ["x"\n...\n]}'                        | [a: ['x']]                             | [[2, 1]]
        'an elided value'           | '{"a": ..., "b": 1}'                         | [b: 1]                                 | [[1, 2]]
        'no value'                  | '{"a": , "b": 1}'                            | [b: 1]                                 | [[1, 2]]
        'unclosed braces'           | '{"a": {"b": ["c"'                           | [a: [b: ['c']]]                        | [[1, 17], [1, 17], [1, 17]]
        'an unclosed list'          | '{"a": ["b", "c"\n"d": 1}'                   | [a: ['b', 'c'], d: 1]                  | [[1, 16], [1, 16]]
        'a wrong brace'             | '{"a": ["b"}, "c": 1}'                       | [a: ['b'], c: 1]                       | [[1, 11]]
        'an unclosed inner object'  | '{"a": [{"b": 1], "c": 2}'                   | [a: [[b: 1]], c: 2]                    | [[1, 15]]
        'an unclosed text'          | '{"a": "b,\n"c": 1}'                         | [a: 'b', c: 1]                         | [[1, 7]]
        'non-breaking spaces'       | '{\u00a0"a":\u2003\u200b1}'                  | [a: 1]                                 | [[1, 2], [1, 7]]
        'a tab in a text'           | '{"a": "b\tc"}'                              | [a: 'b\tc']                            | [[1, 7]]
        'a line end in a text'      | '{"a": "b\nc"}'                              | [a: 'b\nc']                            | [[1, 7]]
        'a single backslash'        | '{"a": "\\d\\u12"}'                          | [a: '\\d\\u12']                        | [[1, 7]]
        'a missing colon'           | '{"a" {"b" "c"}}'                            | [a: [b: 'c']]                          | [[1, 5], [1, 10]]
        'other separators'          | '{"a" = 1; "b" => 2}'                        | [a: 1, b: 2]                           | [[1, 6], [1, 9], [1, 15]]
        'the same twice'            | '{"a": {"b": 1, "b": 1}}'                    | [a: [b: 1]]                            | [[1, 16]]
        'lists twice'               | '{"a": {"b": [1], "b": [2]}}'                | [a: [b: [1, 2]]]                       | [[1, 18]]
        'values twice'              | '{"a": {"b": 1, "b": 2}}'                    | [a: [b: 2]]                            | [[1, 8]]
        'whole objects twice'       | '{"a": {"b": 1}, "a": {"b": 1}}'             | [a: [b: 1]]                            | [[1, 17]]
        'a huge exponent'           | '{"a": 1e99999999999}'                       | [a: '1e99999999999']                   | [[1, 7]]
    }

    def 'before and after are told'() {
        expect:
        read('{”recipes": [], "a": “b”}').value().get().repairs().collect { [it.before(), it.after()] } ==
            [['”recipes"', '"recipes"'], ['“b”', '"b"']]
        read('{"a": "b"\n"c": 1}').value().get().repairs().collect { [it.before(), it.after()] } == [['"b"', '"b",']]
        read('{"a": [ ... ]}').value().get().repairs()*.before() == ['...']
        read('\ufeff{}').value().get().repairs()*.before() == ['\\ufeff']
        read('{"a": 1\r\n}').diagnostics()[0].hints() == ['before: \\r\\n', 'after:  \\n']
    }

    def 'what cannot be repaired is said at its place: #message'() {
        given:
        def read = read(text)

        expect:
        read.value().empty
        read.diagnostics()*.message() == [message]
        read.diagnostics()[0].place().get().with { [it.startLine(), it.startColumn()] } == place

        where:
        text                                   | place   | message
        ''                                     | [1, 1]  | 'the file is empty; at least {} must stand in it'
        ' // nothing'                          | [1, 1]  | 'the file is empty; at least {} must stand in it'
        '{"a": 1, "a": 2}'                     | [1, 10] | "'a' stands here twice, differently"
        '{"a", "b"}'                           | [1, 2]  | "a colon and a value are missing after 'a'"
        '{[1]}'                                | [1, 2]  | 'a key in double quotes must stand here'
        '{"a": :}'                             | [1, 7]  | "':' cannot stand here"
        '{"a": \\}'                            | [1, 7]  | "'\\' cannot stand here"
        '[1] 2'                                | [1, 5]  | 'the file goes on after its last closing brace'
        '{"a": {{ version }}}'                 | [1, 7]  | "this is a Jinja2 template, not JSON: '{{' outside a text"
        '{% if x %}\n{"a": 1}\n{% endif %}'    | [1, 1]  | "this is a Jinja2 template, not JSON: '{%' outside a text"
        '{# site #}\n{"a": 1}'                 | [1, 1]  | "this is a Jinja2 template, not JSON: '{#' outside a text"
        '{"a": ' + '['.multiply(101)           | [1, 106] | 'the file goes beyond a limit: nesting deeper than 100'
    }

    def 'markers of Jinja2 inside texts are kept and named'() {
        given:
        def read = read(text)

        expect:
        plain(read) == meant
        read.diagnostics().any { it.message().contains('Jinja2') && it.place().get().startColumn() == 8 }

        where:
        text                                   | meant
        '{"a": "{{ release }}"}'               | [a: '{{ release }}']
        '{"a": "{% if x %}y{% endif %}",}'     | [a: '{% if x %}y{% endif %}']
    }

    def 'comments are kept, with what they are about'() {
        given:
        def comments = read('''\
            // head
            {
              # of a
              "a": [ // in the list
                "x", // about x
                /* of y,
                 * in two lines */
                "y"
                // the end
              ]
            }'''.stripIndent()).value().get().comments()

        expect:
        comments*.text() == ['head', 'of a', 'in the list', 'about x', 'of y,\nin two lines', 'the end']
        comments*.behind() == [false, false, false, true, false, true]
        comments.collect { it.place().startLine() } == [1, 3, 4, 5, 6, 9]
    }

    @Timeout(60)
    def 'hostile text ends soon: #what'() {
        when:
        def read = read(text.call())

        then:
        read.value().present || read.diagnostics()[0].place().present

        where:
        what               | text
        'opening braces'   | { '[' * 3_000_000 }
        'quotes'           | { '"' * 3_000_000 }
        'curly quotes'     | { '“' * 3_000_000 }
        'quotes and lines' | { '"\n' * 1_000_000 }
        'lines in a text'  | { '{"a": "' + '\n' * 3_000_000 }
        'commas'           | { '[' + ',' * 3_000_000 }
        'wrong braces'     | { '[' + '{"a": [}' * 300_000 }
        'comments'         | { '/**/' * 1_000_000 }
        'markers'          | { '{"a": "' + '{{' * 1_000_000 }
        'keys twice'       | { '{"a": {' + '"b": [1],' * 200_000 }
        'a long text'      | { '{"a": "' + 'x' * 20_000_000 + '",}' }
        'backslashes'      | { '{"a": "' + '\\' * 3_000_001 }
        'elisions'         | { '[' + '... ' * 1_000_000 }
        'tokens'           | { '{,' + '"a",' * 5_000_000 }
    }

    private static read(String text) {
        TolerantReader.read(new SourceText('x.json', text))
    }

    private static plain(read) {
        PlainValues.of(read.value().get().tree())
    }
}
