package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Random goals beside dnf. Over real packages both have the same. In the small generated repositories, where nearly every requirement
 * is a free choice, dnf sometimes prefers another one for reasons of its search; then it must accept ours for what it is: named one by
 * one, ours are all that it installs.
 */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, DNF])
class SameAsDnfSpec extends Specification {
    private static final int GOALS = Boolean.getBoolean('impscript.nightly') ? 500 : 60
    @TempDir Path folder

    def "goals over real packages"() {
        given:
        def fixtures = DebianRpmRepositories.ofUser()
        def random = new Random(11)
        def goals = new DnfGoals(folder).repository('base', fixtures.base().folder()).repository('awkward', fixtures.awkward().folder())
        def names = goals.sources().collectMany { s -> (0..<s.packages().count()).collect { s.packages().nevra(it).name() } }.unique()
        def wanted = (1..GOALS).collect { (0..random.nextInt(5)).collect { names[random.nextInt(names.size())] }.unique() }

        expect:
        differences(goals, wanted, 0) == []
    }

    def "includes and excludes of a repository (#includes, #excludes)"() {
        given:
        def random = new Random(3)
        def one = folder.resolve('one')
        def other = folder.resolve('other')
        generate(one, random, 30)
        generate(other, random, 15)
        def goals = new DnfGoals(folder).repository('one', one, includes: includes, excludes: excludes).repository('other', other)
        def wanted = (0..13).collect { ['p' + it] }

        expect:
        differences(goals, wanted, 5) == []

        where:
        includes                             | excludes
        ['p1*', 'p3', 'p5-1.2', 'p7.noarch'] | []
        ['p*']                               | ['p2', 'p?-1.3-1', 'p4-0:1.1-1.noarch']
        ['p1?', 'p2', 'p6-1.1-1.x86_64']     | ['p12', '*.x86_64']
    }

    def "goals over small generated repositories (#seed)"() {
        given:
        def random = new Random(seed)
        def one = folder.resolve('one')
        def other = folder.resolve('other')
        generate(one, random, 30)
        generate(other, random, 15)
        def goals = new DnfGoals(folder).repository('one', one).repository('other', other, priority: random.nextBoolean() ? 99 : 90)
        def wanted = (1..Math.max(20, GOALS.intdiv(10))).collect { (0..random.nextInt(3)).collect { 'p' + random.nextInt(14) }.unique() }

        expect:
        differences(goals, wanted, wanted.size().intdiv(3)) == []

        where:
        seed << (1..Math.max(6, GOALS.intdiv(10)))
    }

    def "goals with rich dependencies of every kind, weak ones #weak (#seed)"() {
        given:
        def random = new Random(seed + 1000)
        def one = Files.createDirectories(folder.resolve('one'))
        (1..30).each { i ->
            def builder = generated(random)
            some(random, 2) { builder.relation(Relation.REQUIRES, Dependency.parse(everyRich(random, i))) }
            some(random, 1) { builder.relation(Relation.CONFLICTS, Dependency.parse(everyRich(random, i + 3))) }
            some(random, 1) { builder.relation([Relation.RECOMMENDS, Relation.SUPPLEMENTS][random.nextInt(2)], dependency(random)) }
            builder.write(one)
        }
        new RepositoryIndexer(one, Compression.GZIP, 1).index()
        def goals = new DnfGoals(folder, weak).repository('one', one)
        def wanted = (1..20).collect { (0..random.nextInt(2)).collect { 'p' + random.nextInt(14) }.unique() }

        expect:
        differences(goals, wanted, 2) == []

        where:
        seed << [6, 15, 25] + (1..Math.max(4, GOALS.intdiv(20))).toList()
        weak = seed % 2 == 0
    }

    private static String everyRich(Random random, int kind) {
        def one = { ['p' + random.nextInt(14), 'c' + random.nextInt(6), 'p' + random.nextInt(14) + ' >= 1.' + random.nextInt(4)][random.nextInt(3)] }
        switch (kind % 10) {
            case 0: return "(${one()} or ${one()} or ${one()})"
            case 1: return "(${one()} and ${one()})"
            case 2: return "(${one()} if ${one()})"
            case 3: return "(${one()} if ${one()} else ${one()})"
            case 4: return "(${one()} unless ${one()})"
            case 5: return "(${one()} unless ${one()} else ${one()})"
            case 6: return "(c${random.nextInt(6)} with p${random.nextInt(14)})"
            case 7: return "(c${random.nextInt(6)} without p${random.nextInt(14)})"
            case 8: return "((${one()} or ${one()}) and (${one()} if ${one()}))"
            default: return "(${one()} if (${one()} and (${one()} or ${one()})))"
        }
    }

