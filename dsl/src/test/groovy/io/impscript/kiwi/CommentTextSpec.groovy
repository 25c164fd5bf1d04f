package io.impscript.kiwi

import io.impscript.syntax.ScriptParser
import io.impscript.syntax.Stmt
import spock.lang.Specification

class CommentTextSpec extends Specification {

    def "'#written' is the comment '#text'"() {
        expect:
        CommentText.of(written) == text

        where:
        written             || text
        '// plain'          || ' plain '
        '//tight'           || 'tight'
        '//  deeper  '      || '  deeper '
        '//'                || ''
        '// '               || ''
        '/* block */'       || ' block '
        '/*a\n  b*/'        || 'a\n  b'
        '/***/'             || '*'
        '// ---- part ----' || ' - - - - part - - - - '
        '//a-'              || 'a- '
        '/* a --> b */'     || ' a - -> b '
    }

    def "no comment can carry #text"() {
        expect:
        CommentText.written(text).empty

        where:
        text << ['a\n*/ b', 'a\rb', 'a -- b', 'a-']
    }

    def "what carries a text means that text again, in a script too"() {
        given:
        long seed = Long.getLong('impscript.random.seed', 20261122)
        def random = new Random(seed)
        def pieces = [' ', '  ', '-', '*', '/', '//', '/*', '*/', 'a', 'word', '\n', '\t', '\r', 'ä', '\\', '\u2028', '"', "'''", '${x}', '@X@', '{', '}']

        expect:
        (1..3000).every {
            def text = (0..<random.nextInt(6)).collect { pieces[random.nextInt(pieces.size())] }.join('')
            def written = CommentText.written(text)
            assert written.empty || CommentText.of(written.get()) == text: "seed $seed: ${text.inspect()}"
            assert written.empty || inScript(written.get()) == text: "seed $seed: ${text.inspect()}"
            def plain = !text.contains('*/') && !text.contains('\r') && CommentText.isAllowed(text)
            assert written.present || !plain: "seed $seed: ${text.inspect()}"
            true
        }
    }

    /** What the comment before the second statement of a script says. */
    private static String inScript(String written) {
        def script = ScriptParser.parse('a', "first 1\n$written\nsecond 2\n".toString()).value().get()
        def comments = script.comments().before((Stmt) script.statements()[1])
        assert comments.size() == 1 && comments[0].ownLine()
        CommentText.of(comments[0].written())
    }
}
