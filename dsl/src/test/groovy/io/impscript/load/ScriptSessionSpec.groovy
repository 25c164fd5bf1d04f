package io.impscript.load

import java.nio.file.Path
import spock.lang.Specification

class ScriptSessionSpec extends Specification {
    MemorySources sources = new MemorySources([
        'shared.imps.groovy': "def tool(x) { 'tool-' + x }\nrecipe('shared') { }",
        'broken.imps.groovy': "recipe('broken') { nonsense 'x' }",
        'late.imps.groovy'  : "recipe('late') { }\nrecipe('bad') { packages '' }",
        'motd.txt'          : 'Welcome'
    ])
    ScriptSession session = new ScriptSession([], sources, Path.of(''), [size: '3'])

    private String value(String text) {
        def reply = session.evaluate('<input>', text)
        assert reply.diagnostics() == []
        reply.value().orElse(null)
    }

    def "gives the value of the last expression"() {
        expect:
        value('1 + 2') == '3'
        value("def x = 'a'") == 'a'
        value("recipe('a') { }") == null
        value('[1, [a: 2]]') == '[1, [a:2]]'
        value('def c = { it }; c') == '{ … }'
        value("textOf 'motd.txt'") == 'Welcome'
    }

    def "keeps variables, functions and declarations"() {
        when:
        value("def tools = ['gdb']")
        value("def plus(x) { x + '-plus' }")
        value("recipe('a') { packages tools; packages plus('b') }")
        value("tools << 'strace'")
        value("recipe('b') { packages tools }")

        then:
        session.loaded().catalog().recipes().collect { it.packages()*.name() } == [['gdb', 'b-plus'], ['gdb', 'strace']]
        session.variables() == ['tools'] as Set
        session.functions() == ['plus'] as Set
    }

    def "what is declared again takes the place of the former"() {
        when:
        value("recipe('a') { packages 'old' }")
        value("recipe('b') { }")
        value("recipe('a') { packages 'new' }")
        value("def f() { 1 }")
        value("def f() { 2 }")
        value("def x = 1")
        value("def x = 5")
        value("fragment('f') { packages 'one' }")
        value("fragment('f') { packages 'two' }")
        value("recipe('c') { fragment 'f' }")

        then:
        session.loaded().catalog().recipes()*.name() == ['a', 'b', 'c']
        session.loaded().catalog().recipes().collect { it.packages()*.name() } == [['new'], [], ['two']]
        value('f() + x') == '7'
    }

    def "a piece with an error declares nothing: #text"() {
        given:
        value("recipe('a') { packages 'old' }\ndef f() { 'first' }")

        when:
        def reply = session.evaluate('<input>', text)

        then:
        reply.hasErrors()
        session.loaded().catalog().recipes()*.name() == ['a']
        session.loaded().catalog().recipes()[0].packages()*.name() == ['old']
        value('f()') == 'first'

        where:
        text << [
            "recipe('b') { }\nrecipe('a') { packages '' }",
            "recipe('b') { nonsense 'x' }",
            "def f() { 'second' }\nfail 'no'",
            "def f() { 'second' }\nrecipe('b') { dist 5 }",
            "include 'broken.imps.groovy'",
            "include 'late.imps.groovy'",
            "recipe('b' {",
            'recipe("${1 / 0}") { }'
        ]
    }

    def "includes are kept, and read again after an error"() {
        expect:
        session.evaluate('1', "include 'broken.imps.groovy'").hasErrors()

        when:
        sources.put(Path.of('broken.imps.groovy'), "recipe('mended') { }".bytes)
        value("include 'broken.imps.groovy'")
        value("include 'shared.imps.groovy'\nrecipe('a') { packages tool('x') }")
        value("recipe('b') { packages tool('y') }")

        then:
        session.loaded().catalog().recipes()*.name() == ['mended', 'shared', 'a', 'b']
    }

    def "an include evaluated by a piece that failed is evaluated again"() {
        expect:
        session.evaluate('1', "include 'shared.imps.groovy'\nfail 'no'").hasErrors()

        when:
        value("include 'shared.imps.groovy'")

        then:
        session.loaded().catalog().recipes()*.name() == ['shared']
    }

    def "findings carry the name of the piece"() {
        expect:
        session.evaluate('<3>', "recipe('x') { pakages 'a' }").diagnostics()[0].place().get().file() == '<3>'
    }

    def "a script without end leaves the session usable"() {
        expect:
        session.evaluate('1', 'while (true) { }').diagnostics()*.code()*.id() == ['limit-exceeded']
        value('1') == '1'
    }

    def "parameters have the values set from outside"() {
        expect:
        value("parameter 'size', 1") == '3'
        session.loaded().parameters()[0].value() == 3
    }
}
