package io.impscript.load

import io.impscript.model.Element
import io.impscript.model.Element.Part
import io.impscript.model.SourceSpan
import java.nio.file.Path
import spock.lang.Specification

class ScriptLoaderSpec extends Specification {
    def "a recipe with every word becomes a record"() {
        given:
        def recipe = Site.of('''
            recipe('login') {
                description 'Login nodes'
                dist 'SLES15'
                validArch 'x86_64', 'aarch64'
                packages 'zsh', ['vim', ['tmux']]
                packages {
                    rpm 'agent', version: '2.4.1-3', arch: 'noarch', rationale: 'Pinned'
                    collection 'tools', rationale: 'Shared'
                }
                packageCollections 'more'
                packageCollections { collection 'most', rationale: 'why' }
                recipes { recipe 'base', rationale: 'Start' }
                recipes 'other'
                repositories 'site'
                repositories { repository 'extra', rationale: 'r' }
                postbuildCopy '/a/b'
                postbuildChroot 'true', "echo ${1 + 1}"
                version '2.1.0'
                metadata { created '2018'; history 'x', 'y' }
                extra 'owner', [who: 'me', n: [1, null, true]]
            }
        '''.stripIndent()).good().catalog().recipes()[0]

        expect:
        with(recipe) {
            name() == 'login'
            description() == 'Login nodes'
            dist() == 'SLES15'
            defaultArch() == 'x86_64'
            validArch() == ['x86_64', 'aarch64']
            packages()*.name() == ['zsh', 'vim', 'tmux', 'agent']
            packages()[3].toString().contains('EQUAL, version=2.4.1-3')
            packages()[3].arch() == 'noarch'
            packages()[3].rationale() == 'Pinned'
            packageCollections().collect { [it.name(), it.rationale()] } ==
                [['tools', 'Shared'], ['more', ''], ['most', 'why']]
            recipes().collect { [it.name(), it.rationale()] } == [['base', 'Start'], ['other', '']]
            repositories()*.name() == ['site', 'extra']
            postbuildCopy() == ['/a/b']
            postbuildChroot() == ['true', 'echo 2']
            version() == '2.1.0'
            metadata().created() == '2018'
            metadata().history() == ['x', 'y']
            extras().values() == [owner: [who: 'me', n: [1, null, true]]]
        }
    }

    def "what is not said has the defaults of the model"() {
        given:
        def catalog = Site.of('''
            recipe('a') { }
            packageCollection('b') { }
            repository('c') { }
            imageGroup('d') { image 'a' }
            nodeMap('e') { nodes('n1') { } }
        ''').good().catalog()

        expect:
        catalog.recipes()[0].with { [version(), defaultArch(), dist()] } == ['2.0.0', '', '']
        catalog.packageCollections()[0].version() == '2.0.0'
        catalog.repositories()[0].with { [priority(), url(), version()] } == [0, '', '2.0.0']
        catalog.imageGroups()[0].members()[0].dest() == 'a.cpio'
        catalog.nodeMaps()[0].with { [partition(), version(), nodes()*.name()] } == ['p0', '1.0.0', ['n1']]
    }

    def "a stated default architecture stands before the first valid one"() {
        expect:
        Site.of("recipe('a') {\nvalidArch 'x86_64', 'aarch64'\ndefaultArch 'aarch64'\n}")
            .good().catalog().recipes()[0].defaultArch() == 'aarch64'
    }

    def "places mark the words' values"() {
        given:
        def loaded = Site.of('''\
            recipe('login') {
                packages 'zsh', ['vim']
                packages { rpm 'agent' }
                dist 'SLES15'
            }
            '''.stripIndent()).good()
        def login = Element.recipe(0)

        expect:
        loaded.places().of(element.call(login)).get() == new SourceSpan('main.imps.groovy', line, from, line, to)

        where:
        element                              | line | from | to
        ({ it })                             | 1    | 1    | 15
        ({ it.part(Part.NAME) })             | 1    | 8    | 15
        ({ it.part(Part.PACKAGES, 0) })      | 2    | 14   | 19
        ({ it.part(Part.PACKAGES, 1) })      | 2    | 22   | 27
        ({ it.part(Part.PACKAGES, 2) })      | 3    | 20   | 27
        ({ it.part(Part.DIST) })             | 4    | 10   | 18
        ({ it.part(Part.POSTBUILD_COPY) })   | 1    | 1    | 15
    }

