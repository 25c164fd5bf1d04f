package io.impscript.load

import spock.lang.Specification

/** What only evaluation can find out about words, each with its place. */
class BindingFindingsSpec extends Specification {
    private static List<String> findings(String text) {
        Site.of(text).findings()*.replaceFirst('^main.imps.groovy:', '')
    }

    def "values are checked when they are known: #line"() {
        expect:
        findings("def n = [5, null, 'x', [a: 1], { it }]\n$line") == ["2:$finding".toString()]

        where:
        line                                             || finding
        "recipe('a') { dist n[0] }"                      || "20-24 wrong-argument: 'dist' takes text here, not a number"
        "recipe('a') { dist n[1] }"                      || "20-24 wrong-argument: 'dist' takes text here, not null"
        "recipe('a') { packages 'x', n[3] }"             || "29-33 wrong-argument: 'packages' takes text here, not a map"
        "recipe('a') { packages 'x', ['y', n[0]] }"      || "35-39 wrong-argument: 'packages' takes text here, not a number"
        "recipe('a') { packages { rpm 'x', version: n[0] } }" || "44-48 wrong-argument: 'version' takes text here, not a number"
        "repository('a') { priority n[2] }"              || "28-32 wrong-argument: 'priority' takes a whole number here, not text"
        "repository('a') { priority 100 }"               || "28-31 bad-value: priority 100 is not between 1 and 99"
        "repository('a') { priority 0 }"                 || "28-29 bad-value: priority 0 is not between 1 and 99"
        "repository('a') { url '' }"                     || "23-25 bad-value: 'url' is given an empty text"
        "recipe('a') { packages 'x', ' ' }"              || "29-32 bad-value: 'packages' is given an empty text"
        "recipe('a') { recipes { recipe '' } }"          || "32-34 bad-value: 'recipe' is given an empty text"
        "recipe(' ') { }"                                || "8-11 bad-name: the name is empty"
        "recipe('a') { packages { rpm 'x', version: '== 2' } }" || "44-50 bad-value: '== 2' is no version of package 'x'"
        "recipe('a') { extra 'k', n[4] }"                || "26-30 wrong-argument: a block cannot be kept in a recipe"
        "recipe('a') { extra 'k', [(1): 2] }"            || "26-34 wrong-argument: a key of this map is a number, not text"
        "nodeMap('a') { nodes('n[3-1]') { } }"           || "25-28 bad-node: 3-1 runs backwards"
        "nodeMap('a') { nodes('n1') { parameters a: false } }" || "44-49 bad-value: kernel parameter 'a' has no value that can be written"
        "nodeMap('a') { nodes('n1') { parameters a: n[1] } }" || "44-48 bad-value: kernel parameter 'a' has no value that can be written"
        "recipe('a') { fragment 'none' }"                || "24-30 unknown-fragment: no fragment 'none' is declared before this place"
        "fail \"no: \${n[0]}\""                          || "1-19 evaluation: no: 5"
        "recipe(n[0]) { }"                               || "8-12 wrong-argument: 'recipe' takes text here, not a number"
        "parameter n[2], [1]"                            || "17-20 wrong-argument: the default of parameter 'x' is neither text, whole number nor truth value"
        "def t = textOf '../x'"                          || "16-22 not-allowed: '../x' leads out of the folder of the script"
        "def t = textOf '/etc/passwd'"                   || "16-29 not-allowed: '/etc/passwd' leads out of the folder of the script"
        "def t = textOf 'a/../../x'"                     || "16-27 not-allowed: 'a/../../x' leads out of the folder of the script"
        "def t = textOf 'none.txt'"                      || "16-26 unreadable-file: none.txt does not exist"
    }

    def "a word that may stand once, said twice, points to the first"() {
        given:
        def finding = Site.of("fragment('f') { dist 'B' }\nrecipe('a') {\n  dist 'A'\n  fragment 'f'\n}")
            .load().diagnostics()

        expect:
        finding*.code()*.id() == ['repeated-word']
        finding[0].place().get().startLine() == 1
        finding[0].related()[0].place().startLine() == 3
        finding[0].related()[0].message() == 'first said here'
    }

    def "the same word in two blocks is no repetition"() {
        expect:
        findings("recipe('a') {\n dist 'A'\n }\nrecipe('b') {\n dist 'B'\n }") == []
    }

    def "an extra said twice"() {
        expect:
        findings("recipe('a') {\n  extra 'k', 1\n  extra 'k', 2\n}") ==
            ["3:9-12 repeated-word: extra 'k' is said twice"]
    }

