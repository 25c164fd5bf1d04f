package io.impscript.runtime.repl

import io.impscript.runtime.repl.CursorContext.Site
import spock.lang.Specification

class CursorScannerSpec extends Specification {
    def 'the site, the block and the word around the cursor: #text'() {
        given:
        def context = CursorScanner.atEndOf(text)

        expect:
        context.site() == site
        context.block().name() == block
        context.word().orElse('') == word
        context.option().orElse('') == option
        context.prefix() == prefix
        context.start() == text.length() - prefix.length()

        where:
        text                                            | site           | block         | word       | option      | prefix
        ''                                              | Site.STATEMENT | 'script'      | ''         | ''          | ''
        'rec'                                           | Site.STATEMENT | 'script'      | ''         | ''          | 'rec'
        'def x = par'                                   | Site.STATEMENT | 'script'      | ''         | ''          | 'par'
        "include 'st"                                   | Site.STRING    | 'script'      | 'include'  | ''          | 'st'
        "include('st"                                   | Site.STRING    | 'script'      | 'include'  | ''          | 'st'
        "recipe('a') {\n  di"                           | Site.STATEMENT | 'recipe'      | ''         | ''          | 'di'
        "recipe('a') { dist '"                          | Site.STRING    | 'recipe'      | 'dist'     | ''          | ''
        "recipe('a') {\n  dist 'x'\n  pack"             | Site.STATEMENT | 'recipe'      | ''         | ''          | 'pack'
        "recipe('a') {\n packages {\n rpm 'zsh', "      | Site.ARGUMENT  | 'packages'    | 'rpm'      | ''          | ''
        "recipe('a') {\n packages {\n rpm 'zsh', ra"    | Site.ARGUMENT  | 'packages'    | 'rpm'      | ''          | 'ra'
        "recipe('a') {\n packages {\n rpm 'z', arch: '" | Site.STRING    | 'packages'    | 'rpm'      | 'arch'      | ''
        "recipe('a') {\n packages {\n rpm 'z', arch: 'x', v" | Site.ARGUMENT | 'packages' | 'rpm'     | ''          | 'v'
        "recipe('a') {\n packages {\n }\n re"           | Site.STATEMENT | 'recipe'      | ''         | ''          | 're'
        "recipe('a') {\n}\nre"                          | Site.STATEMENT | 'script'      | ''         | ''          | 're'
        "recipe('a') {\n recipes 'b',\n 'c"             | Site.STRING    | 'recipe'      | 'recipes'  | ''          | 'c'
        "recipe('a') {\n recipes(['b', 'c"              | Site.STRING    | 'recipe'      | 'recipes'  | ''          | 'c'
        "recipe('a') {\n if (x) {\n pa"                 | Site.STATEMENT | 'recipe'      | ''         | ''          | 'pa'
        "[1, 2].each { n ->\n recipe(\"a\$n\") {\n pa"  | Site.STATEMENT | 'recipe'      | ''         | ''          | 'pa'
        "names.each {\n re"                             | Site.STATEMENT | 'script'      | ''         | ''          | 're'
        "nodeMap('p') { nodes('a', 'b') { im"           | Site.STATEMENT | 'nodes'       | ''         | ''          | 'im'
        "packageCollection('c') { packages { rpm '"     | Site.STRING    | 'packages'    | 'rpm'      | ''          | ''
        "def names = ['a']\nnames.col"                  | Site.MEMBER    | 'script'      | ''         | ''          | 'col'
        "recipe('a') { description \"x \${re"           | Site.TEMPLATE  | 'recipe'      | ''         | ''          | 're'
        "recipe('a') { description \"x \$re"            | Site.TEMPLATE  | 'recipe'      | 'description' | ''       | 're'
        "recipe('a') { description 'x \$re"             | Site.STRING    | 'recipe'      | 'description' | ''       | 'x $re'
        "// rec"                                        | Site.COMMENT   | 'script'      | ''         | ''          | 'rec'
        "/* a\n rec"                                    | Site.COMMENT   | 'script'      | ''         | ''          | 'rec'
        "recipe('a') { // {\n di"                       | Site.STATEMENT | 'recipe'      | ''         | ''          | 'di'
        "recipe('it\\'s {') {\n di"                     | Site.STATEMENT | 'recipe'      | ''         | ''          | 'di'
        "def a = '''\n{ ' \n'''\nre"                    | Site.STATEMENT | 'script'      | ''         | ''          | 're'
        ")]}\nre"                                       | Site.STATEMENT | 'script'      | ''         | ''          | 're'
    }

    def 'variables of the text itself are known'() {
        expect:
        CursorScanner.atEndOf("def one = 1\nfor (two in [1]) {}\n['x'].each { three -> ").variables() ==
            ['one', 'two', 'three'] as Set
    }

    def 'more is needed: #text'() {
        expect:
        Incomplete.is(text)

        where:
        text << ["recipe('a') {", "recipe('a',", 'def a = ', "def a = '''x", '/* x', '[1, 2', "packages 'a',", '1 +', 'f(']
    }

    def 'nothing more is needed: #text'() {
        expect:
        !Incomplete.is(text)

        where:
        text << ['', "recipe('a') { }", 'i++', 'def a = 1', "'never closed", 'recipe }', "def a = 'x {'", '// {', 'a ? b']
    }

    def 'whatever the text, scanning ends without a failure'() {
        given:
        def random = new Random(42)
        def pieces = ['{', '}', '(', ')', '[', ']', "'", '"', "'''", '\\', '$', '${', '//', '/*', '*/', '\n', ' ', 'recipe',
                      'packages', ':', ',', '.', '->', '=', 'def', 'ü', '\u0000', '🚀']

        expect:
        3000.times {
            def text = (0..random.nextInt(25)).collect { pieces[random.nextInt(pieces.size())] }.join('')
            def context = CursorScanner.atEndOf(text)
            assert text.endsWith(context.prefix())
            assert context.start() + context.prefix().length() == text.length()
            Incomplete.is(text)
        }
    }
}