    def "loops, functions and variables make recipes"() {
        given:
        def catalog = Site.of('''
            def tools = ['gdb', 'strace']
            def common(name) { "common-$name" }
            def declare(name) { recipe(name) { packages "p-$name" } }
            for (arch in ['x86_64', 'aarch64']) {
                recipe("compute-$arch") {
                    validArch arch
                    packages tools
                    packages common(arch)
                    tools.each { packages "$it-doc" }
                    if (arch == 'x86_64') { packages 'microcode' }
                }
            }
            ['a', 'b'].each { name -> declare(name) }
        ''').good().catalog()

        expect:
        catalog.recipes()*.name() == ['compute-x86_64', 'compute-aarch64', 'a', 'b']
        catalog.recipes()[0].packages()*.name() ==
            ['gdb', 'strace', 'common-x86_64', 'gdb-doc', 'strace-doc', 'microcode']
        catalog.recipes()[1].packages()*.name() == ['gdb', 'strace', 'common-aarch64', 'gdb-doc', 'strace-doc']
        catalog.recipes()[3].packages()*.name() == ['p-b']
    }

    def "an include's declarations come where it stands, each script once"() {
        given:
        def loaded = new Site()
            .file('main.imps.groovy', '''
                recipe('first') { packages tool('x') }
                include 'shared/base.imps.groovy'
                include 'shared/../shared/base.imps.groovy'
                recipe('last') { }
            ''')
            .file('shared/base.imps.groovy', '''
                include 'deep.imps.groovy'
                include '../other.imps.groovy'
                recipe('base') { packages tool('base') }
            ''')
            .file('shared/deep.imps.groovy', 'def tool(x) { wrap(x) }\ndef wrap(x) { "tool-$x" }\nrecipe("deep") { }')
            .file('other.imps.groovy', 'recipe("other") { }')
            .good()

        expect:
        loaded.catalog().recipes()*.name() == ['first', 'deep', 'other', 'base', 'last']
        loaded.catalog().recipes()[0].packages()*.name() == ['tool-x']
        loaded.inputs()*.name() ==
            ['main.imps.groovy', 'shared/base.imps.groovy', 'shared/deep.imps.groovy', 'other.imps.groovy']
        loaded.inputs()[3].sha256() == 'recipe("other") { }'.digest('SHA-256')
        loaded.places().of(Element.recipe(1)).get().file() == 'shared/deep.imps.groovy'
    }

    def "a script given twice, or given and included, is taken in once"() {
        given:
        def site = new Site().file('a.imps.groovy', "include 'b.imps.groovy'\nrecipe('a') { }")
            .file('b.imps.groovy', "recipe('b') { }")
        site.roots = ['b.imps.groovy', 'a.imps.groovy', './b.imps.groovy']

        expect:
        site.good().catalog().recipes()*.name() == ['b', 'a']
    }

    def "an include inside an if is taken in only where it is reached"() {
        expect:
        new Site().file('main.imps.groovy', '''
                def full = parameter 'full', false
                if (full) { include 'more.imps.groovy' }
                recipe('a') { }
            ''').file('more.imps.groovy', "recipe('more') { }").parameter('full', value)
            .good().catalog().recipes()*.name() == names

        where:
        value   | names
        'false' | ['a']
        'true'  | ['more', 'a']
    }

    def "standard scripts are found by their scheme"() {
        given:
        def site = Site.of("include 'stdlib:compute'\nrecipe('a') { packages tool() }")
            .library('stdlib', [compute: "include 'stdlib:base'\nrecipe('compute') { }", base: "def tool() { 'gdb' }"])
        def loaded = site.good()

        expect:
        loaded.catalog().recipes()*.name() == ['compute', 'a']
        loaded.catalog().recipes()[1].packages()*.name() == ['gdb']
        loaded.inputs()*.name() == ['main.imps.groovy']
        loaded.places().of(Element.recipe(0)).get().file() == 'stdlib:compute'
    }

    def "includes that cannot be: #include"() {
        expect:
        new Site().file('main.imps.groovy', "include '$include'")
            .file('shared/base.imps.groovy', '').file('readme.txt', '')
            .library('stdlib', [compute: '', login: ''])
            .findings() == ["main.imps.groovy:1:9-${11 + include.size()} unknown-include: $message".toString()]

        where:
        include                  | message
        'shared/bas.imps.groovy' | "there is no script 'shared/bas.imps.groovy'"
        'none.imps.groovy'       | "there is no script 'none.imps.groovy'"
        'stdlib:comput'          | "there is no standard script 'stdlib:comput'"
        'nolib:x'                | "there are no standard scripts 'nolib:'"
        '/etc/x'                 | 'an include is a path relative to its script'
    }

