package io.impscript.syntax

import spock.lang.Specification

/** What is made at random has the structure that stock Groovy gives it, or is refused. */
class RandomConformanceSpec extends Specification {
    private static final int COUNT = Integer.getInteger('impscript.random.count', 150)

    def 'random statements have the structure Groovy gives them'() {
        given:
        long seed = Long.getLong('impscript.random.seed', 20_261)
        println "random scripts with seed $seed; -Dimpscript.random.seed= repeats or changes them"
        def scripts = new RandomScripts(seed)
        def texts = (1..COUNT).collect { scripts.statement(2) }

        when:
        def differing = texts.findAll { text ->
            def ours = ScriptStructure.of(text)
            ours != null && ours != GroovyStructure.of(text)
        }
        def taken = texts.count { ScriptStructure.of(it) != null }

        then:
        differing.empty
        taken > COUNT / 2
    }
}