    private static List<String> differences(DnfGoals goals, List<List<String>> wanted, int mostFree) {
        def theirs = goals.dnf(wanted)
        def ours = goals.ours(wanted)
        def other = (0..<wanted.size()).findAll { ours[it] != theirs[it] }
        def free = other.findAll { ours[it] && theirs[it] }
        def accepted = free ? goals.dnf(free.collect { (wanted[it] + ours[it]).unique() }) : []
        other -= (0..<free.size()).findAll { accepted[it] == ours[free[it]] }.collect { free[it] }
        println "same as dnf: ${wanted.size() - other.size() - free.size()} of ${wanted.size()}, another choice that dnf accepts: ${free.size()}"
        assert free.size() <= mostFree
        other.collect { "${wanted[it]}: ours ${show(ours[it], theirs[it])}, dnf ${show(theirs[it], ours[it])}".toString() }
    }

    private static String show(List<String> one, List<String> other) {
        one == null ? 'impossible' : "has ${one.size()}, alone ${one - (other ?: [])}"
    }

    private static void generate(Path folder, Random random, int count) {
        Files.createDirectories(folder)
        count.times { generated(random).write(folder) }
        new RepositoryIndexer(folder, Compression.GZIP, 1).index()
    }

    private static PackageBuilder generated(Random random) {
        def name = 'p' + random.nextInt(14)
        def builder = new PackageBuilder(new Nevra(name, new Evr(random.nextInt(12) == 0 ? 1 : 0, '1.' + random.nextInt(4), '1'), random.nextBoolean() ? 'noarch' : 'x86_64'))
            .compression(Compression.GZIP)
        some(random, 3) { builder.relation(Relation.REQUIRES, dependency(random)) }
        some(random, 2) { builder.relation(Relation.PROVIDES, Dependency.parse('c' + random.nextInt(6) + (random.nextBoolean() ? '' : ' = ' + random.nextInt(3)))) }
        if (random.nextInt(4) == 0) {
            builder.relation(Relation.CONFLICTS, dependency(random))
        }
        if (random.nextInt(10) == 0) {
            builder.relation(Relation.OBSOLETES, Dependency.parse('p' + random.nextInt(14) + ' < 1.2'))
        }
        if (random.nextInt(5) == 0) {
            builder.relation(Relation.REQUIRES, Dependency.parse(rich(random)))
        }
        if (random.nextInt(5) == 0) {
            builder.relation(Relation.RECOMMENDS, dependency(random))
        }
        if (random.nextInt(3) == 0) {
            builder.file(NewFile.regular("/usr/${random.nextBoolean() ? 'bin' : 'share'}/f${random.nextInt(4)}", 0644, Content.of(name)))
        }
        builder
    }

    private static void some(Random random, int most, Closure action) {
        random.nextInt(most + 1).times { action() }
    }

    private static Dependency dependency(Random random) {
        switch (random.nextInt(8)) {
            case 0: return Dependency.of("/usr/${random.nextBoolean() ? 'bin' : 'share'}/f${random.nextInt(4)}")
            case 1..4: return Dependency.parse('c' + random.nextInt(6) + (random.nextInt(3) == 0 ? ' >= ' + random.nextInt(3) : ''))
            default: return Dependency.parse('p' + random.nextInt(14) + (random.nextBoolean() ? '' : [' < ', ' >= ', ' = '][random.nextInt(3)] + '1.' + random.nextInt(4)))
        }
    }

    private static String rich(Random random) {
        def one = { ['p' + random.nextInt(14), 'c' + random.nextInt(6)][random.nextInt(2)] }
        switch (random.nextInt(6)) {
            case 0: return "(${one()} or ${one()})"
            case 1: return "(${one()} and ${one()})"
            case 2: return "(${one()} if ${one()})"
            case 3: return "(${one()} if ${one()} else ${one()})"
            case 4: return "(${one()} or (${one()} and ${one()}))"
            default: return "(c${random.nextInt(6)} with p${random.nextInt(14)})"
        }
    }
}
