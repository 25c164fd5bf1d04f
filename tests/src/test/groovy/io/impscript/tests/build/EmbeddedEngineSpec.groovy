package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.RepositoryServer
import io.impscript.tests.fixture.rpm.Repository
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Where the embedded engine is used, and what it takes that package managers do not. */
class EmbeddedEngineSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/engine.imps.groovy'

    @TempDir Path folder
    @Shared int count

    Path rpms() {
        def to = Files.createDirectory(folder.resolve("rpms-${count++}"))
        made('head', [(Relation.REQUIRES): ['tail >= 2'], (Relation.RECOMMENDS): ['spare']]).write(to)
        made('tail', [:], '1').write(to)
        made('tail', [:], '2').write(to)
        made('spare', [:]).write(to)
        to
    }

    static PackageBuilder made(String name, Map<Relation, List<String>> relations, String version = '1') {
        def builder = new PackageBuilder(new Nevra(name, Evr.parse("$version-1"), 'noarch')).compression(Compression.GZIP)
        relations.each { relation, texts -> texts.each { builder.relation(relation, Dependency.parse(it)) } }
        builder.file(NewFile.regular("/etc/$name", 0644, Content.of("$name $version\n")))
    }

    Path indexed() {
        def to = rpms()
        new RepositoryIndexer(to, Compression.GZIP, 1).index()
        to
    }

    Imps imps() {
        new Imps(folder.resolve("imps-${count++}"))
    }

    static List<String> names(Imps imps) {
        imps.imageRoot('tiny').resolve('etc').toFile().list().toSorted()
    }

    def 'a folder of RPMs without an index is a repository, and stays as it is'() {
        given:
        def imps = imps()
        def rpms = rpms()
        def before = rpms.toFile().list().toSorted()

        when:
        def result = imps.run('build', '--engine', 'embedded', '--image', 'none', '-P', "url=$rpms", '-P', 'dist=RHEL9', SCRIPT)

        then:
        result.exitCode == 0
        result.tidy
        names(imps) == ['head', 'tail']
        Files.readString(imps.imageRoot('tiny').resolve('etc/tail')) == 'tail 2\n'
        rpms.toFile().list().toSorted() == before

        when: 'a package of it changes'
        made('tail', [:], '3').write(rpms)
        imps.run('build', '--engine', 'embedded', '--image', 'none', '-P', "url=$rpms", '-P', 'dist=RHEL9', SCRIPT)

        then:
        Files.readString(imps.imageRoot('tiny').resolve('etc/tail')) == 'tail 3\n'
    }

    def 'a recipe without dist is built by it where it is chosen'() {
        given:
        def imps = imps()
        def arguments = ['build', '--image', 'none', '-P', "url=${indexed()}", SCRIPT]

        expect:
        imps.run(arguments).err.contains('or build it with --engine embedded, which needs none')
        imps.run(arguments + ['--engine', 'embedded']).exitCode == 0
        names(imps) == ['head', 'tail']
    }

    @NeedsHost([DNF, RPM, UNSHARE])
    def 'it takes the place of a dnf that is not there'() {
        given:
        def imps = imps()
        def programs = ['dnf', 'rpm'].collect { HostCommand.of('readlink', '-f', "/usr/bin/$it").output().strip() }

        when:
        def process = HostCommand.of('unshare', '-m', 'sh', '-c', 'mount --bind /dev/null "$0" && mount --bind /dev/null "$1" && shift && exec "$@"',
            *programs, Checkout.file('imps')).and(['build', '--image', 'none', '-P', "url=${indexed()}", '-P', 'dist=RHEL9', SCRIPT])
            .with('IMPS_ROOT', imps.root).in(Checkout.root()).result()

        then:
        process.exitCode() == 0
        process.output().contains('note: the embedded engine installs the packages, since dnf is not installed')
        names(imps) == ['head', 'tail']
    }

    def 'a mirror that fails is told, and the next one is asked'() {
        given:
        def imps = imps()
        def bad = RepositoryServer.refusing(503)
        def good = indexed()

        when:
        def result = imps.run('build', '--engine', 'embedded', '--image', 'none', '-P', "url=${bad.url()}", '-P', "mirror=file://$good", '-P', 'dist=RHEL9', SCRIPT)

        then:
        result.exitCode == 0
        result.err.contains(bad.url())
        result.err.contains('the server answers 503')
        names(imps) == ['head', 'tail']

        cleanup:
        bad.close()
    }

    def 'packages of a server are fetched once, for all images'() {
        given:
        def imps = imps()
        def server = RepositoryServer.serving(new Repository(indexed()))
        def build = { imps.run('build', '--engine', 'embedded', '--image', 'none', '-P', "url=${server.url()}", '-P', 'wanted=tail', '-P', 'dist=RHEL9', SCRIPT) }

        when:
        def results = [build(), build()]

        then:
        results.every { it.exitCode == 0 }
        server.requests().count { it.endsWith('.rpm') } == 1
        server.requests().count { it.endsWith('repomd.xml') } == 2

        cleanup:
        server.close()
    }

    @NeedsHost([DNF, ZYPPER, RPM, UNSHARE])
    def 'what is recommended comes with #engine only if it is asked for'() {
        given:
        def imps = imps()
        def arguments = ['build', '--engine', engine, '--image', 'none', '-P', "url=${indexed()}", '-P', 'dist=RHEL9', SCRIPT]
        def installed = { new ObjectMapper().readValue(imps.bootFile('tiny.lock.json').toFile(), Map).packages*.name }

        expect:
        imps.run(arguments).exitCode == 0
        installed() == ['head', 'tail']
        imps.run(arguments + '--recommended').exitCode == 0
        installed() == ['head', 'spare', 'tail']

        where:
        engine << ['dnf', 'zypper', 'embedded']
    }

    def 'what cannot be had is told by the shortest chain'() {
        given:
        def rpms = rpms()
        made('top', [(Relation.REQUIRES): ['middle']]).write(rpms)
        made('middle', [(Relation.REQUIRES): ['tail >= 9']]).write(rpms)

        when:
        def result = imps().run('build', '--engine', 'embedded', '--image', 'none', '-P', "url=$rpms", '-P', 'wanted=top', SCRIPT)

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains('middle-1-1.noarch needs tail >= 9, which no repository has')
        result.err.contains("asked for by recipe 'tiny': The test asks for it")
        result.err.contains('top-1-1.noarch requires middle\n')
        result.err.contains("there is tail-2-1.noarch in 'made'")
        result.err.contains("--> $SCRIPT:")
        result.err.contains('searched: made')
    }
}
