package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.BrokenRepositories
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.RepositoryServer
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Whatever a build fails from: a message with a place or a next step, the right exit code, and the former image as it was. */
@NeedsHost([RPMBUILD, CREATEREPO, GPG, DNF, ZYPPER, UNSHARE])
class FailedBuildSpec extends Specification {
    static final List<String> PROGRAMS = ['dnf', 'zypper']
    static final List<String> ENGINES = PROGRAMS + 'embedded'

    @Shared @TempDir Path folder
    @Shared SmallImage image
    @Shared String former
    @Shared site = DebianRpmRepositories.ofUser().site()

    def setupSpec() {
        image = new SmallImage(new Imps(folder.resolve('imps')))
        def good = image.build(step: 'echo good > /etc/state')
        assert good.exitCode == 0: good
        former = image.state()
    }

    /** Each feature leaves the good image of setupSpec alone. */
    def cleanup() {
        assert image.state() == former
        assert image.imps.mounts() == []
        assert image.imps.published().findAll { !it.startsWith('.small.incomplete') } == ['small', 'small.cdx.json', 'small.lock.json', 'small.manifest.json', 'small.spdx.json']
    }

    def 'with #engine, a package that no repository has is told where it is asked for'() {
        when:
        def result = image.build(engine: engine, wanted: 'coreutlis')

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains("no repository has package 'coreutlis'")
        result.err.contains("--> $SmallImage.SCRIPT:")
        result.err.contains("recipe 'small': The test asks for it")
        result.err.contains("did you mean 'coreutils'?")

        where:
        engine << ENGINES
    }

    def 'with #engine, a server that #does is told with the place of its address'() {
        given:
        def server = start()

        when:
        def result = image.build(engine: engine, site: server.url(), wanted: 'sitemon-agent')

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains("'site'")
        result.err.contains(server.url())
        result.err.contains("--> $SmallImage.SCRIPT:")
        result.err.contains('url siteUrl')
        words.every { result.err.contains(it) }

        cleanup:
        server.close()

        where:
        [engine, [does, start, words]] << [ENGINES, [
            ['answers with a page', { RepositoryServer.excusing() }, ['page']],
            ['says 404', { RepositoryServer.refusing(404) }, ['there is no repository']],
            ['says 500', { RepositoryServer.refusing(500) }, ['500']],
        ]].combinations()
    }

    def 'with #engine, a server that is not there is told with the place of its address'() {
        given:
        def server = RepositoryServer.refusing(404)
        def url = server.url()
        server.close()

        when:
        def result = image.build(engine: engine, site: url, wanted: 'sitemon-agent')

        then:
        result.exitCode == 3
        result.err.contains("repository 'site' cannot be read")
        result.err.contains("--> $SmallImage.SCRIPT:")

        where:
        engine << ENGINES
    }

    def 'with #engine, a repository with #damage is refused'() {
        given:
        def broken = make(new BrokenRepositories(site.unsigned()), Files.createTempDirectory(folder, 'broken').resolve('r'))

        when:
        def result = image.build(engine: engine, site: broken.url(), wanted: 'sitemon-agent')

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains("--> $SmallImage.SCRIPT:")
        result.err.contains(words)

        where:
        [engine, [damage, make, words]] << [ENGINES, [
            ['a corrupt list of packages', { it, to -> it.corruptPrimary(to) }, "the index of repository 'site' is damaged"],
            ['half an index', { it, to -> it.truncatedIndex(to) }, "'site'"],
            ['an altered package', { it, to -> it.alteredPackage(to, 'sitemon-agent-2.5') }, 'wrong checksum'],
            ['a missing package', { it, to -> it.missingPackage(to, 'sitemon-agent-2.5') }, 'sitemon-agent-2.5'],
        ]].combinations()
    }

