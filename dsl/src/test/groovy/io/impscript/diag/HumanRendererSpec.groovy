package io.impscript.diag

import io.impscript.model.SourceSpan
import spock.lang.Specification

class HumanRendererSpec extends Specification {
    static final ESC = '\u001b'

    static Diagnostic finding(int line, int from, int to, String message = 'it is wrong') {
        Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, new SourceSpan('a.imps.groovy', line, from, line, to), message)
    }

    static String render(String source, Diagnostic... findings) {
        new HumanRenderer(false).render(findings as List, SourceLookup.of(['a.imps.groovy': source]))
    }

    /** The source line and the marks of the only finding. */
    static List<String> excerpt(String source, int from, int to) {
        render(source, finding(1, from, to)).readLines()[3, 4]
    }

    def 'shows the line, the range, what to do, the related place and how many there are'() {
        given:
        def source = "recipe('a') {\n}\n" + '\n' * 9 + "    pakages 'vim'\n"
        def found = finding(12, 5, 12, "'pakages' is not a word of a recipe block")
            .withHint("did you mean 'packages'?")
            .withRelated(new SourceSpan('a.imps.groovy', 1, 1, 1, 12), 'the block begins here')

        expect:
        render(source, found) == '''\
            |error[unknown-word]: 'pakages' is not a word of a recipe block
            |  --> a.imps.groovy:12:5
            |   |
            |12 |     pakages 'vim'
            |   |     ^^^^^^^
            |   = did you mean 'packages'?
            |  the block begins here:
            |  --> a.imps.groovy:1:1
            |   |
            | 1 | recipe('a') {
            |   | -----------
            |
            |1 error
            |'''.stripMargin()
    }

    def 'counts each severity'() {
        given:
        def warning = finding(1, 1, 2).withSeverity(Severity.WARNING)

        expect:
        render('x', finding(1, 1, 2), warning, finding(1, 1, 2), warning.withSeverity(Severity.NOTE))
            .endsWith('\n2 errors, 1 warning, 1 note\n')
        render('x') == ''
    }

    def 'wraps hints at the width and indents what follows'() {
        given:
        def found = finding(1, 1, 2).withHint('allowed here: ' + (1..20).collect { "word$it" }.join(', '))

        when:
        def lines = render('x', found).readLines()[5..7]

        then:
        lines == ['   = allowed here: word1, word2, word3, word4, word5, word6, word7, word8,',
                  '     word9, word10, word11, word12, word13, word14, word15, word16, word17,',
                  '     word18, word19, word20']
        lines.every { it.length() <= 80 }
    }

    def 'a finding without a place or with an unknown file still says what and what to do'() {
        given:
        def nowhere = new Diagnostic(DiagnosticCode.UNKNOWN_RECIPE, Severity.ERROR, Optional.empty(), 'no recipe', [], [])

        expect:
        new HumanRenderer(false).render([nowhere.withHint('try again'), finding(7, 1, 2)], SourceLookup.none()) == '''\
            |error[unknown-recipe]: no recipe
            |   = try again
            |
            |error[unknown-word]: it is wrong
            |  --> a.imps.groovy:7:1
            |
            |2 errors
            |'''.stripMargin()
    }

    def 'marks stand under the range: #title'() {
        expect:
        excerpt(source, from, to) == [' 1 | ' + line, '   | ' + marks]

        where:
        title            | source            | from | to || line              | marks
        'plain'          | 'ab cd'           | 4    | 6  || 'ab cd'           | '   ^^'
        'tab'            | '\tab\tcd'        | 5    | 7  || '    ab  cd'      | '        ^^'
        'wide'           | "x '日本' y"      | 8    | 9  || "x '日本' y"      | '         ^'
        'wide itself'    | "x '日本' y"      | 4    | 6  || "x '日本' y"      | '   ^^^^'
        'emoji'          | "'😀' y"          | 6    | 7  || "'😀' y"          | '     ^'
        'combining'      | "e\u0301e\u0301 y" | 6   | 7  || "e\u0301e\u0301 y" | '   ^'
        'control'        | 'a\u001b[31mb'    | 7    | 8  || 'a\\u001b[31mb'   | '           ^'
        'at the end'     | 'ab'              | 3    | 3  || 'ab'              | '  ^'
        'beyond the end' | 'ab'              | 9    | 12 || 'ab'              | '  ^'
        'empty range'    | 'abc'             | 2    | 2  || 'abc'             | ' ^'
        'turned text'    | 'a\u202eb'        | 3    | 4  || 'a\\u202eb'       | '       ^'
    }

    def 'an empty line is marked at its start'() {
        expect:
        render('', finding(1, 1, 1)).readLines()[3, 4] == [' 1 |', '   | ^']
    }

    def 'a long line is cut around the range'() {
        given:
        def source = "packages 'begin', " + (1..40).collect { "'package$it'" }.join(', ')
        int at = source.indexOf("'package20'") + 1

        when:
        def (line, marks) = excerpt(source, at, at + 11)

        then:
        line.length() <= 80
        line.startsWith(' 1 | …')
        line.endsWith('…')
        line.substring(marks.indexOf('^'), marks.lastIndexOf('^') + 1) == "'package20'"
    }

    def 'the start of a range wider than the room is shown'() {
        when:
        def (line, marks) = excerpt("x = '" + 'y' * 200 + "'", 5, 207)

        then:
        line.length() == 80
        marks.indexOf('^') == line.indexOf("'")
        marks.length() <= 80
    }

    def 'a cut at the right keeps the beginning of the line'() {
        expect:
        excerpt('ab ' + 'c' * 100, 1, 3) == [' 1 | ab ' + 'c' * 71 + '…', '   | ^^']
    }

    def 'of a line of a megabyte only the neighbourhood is shown'() {
        when:
        def (line, marks) = excerpt('a' * 500_000 + "'here'" + 'b' * 500_000, 500_001, 500_007)

        then:
        line.substring(marks.indexOf('^'), marks.lastIndexOf('^') + 1) == "'here'"
        line.length() <= 80
    }

    def 'wide characters are cut whole'() {
        when:
        def (line, marks) = excerpt('日本' * 50 + 'X' + '日本' * 50, 101, 102)

        then:
        DisplayWidth.of(line) <= 80
        DisplayWidth.of(line.substring(0, line.indexOf('X'))) == marks.indexOf('^')
    }

    def 'of a range of several lines the first and the last are shown'() {
        given:
        def source = "  recipe('a') {\n  dist 'x'\n  y\n  }\n"
        def found = Diagnostic.of(DiagnosticCode.SYNTAX, new SourceSpan('a.imps.groovy', 1, 3, last, column), 'm')

        expect:
        render(source, found).readLines()[2..-3].collect { it.replace(' ', '.') }.join('|') == shown

        where:
        last | column || shown
        4    | 4      || "...||.1.|...recipe('a').{|...|...^^^^^^^^^^^^^|.….||.4.|...}|...|...^"
        2    | 11     || "...||.1.|...recipe('a').{|...|...^^^^^^^^^^^^^|.2.|...dist.'x'|...|...^^^^^^^^"
        2    | 1      || "...||.1.|...recipe('a').{|...|...^^^^^^^^^^^^^"
    }

    def 'nothing of the input reaches the terminal as control'() {
        given:
        def name = "bad${ESC}[2J\u009b\r\n\u0000\u202e"
        def found = Diagnostic.of(DiagnosticCode.SYNTAX, new SourceSpan(name, 1, 1, 1, 2), name).withHint(name)
            .withRelated(new SourceSpan(name, 1, 1, 1, 2), name)

        when:
        def text = new HumanRenderer(false).render([found], SourceLookup.of([(name): "x$name"]))

        then:
        !(text =~ /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
        text.contains('bad\\u001b[2J\\u009b\\u000d\\u000a\\u0000\\u202e')
    }

    def 'colours only where asked for'() {
        given:
        def found = [finding(1, 1, 2)]
        def sources = SourceLookup.of(['a.imps.groovy': 'x'])

        expect:
        !new HumanRenderer(false).render(found, sources).contains(ESC)
        new HumanRenderer(true).render(found, sources).replaceAll("$ESC\\[[0-9;]*m", '') ==
            new HumanRenderer(false).render(found, sources)
        new HumanRenderer(true).render(found, sources).startsWith("$ESC[1;31merror[unknown-word]$ESC[0m")
    }

    def 'a message of a megabyte is cut'() {
        expect:
        render('x', finding(1, 1, 2, 'm' * 1_000_000)).length() < 2_000
    }

    def 'lines end where Groovy ends them'() {
        expect:
        SourceLookup.split('a\nb\r\nc\rd\n') == ['a', 'b', 'c', 'd', '']
        SourceLookup.split('') == ['']
    }
}
