package io.impscript.kiwi

import io.impscript.spec.Vocabulary
import io.impscript.syntax.ScriptParser
import org.codehaus.groovy.runtime.DefaultGroovyMethods
import org.codehaus.groovy.runtime.DefaultGroovyStaticMethods
import spock.lang.Specification

/** Words stay words in stock Groovy: in a closure, its own methods would come before them. */
class KiwiWordNamesSpec extends Specification {
    private static final Set<String> TAKEN =
        (Closure.methods*.name + (DefaultGroovyMethods.methods + DefaultGroovyStaticMethods.methods).toList()
            .findAll { it.parameterCount > 0 && it.parameterTypes[0].isAssignableFrom(Closure) }*.name) as Set

    def "the list of what is taken is the right one"() {
        expect:
        [] == (['run', 'call', 'with', 'each', 'use', 'print', 'find', 'any', 'every', 'collect', 'grep', 'split',
                           'sleep', 'tap', 'identity', 'is', 'dump', 'inspect', 'getAt', 'wait', 'notify', 'clone', 'compose'] - TAKEN)
        !TAKEN.contains('size')
    }

    def "no word of #block.said() is a method of closures"() {
        expect:
        block.words().keySet().findAll { it in TAKEN }.empty

        where:
        block << Vocabulary.kiwi()
    }

    def "every word and every attribute can be written as it is"() {
        given:
        def words = Vocabulary.kiwi().collectMany { it.words().keySet() } as Set
        def attributes = KiwiVocabulary.all().collectMany { it.allAttributes()*.word() }.findAll { it } as Set
        def script = words.collect { word -> "$word(${attributes.collect { "$it: 1" }.join(', ')}) { }" }.join('\n')

        expect:
        ScriptParser.parse('words', script).diagnostics() == []
    }
}
