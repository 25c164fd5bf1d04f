package io.impscript.validate

import io.impscript.diag.Checked
import java.nio.file.Path
import spock.lang.Specification

class ResolverSpec extends Specification {
    def sample = new Sample()

    Checked<ResolvedRecipe> resolve(String name, String arch = null) {
        new RecipeResolver(ScriptFolders.under(Path.of('/site')))
            .resolve(sample.catalog(), sample.places(), name, Optional.ofNullable(arch))
    }

    List<String> faults(String name, String arch = null) {
        resolve(name, arch).diagnostics().collect { Sample.text(it) }
    }

    def 'sub-recipes come first, in listed order, each once'() {
        given:
        sample.recipe('top', recipes: ['b', 'a'], packages: ['p-top', 'p-a'], dist: 'SLES15')
            .recipe('a', recipes: ['base'], packages: ['p-a'], commands: ['a'])
            .recipe('b', recipes: ['base'], packages: ['p-b'], commands: ['b1', 'b2'])
            .recipe('base', packages: ['p-base'], commands: ['base'])

        when:
        def resolved = resolve('top').value().get()

        then:
        resolved.packages()*.request()*.name() == ['p-base', 'p-b', 'p-a', 'p-top']
        resolved.steps()*.recipe() == ['base', 'b', 'a']
        resolved.steps()*.commands() == [['base'], ['b1', 'b2'], ['a']]
        resolved.packages()[2].askedBy()*.recipe() == ['a', 'top']
    }

    def 'every reason and the way through collections are kept'() {
        given:
        sample.recipe('top', recipes: [['base', 'Start here']], packages: [[name: 'gdb', rationale: 'Mine']],
                collections: [['tools', 'Debuggers']])
            .recipe('base', packages: ['gdb'])
            .collection('tools', collections: ['deep'], packages: [[name: 'vim', rationale: 'Editor']])
            .collection('deep', packages: ['gdb'])

        when:
        def packages = resolve('top').value().get().packages()

        then:
        packages*.request()*.name() == ['gdb', 'vim']
        packages[0].askedBy()*.recipe() == ['base', 'top', 'top']
        packages[0].askedBy()*.collections() == [[], [], ['tools', 'deep']]
        packages[0].askedBy()*.rationale() == ['', 'Mine', 'Debuggers']
        packages[1].askedBy()*.rationale() == ['Editor']
    }

    def 'a pin wins over a comparison, that over an open request, whoever came first'() {
        given:
        sample.recipe('top', recipes: ['a'], packages: [[name: 'x', version: '2.4-1'], [name: 'y', version: '>= 3']])
            .recipe('a', packages: ['x', 'y', [name: 'x', version: '>= 2'], [name: 'x', version: '2.4']])

        when:
        def packages = resolve('top').value().get().packages()

        then:
        packages*.request()*.version()*.version() == ['2.4-1', '3']
        packages[0].askedBy().size() == 4
    }

    def 'the strictest lower and upper bound are kept, from whichever recipe: #asked'() {
        given:
        sample.recipe('top', recipes: ['a', 'b'], packages: [[name: 'x', version: asked[0]]])
            .recipe('a', packages: ['x', [name: 'x', version: asked[1]]])
            .recipe('b', packages: [[name: 'x', version: asked[2]]])

        when:
        def wanted = resolve('top').value().get().packages()

        then:
        wanted.size() == 1
        wanted[0].versionText() == text
        wanted[0].upTo().present == text.contains(',')
        wanted[0].askedBy().size() == 4

        where:
        asked                    || text
        ['>= 2', '< 3', '>= 1']  || '>= 2, < 3'
        ['< 3', '>= 2', '<= 3']  || '>= 2, < 3'
        ['> 2', '>= 2', '<= 4']  || '> 2, <= 4'
        ['< 3', '< 2', '<= 9']   || '< 2'
        ['>= 1', '> 1', '>= 0']  || '> 1'
        ['2.5', '>= 2', '< 3']   || '= 2.5'
    }

    def 'a package of another architecture is a package of its own'() {
        given:
        sample.recipe('top', packages: ['glibc', [name: 'glibc', arch: 'i686']])

        expect:
        resolve('top').value().get().packages()*.request()*.arch() == ['', 'i686']
    }

    def 'two pins that disagree are an error that names both'() {
        given:
        sample.recipe('top', recipes: ['a'], packages: [[name: 'x', version: '2']])
            .recipe('a', packages: [[name: 'x', version: '1', rationale: 'Old one works']])

        expect:
        faults('top') == ["""\
            error @10: package 'x' is wanted in version 2 here, but in version 1 by recipe 'a' (Old one works)
            = recipe 'top' takes in both
            = agree on one version, or take one of the two requests out
            ~ 20 the other version is wanted here""".stripIndent()]
    }

