package io.impscript.syntax

import spock.lang.Specification

/** Every script is a Groovy script with the same meaning: stock Groovy's parser is the judge. */
class GroovyConformanceSpec extends Specification {
    def 'has the structure Groovy gives it: #text'() {
        given:
        def expected = GroovyStructure.of(text)

        expect:
        expected != null
        ScriptStructure.of(text) == expected

        where:
        text << samples('same.txt')
    }

    def 'Groovy takes it and scripts refuse it: #text'() {
        expect:
        GroovyStructure.of(text) != null
        ScriptParser.parse('Sample.groovy', text).hasErrors()

        where:
        text << samples('stricter.txt')
    }

    def 'both refuse it: #text'() {
        expect:
        GroovyStructure.of(text) == null
        ScriptParser.parse('Sample.groovy', text).hasErrors()

        where:
        text << samples('refused.txt')
    }

    private static List<String> samples(String name) {
        GroovyConformanceSpec.getResource("conformance/$name").getText('UTF-8').stripTrailing().split(/\n----\n/).toList()
    }
}
