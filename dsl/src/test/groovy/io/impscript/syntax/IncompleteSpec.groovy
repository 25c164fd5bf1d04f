package io.impscript.syntax

import spock.lang.Specification

/** What the REPL asks: may more lines make it whole? */
class IncompleteSpec extends Specification {
    def '#text needs more lines'() {
        expect:
        ScriptParser.isIncomplete(text)

        where:
        text << [
            "recipe('x') {", "recipe('x') {\n  dist 'a'", 'foo(', 'foo(a,', 'foo a,', 'def x =', 'x = 1 +', 'x = [1, 2', 'x = a ?',
            'x = a ? b :', "x = '''one", 'x = """one ${two}', '/* comment', 'if (a)', 'for (a in b)', 'while (a)', 'else', 'a.', 'a ?.',
            'x = a ==', 'x = a in', 'x = a as', 'list.each { x ->', 'switch (x) {\n case 1:', 'x = "${a', "rpm 'x',\n",
            'foo { a ->\n  if (b) {\n  }'
        ]
    }

    def '#text is as whole as it gets'() {
        expect:
        !ScriptParser.isIncomplete(text)

        where:
        text << [
            '', ' ', "rpm 'x'", "recipe('x') { }", "recipe('x')", 'x = 1', 'x = 1;', 'foo(a)', 'x++', "x = 'one", 'x = "one', '}', 'foo)', 'foo(]',
            "foo 'a' 'b'", '# comment', '// comment', 'if (a) { }', 'x = (a)', 'class X { }'
        ]
    }

    def 'thousands of open brackets need no more lines'() {
        expect:
        !ScriptParser.isIncomplete('(' * 20_000)
    }
}
