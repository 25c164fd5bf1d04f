package io.impscript.syntax

import io.impscript.diag.DiagnosticCode
import spock.lang.Specification
import spock.lang.Timeout

/** Texts made to exhaust the stack, the memory or the patience of the parser. */
class HostileTextSpec extends Specification {
    private static final int SIZE = 200_000

    @Timeout(120)
    def 'a text of nothing but #unit is read to its end'() {
        given: 'a thread with a small stack'
        def text = unit * (SIZE.intdiv(unit.size()))
        Object outcome = null
        def reading = {
            try {
                ScriptParser.isIncomplete(text)
                outcome = ScriptParser.parse('x', text)
            } catch (Throwable thrown) {
                outcome = thrown
            }
        }

        when:
        def thread = new Thread(null, reading, 'small stack', 512 * 1024)
        thread.start()
        thread.join()

        then:
        !(outcome instanceof Throwable)
        outcome.diagnostics().size() <= 100

        where:
        unit << [
            '(', '[', '{', ')', '}', ']', "'", '"', '"${', '/', '$/', '$/${', 'a ', 'a\n', 'a.', 'a(', 'a{', '-', '!', '~', '++', 'a+', 'a,',
            '[a:', '{a->', '?', 'a?', 'a?b:', '*', '\\', '/*', '"""', "'''", '0', '1.', '1-', '1_', 'x=', 'def ', 'if(', 'if(a)', 'else ',
            'if(a){}else ', 'switch(a){case 1:', 'case 1:', 'for(', '@a ', 'a:', 'a:for(;;)', '{\n', '(\n', '([{', '([{}', '(}', 'foo {\n',
            "'a'\n", "'a' 'b'\n", '“', '#\n', '\u00a0', '<', 'A<', 'a<b,', '(a)', '(A)', '(a->', '(a)->', 'a->', 'a b\n', '"$a', '"${a}',
            '}{', ')(', '{a', '"${/', "foo('a\n", 'class A{', 'try{', 'a ? ', 'return ', '{ a, ', 'a[', 'new A(', '"\\u', '${', '$', '"$',
            'do ', 'static ', 'a as ', 'a in ', 'a instanceof A ', 'throw ', '- ', '\ud83d', 'a\r', '"a${"b${', "x = '''${'\n' * 5}", 'def f(){', '* ', '*:'
        ]
    }

    def 'brackets in brackets are taken up to a limit'() {
        expect:
        ScriptParser.parse('x', 'x = ' + '(' * 150 + 'a' + ')' * 150).value().present
        ScriptParser.parse('x', 'x = ' + '(' * 250 + 'a' + ')' * 250).diagnostics()*.code() == [DiagnosticCode.TOO_DEEP]
    }

    def 'chains are taken up to a limit'() {
        expect:
        ScriptParser.parse('x', 'x = ' + (['a'] * 500).join(' + ')).value().present
        def refused = ScriptParser.parse('x', 'x = ' + (['a'] * 5000).join(' + '))
        refused.value().empty
        refused.diagnostics()*.code() == [DiagnosticCode.TOO_DEEP]
    }

    def 'a text beyond the longest is refused'() {
        expect:
        ScriptParser.parse('x', ' ' * (ScriptParser.LONGEST + 1)).diagnostics()*.code() == [DiagnosticCode.TOO_DEEP]
    }

    def 'reading ends at a hundred findings'() {
        expect:
        ScriptParser.parse('x', "rpm 'a' 'b'\n" * 1000).diagnostics().size() == 100
    }
}
