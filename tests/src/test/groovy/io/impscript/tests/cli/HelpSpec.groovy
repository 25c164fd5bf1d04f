package io.impscript.tests.cli

import io.impscript.tests.support.CommandLine
import io.impscript.tests.support.Checkout
import spock.lang.Specification

/** The help that is printed without the machinery for commands says what that machinery would say. */
class HelpSpec extends Specification {
    private static final String PAGE = 'runtime/src/main/resources/io/impscript/runtime/cli/help.txt'

    def "the prepared help is current"() {
        given:
        def made = CommandLine.imps('--debug', '--help').out
        if (Checkout.rewrites()) {
            Checkout.file(PAGE).toFile().text = made
        }

        expect:
        !Checkout.rewrites()
        Checkout.file(PAGE).toFile().text == made
        CommandLine.imps('--help').out == made
        CommandLine.imps().out == made
    }

    def "every verb has a help of at most 80 columns and names its options"() {
        given:
        def answer = CommandLine.imps(verb, '--help')

        expect:
        answer.code == 0
        answer.out.startsWith("Usage: imps $verb")
        answer.out.readLines().every { it.length() <= 80 }

        where:
        verb << ['check', 'compile', 'convert', 'build', 'imgbuilder', 'show', 'diff', 'repl', 'doctor', 'completion']
    }

    def "wrong usage is said in a few lines, with what was most likely meant"() {
        given:
        def answer = CommandLine.imps(*line)

        expect:
        answer.code == 2
        answer.out == ''
        answer.err.contains(hint)
        answer.err.readLines().size() <= 4

        where:
        line                                        | hint
        ['chek', 'x']                               | "did you mean 'check'"
        ['check']                                   | 'FILE'
        ['check', '--formt', 'json', 'x.imps.groovy'] | "did you mean '--format'"
        ['compile', 'x.imps.groovy']                | '--output'
        ['build', 'x.imps.groovy', '--engine', 'apt'] | "'apt'"
        ['check', '--format', 'xml', 'x.imps.groovy'] | 'xml'
    }

    def "the completion script for #shell is one that the shell can read"() {
        given:
        def script = CommandLine.imps('completion', shell).out

        expect:
        script.contains('imgbuilder')
        new ProcessBuilder('bash', '-n').start().with {
            outputStream.withWriter { it << script }
            waitFor()
        } == 0

        where:
        shell << ['bash', 'zsh']
    }
}