    def 'with #engine, a repository #state is refused where its key is given'() {
        when:
        def result = image.build(engine: engine, site: repository(site).url(), key: site.publicKey(), wanted: 'sitemon-agent')

        then:
        result.exitCode == 3
        result.err.contains(words)
        result.err.contains("--> $SmallImage.SCRIPT:")

        where:
        [engine, [state, repository, words]] << [ENGINES, [
            ['signed by another', { it.signedByOther() }, 'not signed with its gpgKey'],
            ['without any signature', { it.unsigned() }, 'is not signed'],
        ]].combinations()
    }

    def 'a failing command keeps its root apart, marked, with what it printed'() {
        when:
        def result = image.build(step: 'echo before > /etc/seen; echo "the installer says no"; exit 7')
        def kept = image.imps.imageRoot('.small.incomplete')

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains('status 7')
        result.err.contains('recipe small')
        result.err.contains("--> $SmallImage.SCRIPT:")
        result.err.contains('postbuildChroot step')
        result.err.contains('the installer says no')
        result.err.contains(kept.toString())
        Files.readString(kept.resolve('etc/seen')) == 'before\n'
        !Files.exists(kept.resolve('.imps-postbuild'))
    }

    def 'a copy source that is #kind stops a build before it begins, and check says #inCheck'() {
        given:
        def source = folder.resolve("source-$kind".replace(' ', '-'))
        make(source)

        when:
        def result = image.build(source: source)
        def check = image.imps.run('check', '-P', 'system=file:///nowhere', '-P', "source=$source", SmallImage.SCRIPT)

        then:
        result.exitCode == 1
        result.err.contains('error[')
        result.err.contains(source.fileName.toString())
        result.err.contains("--> $SmallImage.SCRIPT:")
        check.exitCode == (inCheck == 'error' ? 1 : 0)
        check.err.contains("$inCheck[")

        where:
        kind            | inCheck   | make
        'missing'       | 'warning' | { }
        'a dangling link' | 'error' | { Files.createSymbolicLink(it, Path.of('nowhere')) }
        'a named pipe'  | 'error'   | { HostCommand.of('mkfifo', it).output() }
    }

    def 'a recipe whose name is #name is refused'() {
        given:
        def script = folder.resolve('named.imps.groovy')
        Files.writeString(script, Files.readString(Checkout.file(SmallImage.SCRIPT)).replace("recipe('small')", "recipe('$name')"))

        when:
        def result = image.imps.run('build', '-P', 'system=file:///nowhere', script)

        then:
        result.exitCode == 1
        result.err.contains("error[bad-name]")
        result.err.contains(":${Files.readAllLines(script).findIndexOf { it.startsWith('recipe(') } + 1}:8")

        where:
        name << ['..', '../../evil', '.hidden', '/etc', 'a/b']
    }

    def 'without #engine the exit code is 4 and the line to install it is given'() {
        given:
        def program = HostCommand.of('readlink', '-f', "/usr/bin/$engine").output().strip()

        when:
        def process = HostCommand.of('unshare', '-m', 'sh', '-c', 'mount --bind /dev/null "$0" && exec "$@"', program, Checkout.file('imps'))
            .and(SmallImage.arguments(engine: engine)).with('IMPS_ROOT', image.imps.root)
            .in(Checkout.root()).result()

        then:
        process.exitCode() == 4
        process.output().contains("error[tool-missing]: $engine is not installed")
        process.output().contains("apt-get install -y --no-install-recommends $engine")

        where:
        engine << PROGRAMS
    }

    def 'with #engine, a full disk is told, with where to look'() {
        given:
        def disk = Files.createDirectories(folder.resolve("disk-$engine"))
        HostCommand.of('mount', '-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk).output()
        def small = new SmallImage(new Imps(disk))

        when:
        def result = small.build(engine: engine)

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains('the disk is full')
        result.err.contains('df -h')
        small.imps.published() == []

        cleanup:
        HostCommand.of('umount', disk).output()

        where:
        engine << ENGINES
    }
}
