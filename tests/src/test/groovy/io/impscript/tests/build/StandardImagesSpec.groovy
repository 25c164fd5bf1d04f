package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.load.LoadRequest
import io.impscript.runtime.session.Session
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.Qemu
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The standard recipes built for real. The vendors' packages cannot be had by everybody: a small real system and packages
 * of the other names stand in for them, so that names, order and helpers are tried, but not the vendors' own scriptlets.
 */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, ZYPPER, UNSHARE, QEMU])
class StandardImagesSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/standard.imps.groovy'
    static final Map<String, String> TAGS = [sles: 'SLES15', rhel: 'RHEL9', opensuse: 'openSUSE15']
    static final List<List<String>> BUILDS = [['sles', 'zypper'], ['rhel', 'dnf'], ['opensuse', 'zypper'], ['sles', 'dnf'], ['opensuse', 'dnf'],
                                            ['sles', 'embedded'], ['rhel', 'embedded']]

    @Shared @TempDir Path folder
    @Shared Map<List<String>, Imps> built = [:]

    def setupSpec() {
        BUILDS.each { build ->
            def imps = new Imps(folder.resolve(build.join('-')))
            def result = imps.run(['build', '--engine', build[1], '--compress', 'gzip'] + parameters(build[0]) + [SCRIPT])
            assert result.exitCode == 0: result
            built[build] = imps
        }
    }

    static List<String> parameters(String family) {
        def repositories = DebianRpmRepositories.ofUser()
        values(family, repositories).collectMany { ['-P', "${it.key}=${it.value}".toString()] }
    }

    static Map<String, String> values(String family, DebianRpmRepositories repositories) {
        [family: family, dist: TAGS[family], base: repositories.base().url(), standard: repositories.standard().url()]
    }

    Path root(List<String> build) {
        built[build].imageRoot('everything')
    }

    def 'the family has the package manager that its tag decides'() {
        expect:
        TAGS.every { family, tag ->
            def plan = built[['rhel', 'dnf']].run(['build', '--dry-run'] + parameters(family) + [SCRIPT]).out
            plan.startsWith("image everything ($tag, x86_64, ${family == 'rhel' ? 'dnf' : 'zypper'})")
        }
    }

    def 'every package that a standard recipe asks for is in the root: #build'() {
        given:
        def request = new LoadRequest([Checkout.file(SCRIPT)], values(build[0], DebianRpmRepositories.ofUser()))
        def session = Session.standard()
        def wanted = session.resolve(session.check(request).value().get(), 'everything', Optional.of('x86_64')).value().get()
        def provided = HostCommand.of('rpm', '--root', root(build), '--dbpath', RpmHome.IMAGE_DATABASE, '-qa', '--provides').output()
            .readLines()*.replaceFirst(/ .*/, '') as Set

        expect:
        wanted.packages().size() > 20
        wanted.packages()*.request()*.name().findAll { !(it in provided) } == []

        where:
        build << BUILDS
    }

    def 'the standard helpers did their work in the root: #build'() {
        given:
        def root = root(build)
        def account = { HostCommand.of('chroot', root, 'bash', '-c', it).with('LC_ALL', 'C').output().strip() }
        def kernel = root.resolve('usr/lib/modules').toFile().list()[0]

        expect:
        Files.readString(root.resolve('etc/motd')) == "Welcome to ${build[0]}: it's \"all\" \$(touch /evil)\n"
        !Files.exists(root.resolve('evil'))
        account('id monitor') == 'uid=2001(monitor) gid=2000(hpc) groups=2000(hpc)'
        account('stat -c "%U %a" /home/monitor/.ssh/authorized_keys /root/.ssh/authorized_keys') == 'monitor 600\nroot 600'
        account('cat ~monitor/.ssh/authorized_keys') == 'ssh-ed25519 BBBB monitor'
        Files.readAllLines(root.resolve('etc/shadow')).any { it.startsWith('root:!') }
        root.resolve('etc/ssh').toFile().list() as List == []
        Files.readSymbolicLink(root.resolve('etc/systemd/system/multi-user.target.wants/sshd.service')) == Path.of('/usr/lib/systemd/system/sshd.service')
        Files.readString(root.resolve("boot/initrd-$kernel")) == "initrd of $kernel with network\n"
        built[build].mounts() == []

        where:
        build << BUILDS
    }

    def 'the image of #build boots'() {
        when:
        def run = Qemu.of(built[build].bootFile('everything.kernel'), built[build].bootFile('everything.cpio.gz')).boot()
        run.await('test-init: modules work')

        then:
        run.console().contains("Welcome to ${build[0]}: it's \"all\" \$(touch /evil)".toString())
        run.awaitEnd()

        cleanup:
        run?.close()

        where:
        build << BUILDS.take(3)
    }
}
