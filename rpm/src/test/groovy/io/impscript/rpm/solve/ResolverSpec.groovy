package io.impscript.rpm.solve

import io.impscript.rpm.file.Relation
import io.impscript.rpm.repo.PackageTable
import io.impscript.rpm.repo.TableBuilder
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import spock.lang.Specification

class ResolverSpec extends Specification {
    def "#why: #goal comes to #expected"() {
        expect:
        names(resolve(goal.split(' '), packages)) == expected

        where:
        why                            | goal      | packages                                                            | expected
        'requirements follow'          | 'a'       | ['a 1 requires:b', 'b 1 requires:c', 'c 1', 'd 1']                  | ['a-1-1', 'b-1-1', 'c-1-1']
        'the newest is taken'          | 'a'       | ['a 1', 'a 3~rc1', 'a 2']                                           | ['a-3~rc1-1']
        'unless it cannot be had'      | 'a'       | ['a 1', 'a 2 requires:gone']                                        | ['a-1-1']
        'a version is a bound'         | 'a'       | ['a 1 requires:b<2', 'b 1', 'b 2']                                  | ['a-1-1', 'b-1-1']
        'an older one where asked'     | 'a-1'     | ['a 1', 'a 2']                                                      | ['a-1-1']
        'with its release'             | 'a-1-1'   | ['a 1', 'a 2']                                                      | ['a-1-1']
        'a capability'                 | 'web'     | ['a 1 provides:web']                                                | ['a-1-1']
        'a pattern'                    | 'a*'      | ['ab 1', 'ac 1', 'b 1']                                             | ['ab-1-1', 'ac-1-1']
        'a file'                       | '/bin/sh' | ['a 1 file:/bin/sh', 'b 1']                                         | ['a-1-1']
        'a required file'              | 'b'       | ['a 1 file:/bin/sh', 'b 1 requires:/bin/sh']                        | ['a-1-1', 'b-1-1']
        'conflicts keep apart'         | 'a'       | ['a 1 requires:web conflicts:b', 'b 1 provides:web', 'c 1 provides:web'] | ['a-1-1', 'c-1-1']
        'the successor replaces'       | 'old'     | ['old 1', 'new 1 obsoletes:old<2']                                  | ['new-1-1']
        'the first name of equals'     | 'a'       | ['a 1 requires:web', 'c 1 provides:web', 'b 1 provides:web']        | ['a-1-1', 'b-1-1']
        'who is there anyway'          | 'a'       | ['a 1 requires:web requires:z', 'b 1 provides:web', 'z 1 provides:web'] | ['a-1-1', 'z-1-1']
        'who is recommended'           | 'a'       | ['a 1 requires:web recommends:c', 'b 1 provides:web', 'c 1 provides:web'] | ['a-1-1', 'c-1-1']
        'recommended is not required'  | 'a'       | ['a 1 recommends:b', 'b 1']                                         | ['a-1-1']
        'several kernels'              | 'k-1 k-2' | ['k 1 provides:kernel', 'k 2 provides:kernel']                      | ['k-1-1', 'k-2-1']
        'or'                           | 'a'       | ['a 1 requires:(b_or_c)', 'b 1 requires:gone', 'c 1']               | ['a-1-1', 'c-1-1']
        'and'                          | 'a'       | ['a 1 requires:(b_and_c)', 'b 1', 'c 1']                            | ['a-1-1', 'b-1-1', 'c-1-1']
        'if, and it is'                | 'a b'     | ['a 1 requires:(c_if_b)', 'b 1', 'c 1']                             | ['a-1-1', 'b-1-1', 'c-1-1']
        'if, and it is not'            | 'a'       | ['a 1 requires:(c_if_b)', 'b 1', 'c 1']                             | ['a-1-1']
        'else'                         | 'a'       | ['a 1 requires:(c_if_z_else_d)', 'z 1', 'c 1', 'd 1']               | ['a-1-1', 'd-1-1']
        'with'                         | 'a'       | ['a 1 requires:(x_with_y)', 'b 1 provides:x', 'c 1 provides:x provides:y'] | ['a-1-1', 'c-1-1']
        'without'                      | 'a'       | ['a 1 requires:(x_without_y)', 'b 1 provides:x provides:y', 'c 1 provides:x'] | ['a-1-1', 'c-1-1']
        'a circle'                     | 'a'       | ['a 1 requires:b', 'b 1 requires:a']                                | ['a-1-1', 'b-1-1']
    }

