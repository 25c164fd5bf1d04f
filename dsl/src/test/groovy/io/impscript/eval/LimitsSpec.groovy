package io.impscript.eval

import spock.lang.Specification

/** No script runs for ever, fills the memory or overflows the stack. */
class LimitsSpec extends Specification {
    static final Limits SMALL = new Limits(2_000_000L, 300, 20_000, 1_000_000, 100_000)

    def "ends with a finding at a place: #text"() {
        given:
        def pieces = Pieces.of(text, SMALL)

        expect:
        pieces.found*.code()*.id() == ['limit-exceeded']
        pieces.found[0].place().present

        where:
        text << [
            'while (true) { }',
            'for (;;) { }',
            'while (true) { def x = 1 }',
            'for (int i = 0; i >= 0; i) { }',
            'def f() { f() }; f()',
            'def f(x) { g(x) + 1 }; def g(x) { f(x) + 1 }; f(1)',
            'def c = null; c = { c() }; c()',
            '[1].each { def c = null; c = { [1].collect { c() } }; c() }',
            '[1].each { def c = null; c = { [1].collectMany { c() } }; c() }',
            "def s = 'x'; while (true) { s += s }",
            "def s = 'x'; 1000.times { s = s + s }",
            "'x' * 2000000000",
            "'x'.padLeft(2000000000)",
            "'x'.center(2000000000)",
            "'x'.repeat(2000000000)",
            "'x' * 10000000000L",
            '[1] * 2000000000',
            '(1..2000000000).collect { it }',
            '(1..2000000000).toList()',
            '(1..2000000000).sum()',
            '(1..2000000000).reverse()',
            '"${(1..2000000000)}"',
            '(1..2000000000) + 1',
            '[*1..2000000000]',
            'def l = []; while (true) { l << 1 }',
            'def l = [1]; l[2000000000] = 1',
            'def l = [1]; while (true) { l += l }',
            'def l = [1]; while (true) { l.addAll(l) }',
            'def m = [:]; def i = 0; while (true) { m[i++] = 1 }',
            '2 ** 100000000',
            '2.5 ** 1000000',
            '10G ** 1000000',
            'def n = 3G; while (true) { n = n * n }',
            'def n = 1.1; while (true) { n = n * n }',
            '1G << 2000000000',
            "'1e999999999' as BigDecimal",
            "'1e999999999'.toBigDecimal() + 1",
            "'1e99999999'.toBigDecimal().toBigInteger()",
            'def a = []; a << a; "$a"',
            'def a = []; a << a; a.toString()',
            'def a = []; a << a; a == [[]]',
            'def a = []; a << a; a.flatten()',
            'def a = []; a << a; def b = []; b << b; a == b',
            'def m = [:]; m.m = m; "$m"',
            'def a = [1]; 60.times { a = [a, a] }; "$a"',
            'def a = [1]; 60.times { a = [a, a] }; a == [a, a]',
            'def a = [1]; 60.times { a = [a, a] }; a.flatten()',
            'def a = [1]; 60.times { a = [a, a] }; [a].contains([a])',
            'def a = [1]; 60.times { a = [a, a] }; a.toSet()',
            'def a = [1]; 60.times { a = [a, a] }; a as Set',
            'def a = [1]; 60.times { a = [a, a] }; [(a): 1]',
            'def a = [1]; 60.times { a = [a, a] }; [:].put(a, 1)',
            'def a = [1]; 60.times { a = [a, a] }; [b: 1].containsKey(a)',
            'def a = [1]; 60.times { a = [a, a] }; def m = [:]; m[a] = 1',
            'def a = [1]; 60.times { a = [a, a] }; def m = [b: 1]; m[a]',
            'def a = [1]; 60.times { a = [a, a] }; [1] as Set << a',
            'def a = [1]; 60.times { a = [a, a] }; [1].join(a.toString())',
            'def a = [1]; 60.times { a = [a, a] }; a in [a, 1]',
            "('a' * 99) ==~ /(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/",
            "('a' * 99) =~ /(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/ ? 1 : ('a' * 99).replaceAll(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/, '')",
            "('a' * 99).matches(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/)",
            "('a' * 99).split(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/)",
            "('a' * 99).findAll(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/)",
            "('a' * 99).find(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/)",
            "('a' * 99).replaceFirst(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/, '')",
            "('a' * 99).eachMatch(/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/) { }",
            "[('a' * 99)].grep(~/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/)",
            "switch ('a' * 99) { case ~/(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]/: break }",
            "(1..12).toList().permutations()",
            "(1..40).toList().subsequences()",
            "[(1..100), (1..100), (1..100), (1..100)]*.toList().combinations()",
            "('x' * 900000).replace('x', 'y' * 1000)",
            "('x' * 900000).replaceAll('x', 'y' * 1000)",
            "(['x' * 900000] * 1000).join('')",
            "(['x' * 900000] * 1000).sum()",
            "'%99999999s'.formatted('x')",
            "'%s' .formatted(['x' * 900000] * 10000)",
            "'%1\$99999999s'.formatted('x')",
            '1.upto(1000000000) { }',
            '1000000000.times { }',
            '1.step(2000000000, 1) { }',
            'def l = [1]; l.each { l2 -> while (true) { } }',
            "def s = 'ab'; s.tr('a-b', 'c-d') * 10000000"
        ]
    }

    def "deep nesting in a text of usual size is no trouble"() {
        expect:
        Pieces.of("(" * 100 + "1" + ")" * 100).value == 1
        Pieces.of((1..400).join(' + ')).value == 80200
        Pieces.of("def f(n) { n == 0 ? 0 : 1 + f(n - 1) }; f(250)").value == 250
    }

    def "ordinary work is far below the limits"() {
        expect:
        Pieces.of('def l = []; 40000.times { l << it }; l.size()').value == 40000
        Pieces.of('(1..50000).collect { it * 2 }.findAll { it % 3 == 0 }.sum()').found == []
    }
}
