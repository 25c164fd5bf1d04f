package io.impscript.rpm.macro

import spock.lang.Specification

/** Macros of a root that never come to an end, or to much. */
class HostileMacrosSpec extends Specification {
    def 'macros that double again and again are given up, whatever they come to: #last'() {
        given:
        def macros = Macros.of('x86_64', '/x')
        (0..59).each { macros.define("m$it", "%{m${it + 1}}%{m${it + 1}}") }
        macros.define('m60', last)

        when:
        macros.expand('%{m0}')

        then:
        def e = thrown(MacroException)
        e.message == 'macros expand to too much'

        where:
        last << ['', 'x', 'x' * 100_000]
    }

    def 'macros that contain themselves are told'() {
        given:
        def macros = Macros.of('x86_64', '/x')
        macros.define('again', 'a%{again}')

        when:
        macros.expand('%{again}')

        then:
        def e = thrown(MacroException)
        e.message.startsWith('macros that contain each other')
    }
}
