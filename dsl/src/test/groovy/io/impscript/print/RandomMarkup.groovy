package io.impscript.print

import io.impscript.kiwi.ElementType
import io.impscript.kiwi.KiwiVocabulary
import io.impscript.kiwi.ValueType
import io.impscript.model.Kiwi
import io.impscript.model.Markup

/** Makes what a recipe says for Kiwi: elements of the vocabulary, right and wrong, and things beside it. */
class RandomMarkup {
    static final List<String> PIECES = [
        'plain', "it's", '"', "'", "'''", '\\', '$', '${x}', '$name', '\n', '\t', ' ', '\u2028', '\u0085', '\ufeff', '😀', 'Grüße', '//',
        '/*', '*/', '{', '}', '<', '>', '&', '&amp;', ']]>', '{{ x }}', 'a b', '-', 'é', '\u00a0', 'word' * 12]
    static final List<String> VALUES = [
        '1', '20', '4096', '0', '007', '+5', '-3', '2G', 'all', 'name', 'my_name', '1.2.3.4', '80/tcp', '00:11:22:33:44:55', 'en_US', 'C',
        'file:///x', 'https://x/y', 'x86_64', 'x86_64,aarch64', '0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a', 'console', 'serial console', 'true',
        'false', 'users', '/home', '@root', 'no-copy-on-write', '{{ size }}']

    private final Random random

    RandomMarkup(Random random) {
        this.random = random
    }

    Kiwi kiwi() {
        new Kiwi(
            [displayname: text(), id: text(), 'xsi:schemaLocation': text(), other: text()].findAll { random.nextInt(4) == 0 },
            outside(), content(KiwiVocabulary.image(), 6), outside(), one(['', '', 'files/x', "it's", '/srv/x']))
    }

    private List<Markup> outside() {
        random.nextInt(3) ? [] : some(3) { random.nextInt(3) ? comment() : instruction() }
    }

    private Markup.Tag tag(ElementType type, int depth) {
        def attributes = type.allAttributes().findAll { it.required() ? random.nextInt(40) : random.nextInt(type.attributes().size() + 1) < 2 }
            .collectEntries { [it.name(), value(it.type())] }
        if (random.nextInt(20) == 0) {
            attributes += ['x:unknown': text()]
        }
        new Markup.Tag(type.name(), attributes, type.text().present ? spoken(type) : content(type, depth))
    }

    private List<Markup> spoken(ElementType type) {
        def text = value(type.text().get())
        (text.isBlank() ? [] : [new Markup.Text(text)]) + (random.nextInt(15) ? [] : [comment()])
    }

    private List<Markup> content(ElementType around, int depth) {
        def children = around.allChildren() as List
        List<Markup> needed = children.findAll { it.occurs().required() && random.nextInt(30) }.collect { tag(it, depth - 1) }
        List<Markup> more = depth <= 0 || !children ? [] : some(5) { thing(children, depth) }
        def all = needed + more
        Collections.shuffle(all, random)
        random.nextInt(25) || !all ? all : stray(all)
    }

    private List<Markup> stray(List<Markup> all) {
        random.nextBoolean() ? all + [new Markup.Text(one(['{% endif %}', 'stray words', "{{ it's }}"]))]
            : [new Markup.Text('\n  stray\n  ')] + all.collectMany { [it, new Markup.Text('\n  ')] }
    }

    private Markup thing(List<ElementType> children, int depth) {
        switch (random.nextInt(14)) {
            case 0: return comment()
            case 1: return random.nextInt(4) ? comment() : instruction()
            case 2: return random.nextInt(3) ? tag(one(children), depth - 1) : unknown(2)
            default: return tag(one(children), depth - 1)
        }
    }

    private Markup.Tag unknown(int depth) {
        new Markup.Tag(one(['whatever', 'site:thing', 'ünder', 'file']), [a: text(), 'b:c': text()].findAll { random.nextBoolean() },
            depth == 0 ? [] : random.nextBoolean() ? [new Markup.Text('x' + text() + 'x')] : some(4) { one([comment(), unknown(depth - 1)]) })
    }

    private Markup.Comment comment() {
        def text = one([' plain words ', 'tight', '', ' ', '  two  ', ' a\n   b\n', '\n', text()])
        while (text.contains('--')) {
            text = text.replace('--', '-')
        }
        new Markup.Comment(text.endsWith('-') ? text + ' ' : text)
    }

    private Markup.Instruction instruction() {
        new Markup.Instruction(one(['xml-stylesheet', 'x']), one(['', 'href="a\'b"', 'a $b\nc']))
    }

    private String value(ValueType type) {
        def fitting = type.values() ? type.values().collect { it.prefix() ? it.text() + 'x' : it.text() } : VALUES.findAll { type.accepts(it) }
        random.nextInt(60) == 0 || !fitting ? text() : type.isText() && random.nextInt(3) == 0 ? text() : one(fitting)
    }

    private String text() {
        some(4) { one(PIECES) }.join('')
    }

    private <T> List<T> some(int limit, Closure<T> maker) {
        int count = random.nextInt(limit + 1)
        count == 0 ? [] : (0..<count).collect { maker(it) }
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }
}