    def "all findings of an evaluation are shown, without those that follow from others"() {
        expect:
        findings('''\
            def release = [:].nothing.size()
            recipe('a') {
                packages "x-$release"
                packages ''
                repositories release
                dist 'A'.nonsense(1)
            }
            repository('b') { priority 200 }
            '''.stripIndent()) == [
            "1:26-30 evaluation: null has no method 'size'",
            "4:14-16 bad-value: 'packages' is given an empty text",
            '8:28-31 bad-value: priority 200 is not between 1 and 99'
        ] || findings("recipe('a') { dist 'A'.nonsense(1) }").size() == 1
    }

    def "fail ends the evaluation"() {
        expect:
        findings("recipe('a') {\n packages ''\n}\nfail 'stop'\nrecipe('b') {\n packages ''\n}")*.replaceAll(/ .*/, '') ==
            ['2:11-13', '4:1-12']
    }

    def "fragments that take in each other"() {
        expect:
        findings("fragment('a') { fragment 'b' }\nfragment('b') { fragment 'a' }\nrecipe('r') { fragment 'a' }") ==
            ['2:26-29 cycle: a fragment takes in itself: a → b → a']
    }

    def "a fragment declared twice"() {
        expect:
        findings("fragment('a') { }\nfragment('a') { }") ==
            ["2:1-13 duplicate-name: a fragment 'a' is declared already"]
    }

    def "a fragment's hints name what there is"() {
        expect:
        Site.of("fragment('motd') { }\nrecipe('r') { fragment 'mtd' }").load().diagnostics()[0].hints() ==
            ["did you mean 'motd'?", 'there are: motd']
    }

    def "parameters: #set gives #value"() {
        given:
        def site = Site.of("def p = parameter 'p', $initial\nrecipe('a') { extra 'p', p }")
        site.parameter('p', set)

        expect:
        with(site.good()) {
            catalog().recipes()[0].extras().values().p == value
            parameters()[0].value() == value
            parameters()[0].name() == 'p'
        }

        where:
        initial | set     | value
        "'x'"   | '15.10' | '15.10'
        "'x'"   | ''      | ''
        '1'     | '-7'    | -7
        '1L'    | '99999999999' | 99999999999L
        'true'  | 'false' | false
    }

    def "a parameter's value that does not fit: -P p=#set"() {
        given:
        def site = Site.of("def p = parameter 'p', $initial, 'text'$more").parameter('p', set)

        expect:
        site.findings() == ["main.imps.groovy:1:9-22 bad-parameter: $message".toString()]

        where:
        initial | more                   | set   | message
        '1'     | ''                     | 'x'   | '-P p=x: the parameter takes a whole number'
        '1'     | ''                     | '1.5' | '-P p=1.5: the parameter takes a whole number'
        'true'  | ''                     | 'yes' | '-P p=yes: the parameter takes true or false'
        "'a'"   | ", oneOf: ['a', 'bb']" | 'b'   | "'b' is no value for parameter 'p'"
    }

    def "a -P that nothing declares"() {
        given:
        def site = Site.of("parameter 'release', '15'").parameter('relase', '1')

        expect:
        site.findings() == ["unknown-parameter: -P relase=1: no script declares the parameter 'relase'"]
        site.load().diagnostics()[0].hints() == ["did you mean 'release'?", 'declared: release']
    }

    def "a parameter declared in two scripts"() {
        expect:
        new Site().file('main.imps.groovy', "include 'b.imps.groovy'\nparameter 'p', 'x'")
            .file('b.imps.groovy', "parameter 'p', $initial").findings() == found

        where:
        initial | found
        "'x'"   | []
        "'y'"   | ["main.imps.groovy:2:1-14 repeated-variable: parameter 'p' is declared already, with another default"]
    }

    def "a function's fault is shown in the function's file"() {
        expect:
        new Site().file('main.imps.groovy', "include 'lib/f.imps.groovy'\nrecipe('a') { packages f(null) }")
            .file('lib/f.imps.groovy', "def f(x) {\n    x.size()\n}").findings() ==
            ["lib/f.imps.groovy:2:7-11 evaluation: null has no method 'size'"]
    }

    def "texts beside an included script are looked for there"() {
        expect:
        new Site().file('main.imps.groovy', "include 'lib/f.imps.groovy'\nrecipe('a') { packages f() }")
            .file('lib/f.imps.groovy', "def f() { textOf('list.txt').readLines() }").file('lib/list.txt', 'x\ny')
            .good().with { [catalog().recipes()[0].packages()*.name(), inputs()*.name()] } ==
            [['x', 'y'], ['main.imps.groovy', 'lib/f.imps.groovy', 'lib/list.txt']]
    }

    def "an include where it cannot be known beforehand"() {
        expect:
        Site.of(text).file('x.imps.groovy', '').findings()[0].contains('not-allowed: an include cannot stand inside')

        where:
        text << ["def f() { include 'x.imps.groovy' }\nf()", "[1].each { include 'x.imps.groovy' }"]
    }
}
