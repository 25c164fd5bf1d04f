package io.impscript.runtime.cli

import spock.lang.Specification

class CompletionCommandSpec extends Specification {
    def "bash completes #words"() {
        expect:
        completed(words) as Set == values as Set

        where:
        words                              || values
        ['ch']                             || ['check']
        ['check', '--format', 'j']         || ['json']
        ['check', '--format', '=', 'j']    || ['json']
        ['check', '--format', '=']         || ['human', 'line', 'json']
        ['check', '--format=j']            || ['--format=json']
        ['build', '--engine', '']          || ['zypper', 'dnf', 'embedded']
        ['build', '--image', 's']          || ['squashfs']
        ['build', '--sbom', 'c']           || ['cyclonedx']
        ['build', '--compress', 'l']       || ['lz4']
        ['compile', '--kiwi-schema', '']   || ['7.5', '8.5', 'common']
    }

    def "zsh is given no word of bash's that it lacks"() {
        given:
        def script = InProcess.imps('completion', 'zsh').out

        expect: 'an alias would not be expanded in what is evaluated as a whole'
        !script.contains('alias compopt')
        script.indexOf('function compopt') in 0..<script.indexOf('compopt -o')
    }

    /** What bash offers for the last of the words that follow {@code imps}. */
    private static List<String> completed(List<String> words) {
        def complete = '''eval "$(cat)"
            compopt() { :; }
            COMP_WORDS=(imps "$@"); COMP_CWORD=$#
            _imps_complete && printf '%s\\n' "${COMPREPLY[@]}"'''
        def process = new ProcessBuilder(['bash', '-c', complete, 'bash', *words]).start()
        process.outputStream.withWriter { it << InProcess.imps('completion', 'bash').out }
        process.inputStream.text.readLines()*.trim()
    }
}
