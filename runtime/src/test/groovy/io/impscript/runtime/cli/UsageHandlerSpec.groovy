package io.impscript.runtime.cli

import spock.lang.Specification

class UsageHandlerSpec extends Specification {
    def "#line is answered with what would be right"() {
        given:
        def answer = InProcess.imps(*line.tokenize())

        expect:
        answer.code == 2
        answer.err.readLines() == said

        where:
        line                        || said
        'chekc a'                   || ["imps: there is no command 'chekc'", "  did you mean 'check'?", '  see: imps --help']
        'check --formt=json a'      || ["imps: there is no option '--formt'", "  did you mean '--format'?", '  see: imps check --help']
        'doctor x'                  || ["imps: 'x' is one argument too many", '  see: imps doctor --help']
        'check --format=jsn a'      || ["imps: --format takes human, line or json, not 'jsn'", "  did you mean 'json'?", '  see: imps check --help']
        'completion fish'           || ["imps: SHELL takes bash or zsh, not 'fish'", '  see: imps completion --help']
        'check -P count a'          || ["imps: --parameter takes NAME=VALUE, not 'count'", '  see: imps check --help']
        'check'                     || ["imps: missing required parameter: 'FILE'", '  see: imps check --help']
    }

    def "options are listed by name: none is explained by the one before it"() {
        expect:
        !InProcess.imps(verb, '--help').out.contains('The same with')

        where:
        verb << ['check', 'compile', 'convert', 'build', 'imgbuilder', 'show', 'diff', 'repo', 'repl', 'doctor']
    }
}