    def "what is recommended comes with it where that is wanted"() {
        given:
        def packages = ['a 1 recommends:b', 'b 1 recommends:c', 'c 1', 'd 1 supplements:b', 'e 1 conflicts:a', 'f 1']

        expect:
        names(Resolver.resolve(universe(packages), Goal.of('a').withWeak())) == ['a-1-1', 'b-1-1', 'c-1-1', 'd-1-1']
    }

    def "#why: #message"() {
        when:
        def outcome = resolve(goal.split(' '), packages)

        then:
        outcome instanceof Outcome.Impossible
        outcome.problems()[0].requests()*.text() == requests.split(' ').toList()
        outcome.problems()[0].chain() == message.split(' \\| ').toList()

        where:
        why               | goal      | packages                                                   | requests | message
        'a chain'         | 'x a'     | ['x 1', 'a 1 requires:b', 'b 1 requires:c>2', 'c 1']        | 'a'      | 'a-1-1.noarch requires b, which b-1-1.noarch provides | b-1-1.noarch requires c > 2, which no package provides'
        'the shortest'    | 'a'       | ['a 1 requires:b requires:gone', 'b 1 requires:gone']       | 'a'      | 'a-1-1.noarch requires gone, which no package provides'
        'a conflict'      | 'x a y b' | ['x 1', 'y 1', 'a 1 conflicts:b', 'b 1']                    | 'a b'    | 'a-1-1.noarch conflicts with b: b-1-1.noarch'
        'a deep conflict' | 'a b'     | ['a 1 requires:c', 'c 1 conflicts:d', 'b 1 requires:d', 'd 1'] | 'a b' | 'a-1-1.noarch requires c, which c-1-1.noarch provides | b-1-1.noarch requires d, which d-1-1.noarch provides | c-1-1.noarch conflicts with d: d-1-1.noarch'
        'no dependency'   | 'a'       | ['a 1 requires:(b_if)', 'b 1']                              | 'a'      | 'a-1-1.noarch requires (b if), which no package provides'
    }

    def "an unknown name is told with near ones and the repositories"() {
        when:
        def outcome = resolve(['slurm-cleint', 'gone'], ['slurm-client 1', 'slurmd 1'])

        then:
        outcome.problems()*.nearNames() == [['slurm-client'], []]
        outcome.problems()[0].chain() == ['no package is or provides slurm-cleint']
        outcome.problems()[0].repositories() == ['main']
    }

    def "the better repository is preferred, and what it lacks comes from the other"() {
        given:
        def sources = [new Source('base', table(['a 2', 'b 1', 'c 1'])), new Source('site', table(['a 1 requires:b'])).withPriority(90)]

        expect:
        origins(Resolver.resolve(new Universe(sources, 'x86_64'), Goal.of('a'))) == ['a-1-1.noarch': 'site', 'b-1-1.noarch': 'base']
    }

    def "what is excluded or pinned away is as if it were not there"() {
        given:
        def packages = ['a 1', 'a 2', 'a 3']

        expect:
        names(Resolver.resolve(new Universe([new Source('main', table(packages)).excluding(patterns)], 'x86_64'), Goal.of('a').pinned(pins.collect { Dependency.parse(it) }))) == expected

        where:
        patterns  | pins          | expected
        ['a-3-*'] | []            | ['a-2-1']
        ['b*']    | []            | ['a-3-1']
        []        | ['a = 1']     | ['a-1-1']
        []        | ['a < 3-1']   | ['a-2-1']
        ['a-1-?.noarch', 'a-3-*'] | [] | ['a-2-1']
    }