    def 'repositories keep their order and relative places become absolute'() {
        given:
        sample.inFile('shared/repos.imps.groovy')
            .repository('b', url: '../rpms', gpgKey: 'keys/site.asc')
            .repository('a', url: 'https://x.local/a', priority: 5)
            .recipe('top', recipes: ['sub'], repositories: ['a'])
            .recipe('sub', repositories: ['b', 'a'])

        when:
        def repositories = resolve('top').value().get().repositories()

        then:
        repositories*.name() == ['b', 'a']
        repositories*.url() == ['file:///site/shared/../rpms', 'https://x.local/a']
        repositories[0].gpgKey() == 'file:///site/shared/keys/site.asc'
    }

    def 'copies are relative to the script they are written in'() {
        given:
        sample.recipe('top', recipes: ['sub'], copies: ['files/motd', '/etc/hosts'])
        sample.inFile('lib/sub.imps.groovy').recipe('sub', copies: ['files/motd'])

        expect:
        resolve('top').value().get().steps()*.copies()*.collect { it.toString() } ==
            [['/site/lib/files/motd'], ['/site/files/motd', '/etc/hosts']]
    }

    def 'a standard script has no folder for relative copies'() {
        given:
        sample.inFile('stdlib:motd').recipe('top', copies: ['files/motd'])

        expect:
        faults('top') == ["""\
            error @10: the copy source 'files/motd' is relative, but 'stdlib:motd' lies in no folder of this machine
            = write an absolute path""".stripIndent()]
    }

    def 'the architecture is the one asked for, the default, the first valid one, or x86_64'() {
        given:
        sample.recipe('said', defaultArch: 'aarch64', validArch: ['x86_64', 'aarch64'])
            .recipe('first', validArch: ['aarch64', 'x86_64'])
            .recipe('silent').recipe('through', recipes: ['arm']).recipe('arm', validArch: ['aarch64'])

        expect:
        resolve(name, asked).value().get().arch() == arch

        where:
        name      | asked     || arch
        'said'    | null      || 'aarch64'
        'said'    | 'x86_64'  || 'x86_64'
        'first'   | null      || 'aarch64'
        'silent'  | null      || 'x86_64'
        'silent'  | 'ppc64le' || 'ppc64le'
        'through' | null      || 'aarch64'
    }

    def 'an architecture that something taken in does not know is refused'() {
        given:
        sample.recipe('top', recipes: ['sub'], validArch: ['x86_64', 'aarch64']).recipe('sub', validArch: ['x86_64'])

        expect:
        faults('top', 'aarch64') == ["""\
            error @10: recipe 'top' cannot be built for 'aarch64'
            = valid for it and all it takes in: x86_64""".stripIndent()]
    }

    def 'what is not declared or contains itself is an error, of this recipe only'() {
        given:
        sample.recipe('top', recipes: ['sub']).recipe('sub', recipes: ['gone']).recipe('other', recipes: ['lost'])
            .recipe('loop', recipes: ['loop']).recipe('nested', collections: ['c']).collection('c', collections: ['d'])

        expect:
        faults('top')*.readLines()*.first() == ["error @20: recipe 'sub' takes in recipe 'gone', which is not declared"]
        faults('loop')*.readLines()*.first() == ["error @40: recipe 'loop' contains itself: loop → loop"]
        faults('nested')*.readLines()*.first() ==
            ["error @60: package collection 'c' takes in package collection 'd', which is not declared"]
        faults('tpo')*.readLines()*.take(2) == [["error: no recipe 'tpo' is declared", "= did you mean 'top'?"]]
    }

    def 'the distribution is the own one, else the first in merge order'() {
        given:
        sample.recipe('own', dist: 'SLES12', recipes: ['b']).recipe('none', recipes: ['a', 'b'])
            .recipe('a').recipe('b', dist: 'SLES15')

        expect:
        resolve('own').value().get().dist() == 'SLES12'
        resolve('none').value().get().dist() == 'SLES15'
    }

    def 'a chain of 5,000 sub-recipes and of 5,000 collections is no deeper than any other'() {
        given:
        (0..<5000).each {
            sample.recipe("r$it", recipes: it < 4999 ? ["r${it + 1}"] : [], packages: ["p$it"], collections: it ? [] : ['c0'])
            sample.collection("c$it", collections: it < 4999 ? ["c${it + 1}"] : [], packages: ["q$it"])
        }

        when:
        def packages = resolve('r0').value().get().packages()

        then:
        packages.size() == 10_000
        packages.first().request().name() == 'p4999'
        sample.findings() == []
    }

    def 'the merged view tells who takes what in'() {
        given:
        sample.recipe('top', recipes: [['b', 'Because'], 'a'], repositories: [['r', 'Mine']])
            .recipe('a', recipes: ['base']).recipe('b', recipes: ['base']).recipe('base', repositories: ['r'])
            .repository('r')

        when:
        def merged = new RecipeResolver().merge(sample.catalog(), sample.places(), 'top').value().get()

        then:
        merged.parts()*.recipe()*.name() == ['base', 'b', 'a', 'top']
        merged.parts()[0].takenInBy()*.recipe() == ['b', 'a']
        merged.parts()[1].takenInBy()*.rationale() == ['Because']
        merged.repositories()[0].namedBy()*.recipe() == ['base', 'top']
        merged.pathTo('base') == ['top', 'b', 'base']
        merged.pathTo('top') == ['top']
    }
}
