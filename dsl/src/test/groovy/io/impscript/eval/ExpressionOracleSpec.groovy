package io.impscript.eval

import spock.lang.Shared
import spock.lang.Specification

/** Every expression means what stock Groovy makes of the same text, value and type. */
class ExpressionOracleSpec extends Specification {
    @Shared
    static List<String> expressions =
        ExpressionOracleSpec.getResourceAsStream('expressions.txt').getText('UTF-8').readLines()
            .findAll { it && !it.startsWith('//') }

    def "the list is long enough to mean something"() {
        expect:
        expressions.toSet().size() == expressions.size()
        expressions.size() >= 300
    }

    def "means what Groovy means: #text"() {
        given:
        def ours = Pieces.of(text)

        expect:
        ours.found == []
        Plain.of(ours.value) == Plain.of(new GroovyShell().evaluate(text))

        where:
        text << expressions
    }
}