    def "of a repository with includes only those come in, less what is excluded (#includes without #excludes)"() {
        given:
        def main = new Source('main', table(['a 1', 'a 2', 'b 2', 'b-more 2'])).including(includes).excluding(excludes)
        def other = new Source('other', table(['b 1', 'c 1']))

        expect:
        ['a', 'b', 'b-more', 'c'].collect { origin(Resolver.resolve(new Universe([main, other], 'x86_64'), Goal.of(it))) } == expected

        where:
        includes         | excludes          || expected
        []               | []                || ['a-2-1.noarch main', 'b-2-1.noarch main', 'b-more-2-1.noarch main', 'c-1-1.noarch other']
        ['a']            | []                || ['a-2-1.noarch main', 'b-1-1.noarch other', null, 'c-1-1.noarch other']
        ['b*']           | ['b']             || [null, 'b-1-1.noarch other', 'b-more-2-1.noarch main', 'c-1-1.noarch other']
        ['*']            | ['a-2']           || ['a-1-1.noarch main', 'b-2-1.noarch main', 'b-more-2-1.noarch main', 'c-1-1.noarch other']
        ['a-1-1.noarch', 'b.noarch'] | []    || ['a-1-1.noarch main', 'b-2-1.noarch main', null, 'c-1-1.noarch other']
        ['a-0:2-1', 'none'] | []             || ['a-2-1.noarch main', 'b-1-1.noarch other', null, 'c-1-1.noarch other']
    }

    def "only what the machine can run comes in, its own architecture first"() {
        given:
        def packages = ['a 1 arch:i686', 'a 1 arch:x86_64', 'b 1 arch:aarch64', 'c 2 arch:i686', 'c 1 arch:x86_64']

        expect:
        resolve(['a'], packages).packages()*.nevra()*.toString() == ['a-1-1.x86_64']
        resolve(['c'], packages).packages()*.nevra()*.toString() == ['c-1-1.x86_64']
        resolve(['c.i686'], packages).packages()*.nevra()*.toString() == ['c-2-1.i686']
        resolve(['b'], packages) instanceof Outcome.Impossible
    }

    def "the order of the repository does not matter"() {
        given:
        def packages = ['a 1 requires:web requires:db', 'b 1 provides:web', 'c 1 provides:web provides:db', 'd 1 provides:db', 'e 1 requires:d']
        def random = new Random(5)

        expect:
        (1..30).collect { names(resolve(['e', 'a'], packages.shuffled(random))) }.unique().size() == 1
    }

    def "the lock says who asked for it and where it is"() {
        when:
        def packages = resolve(['a'], ['a 1 requires:b', 'b 1']).packages()

        then:
        packages*.requested() == [true, false]
        packages*.askedBy() == [['a'], ['a']]
        packages[1].location() == 'b.rpm'
        packages[1].checksumType() == 'sha256'
        packages[1].repository() == 'main'
    }

    private static String origin(Outcome outcome) {
        outcome instanceof Outcome.Resolved ? outcome.packages().collect { "${it.nevra()} ${it.repository()}".toString() }[0] : null
    }

    private static Outcome resolve(goal, List<String> packages) {
        Resolver.resolve(universe(packages), Goal.of(goal as String[]))
    }

    private static Universe universe(List<String> packages) {
        new Universe([new Source('main', table(packages))], 'x86_64')
    }

    private static List<String> names(Outcome outcome) {
        assert outcome instanceof Outcome.Resolved
        outcome.packages().collect { "${it.nevra().name()}-${it.nevra().evr()}".toString() }
    }

    private static Map<String, String> origins(Outcome outcome) {
        outcome.packages().collectEntries { [it.nevra().toString(), it.repository()] }
    }

    /** "name version relation:dependency…", with _ for blanks and relations of versions written together. */
    private static PackageTable table(List<String> packages) {
        def builder = new TableBuilder()
        packages.each { text ->
            def words = text.split(' ').toList()
            def evr = Evr.parse(words[1] + '-1')
            def arch = 'noarch'
            builder.dependency(Relation.PROVIDES, new Dependency(words[0], 8, evr))
            words.drop(2).each { word ->
                def (kind, value) = word.split(':', 2)
                switch (kind) {
                    case 'file': builder.file(value); break
                    case 'arch': arch = value; break
                    default: builder.dependency(Relation.valueOf(kind.toUpperCase()), Dependency.parse(value.replace('_', ' ').replaceFirst('([<>]=?)', ' $1 ')))
                }
            }
            builder.add(new Nevra(words[0], evr, arch), words[0] + '.rpm', 'sha256', 'ab12', 10, 20)
        }
        builder.build()
    }
}
