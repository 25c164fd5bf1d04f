package io.impscript.syntax

import spock.lang.Specification

/** What is said of texts that are no scripts: every finding with its exact place, words and hints. */
class SyntaxErrorSpec extends Specification {
    def 'says what is wrong: #text'() {
        expect:
        Findings.of(text) == expected

        where:
        [text, expected] << samples()
    }

    def 'says nothing twice in one place: #text'() {
        expect:
        def places = ScriptParser.parse('x', text).diagnostics()*.place()
        places == places.unique(false)

        where:
        text << samples()*.get(0)
    }

    private static List<List<String>> samples() {
        SyntaxErrorSpec.getResource('errors.txt').getText('UTF-8').stripTrailing().split(/\n----\n/).collect { sample ->
            def lines = sample.readLines()
            int start = lines.findIndexOf { it.startsWith('> ') || it.startsWith('-> ') }
            [lines.take(start).join('\n'), lines.drop(start).join('\n')]
        }
    }
}
