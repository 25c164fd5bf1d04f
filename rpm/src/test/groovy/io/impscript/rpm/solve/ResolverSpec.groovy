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
        'a chain'         | 'x a'     | ['x 1', 'a 1 requires:b', 'b 1 requires:c>2', 'c 1']        | 'a'      | 'a-1-1.noarch requires b | b-1-1.noarch requires c > 2, which no package provides'
        'the shortest'    | 'a'       | ['a 1 requires:b requires:gone', 'b 1 requires:gone']       | 'a'      | 'a-1-1.noarch requires gone, which no package provides'
        'a conflict'      | 'x a y b' | ['x 1', 'y 1', 'a 1 conflicts:b', 'b 1']                    | 'a b'    | 'a-1-1.noarch conflicts with b-1-1.noarch'
        'a deep conflict' | 'a b'     | ['a 1 requires:c', 'c 1 conflicts:d', 'b 1 requires:d', 'd 1'] | 'a b' | 'a-1-1.noarch requires c | b-1-1.noarch requires d | c-1-1.noarch conflicts with d-1-1.noarch'
        'the nearest of many' | 'y a b c' | ['a 1 requires:b', 'b 1 requires:c', 'c 1 requires:d', 'd 1', 'y 1 conflicts:d'] | 'y c' | 'c-1-1.noarch requires d | y-1-1.noarch conflicts with d-1-1.noarch'
        'no dependency'   | 'a'       | ['a 1 requires:(b_if)', 'b 1']                              | 'a'      | 'a-1-1.noarch requires (b if), which nothing fulfils'
        'by what is provided' | 'a b'     | ['a 1 requires:web', 'n 1 provides:web conflicts:b', 'b 1'] | 'a b'    | 'a-1-1.noarch requires web, which n-1-1.noarch provides | n-1-1.noarch conflicts with b-1-1.noarch'
        'every choice'    | 'a b'     | ['a 1 requires:web', 'n 1 provides:web conflicts:b', 'm 1 provides:web requires:gone', 'b 1'] | 'a b' | 'a-1-1.noarch requires web, which n-1-1.noarch and m-1-1.noarch provide | m-1-1.noarch requires gone, which no package provides | n-1-1.noarch conflicts with b-1-1.noarch'
        'several versions' | 'a'      | ['a 1 requires:gone', 'a 2 requires:gone']                 | 'a'      | 'a-1-1.noarch and a-2-1.noarch require gone, which no package provides'
        'one version'     | 'a-1 b'   | ['a 1', 'a 2', 'b 1 requires:a>1']                         | 'a-1 b'  | 'b-1-1.noarch requires a > 1 | only one of a-1-1.noarch and a-2-1.noarch can be installed'
        'a condition'     | 'a b'     | ['a 1 requires:(c_if_b)', 'b 1']                           | 'a b'    | 'a-1-1.noarch requires (c if b), which nothing fulfils'
        'what replaces'   | 'a b'     | ['a 1 requires:old', 'old 1', 'b 1 obsoletes:old<2']       | 'a b'    | 'a-1-1.noarch requires old | b-1-1.noarch replaces old < 2: old-1-1.noarch'
    }

    def "an unknown name is told with near ones and the repositories"() {
        when:
        def outcome = resolve(['slurm-cleint', 'gone'], ['slurm-client 1', 'slurmd 1'])

        then:
        outcome.problems()*.nearNames() == [['slurm-client'], []]
        outcome.problems()[0].chain() == ['no package is or provides slurm-cleint']
        outcome.problems()[0].repositories() == ['main']
    }

    def "what is told of generated goals is as short as it can be, and all of it is so"() {
        given:
        def random = new Random(17)
        int impossible = 0

        expect:
        CASES.times {
            def packages = generated(random)
            def goal = (1..(1 + random.nextInt(3))).collect { 'p' + random.nextInt(6) }.unique()
            def outcome = resolve(goal, packages)
            if (outcome instanceof Outcome.Impossible && outcome.problems()[0].cause() != Outcome.Cause.UNKNOWN) {
                impossible++
                def problem = outcome.problems()[0]
                def asked = problem.requests()*.text()
                // Those alone cannot be had, all but any one of them can.
                assert resolve(asked, packages) instanceof Outcome.Impossible
                asked.each { one -> assert asked.size() == 1 || resolve(asked - one, packages) instanceof Outcome.Resolved }
                assert problem.chain().size() <= 8
                assert problem.chain().toUnique() == problem.chain()
                problem.steps().findAll { it.kind() != Step.Kind.SAME_NAME }.each { step ->
                    def less = packages.collect { without(it, step) }
                    assert less != packages
                    def other = resolve(asked, less)
                    assert other instanceof Outcome.Resolved || other.problems()[0].chain() != problem.chain()
                }
            }
        }
        impossible > CASES / 20
    }

    static final int CASES = Boolean.getBoolean('impscript.nightly') ? 20_000 : 1_000

    private static List<String> generated(Random random) {
        (1..(4 + random.nextInt(6))).collect { "p${random.nextInt(6)} ${1 + random.nextInt(3)}".toString() }.unique().collect { name ->
            name + (0..<random.nextInt(4)).collect {
                def kind = ['requires', 'requires', 'requires', 'conflicts', 'obsoletes'][random.nextInt(5)]
                def bound = ['', '', '<2', '>1', '>2'][random.nextInt(5)]
                " $kind:p${random.nextInt(8)}$bound".toString()
            }.unique().join('')
        }
    }

    /** A package without the dependency that a step tells. */
    private static String without(String text, Step step) {
        def words = text.split(' ').toList()
        def owns = step.owners().any { it.name() == words[0] && it.evr().version() == words[1] }
        owns ? (words - "${step.kind().name().toLowerCase()}:${step.dependency().replace(' ', '')}".toString()).join(' ') : text
    }

    def "what is missing is told with what nearly is it"() {
        given:
        def source = new Source('main', table(['a 1 requires:lib>2', 'lib 1', 'lib 3', 'lib 4'])).excluding(['lib-4'])

        when:
        def outcome = Resolver.resolve(new Universe([source], 'x86_64'), Goal.of('a').pinned([Dependency.parse('lib < 3')]))

        then:
        outcome.problems()[0].cause() == Outcome.Cause.MISSING
        outcome.problems()[0].absent().collectEntries { [it.nevra().toString(), it.reason()] } ==
            ['lib-4-1.noarch': Absent.Reason.FILTERED, 'lib-3-1.noarch': Absent.Reason.PINNED, 'lib-1-1.noarch': Absent.Reason.OTHER_VERSION]
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