    def "the hints of an unknown include name what there is"() {
        expect:
        new Site().file('main.imps.groovy', "include 'shared/bas.imps.groovy'").file('shared/base.imps.groovy', '')
            .load().diagnostics()[0].hints() ==
            ["did you mean 'shared/base.imps.groovy'?", 'there are: shared/base.imps.groovy']
        Site.of("include 'stdlib:comput'").library('stdlib', [compute: '', login: ''])
            .load().diagnostics()[0].hints() ==
            ["did you mean 'stdlib:compute'?", 'there are: stdlib:compute, stdlib:login']
    }

    def "a script that includes itself is an error with the path"() {
        expect:
        new Site().file('main.imps.groovy', "include 'a.imps.groovy'")
            .file('a.imps.groovy', "\ninclude 'b.imps.groovy'").file('b.imps.groovy', "include 'a.imps.groovy'")
            .findings() == ['b.imps.groovy:1:9-24 include-cycle: ' +
                'a script includes itself: a.imps.groovy → b.imps.groovy → a.imps.groovy']
    }

    def "errors of all files are shown at once, and nothing is evaluated"() {
        expect:
        new Site().file('main.imps.groovy', "include 'a.imps.groovy'\nrecipe('x') { pakages 'a' }\nfail 'never'")
            .file('a.imps.groovy', "recipe('y') { dist 15 }\nrecipe('z' {\n}")
            .findings()*.replaceAll(/ .*/, '').every { it ==~ /(a|main)\.imps\.groovy.*/ }
    }

    def "a script that is not there or not readable"() {
        given:
        def site = new Site().file('site.imps.groovy', '')
        site.roots = ['sit.imps.groovy']

        expect:
        site.findings() == ['unreadable-file: sit.imps.groovy does not exist']
        site.load().diagnostics()[0].hints() == ["did you mean 'site.imps.groovy'?"]
    }

    def "a script that is not UTF-8"() {
        given:
        def site = new Site()
        site.sources.put(Path.of('main.imps.groovy'), "recipe('é') { }".getBytes('ISO-8859-1'))

        expect:
        site.findings()[0].contains('wrong-encoding')
    }

    def "200 files and 1,000 recipes load"() {
        given:
        def site = new Site()
        def main = new StringBuilder()
        200.times { f ->
            main << "include 'f${f}.imps.groovy'\n"
            site.file("f${f}.imps.groovy", (0..4).collect { r ->
                "recipe('r${f}_$r') {\n    dist 'SLES15'\n    packages 'a', 'b'\n}\n"
            }.join(''))
        }
        site.file('main.imps.groovy', main.toString())

        expect:
        site.good().catalog().recipes().size() == 1000
    }

    def "a name that no file can have is no include"() {
        expect:
        Site.of("include 'a\\u0000b'").findings() ==
            ['main.imps.groovy:1:9-19 unknown-include: an include is a path relative to its script']
        Site.of("def t = textOf 'a\\u0000b'").findings() == ["main.imps.groovy:1:16-26 not-allowed: 'a?b' is no path"]
    }

    def "functions of one name in two included scripts"() {
        given:
        def site = new Site().file('main.imps.groovy', "include 'a.imps.groovy'\ninclude 'b.imps.groovy'$own")
            .file('a.imps.groovy', 'def f() { 1 }').file('b.imps.groovy', text)

        expect:
        site.findings() == found

        where:
        text                                      | own              | found
        'def f() { 2 }'                           | ''               | ["main.imps.groovy:2:9-24 repeated-variable: two included scripts have a function 'f'"]
        'def f() { 2 }'                           | '\ndef f() { 3 }' | []
        "include 'a.imps.groovy'\ndef g() { f() }" | ''               | []
    }

    def "calls without end are ended, whatever they go through"() {
        expect:
        Site.of("def f(x) { $body }\nf(1)").findings()*.replaceAll(/.* (limit-exceeded).*/, '$1') == ['limit-exceeded']

        where:
        body << ['f(x)', '[x].collect { f(it) }', '[x].collectMany { f(it) }', '[a: x].collectEntries { k, v -> f(v) }',
                 "recipe('a') { f(x) }", '"${f(x)}"', '[x].inject(0) { a, b -> [b].sum { f(it) } }']
    }

    def "calls as deep as the limit work"() {
        expect:
        Site.of("def f(n) { n == 0 ? 0 : [n].collectMany { [1 + f(it - 1)] }[0] }\nrecipe(\"r\${f(450)}\") { }")
            .good().catalog().recipes()[0].name() == 'r450'
    }

    def "a byte order mark is no part of a script"() {
        expect:
        Site.of("\ufeffrecipe('a') { }").good().catalog().recipes()*.name() == ['a']
    }
}
