package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallException
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.install.Step
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.fixture.rpm.Trees
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The order of packages, scriptlets and triggers is rpm's. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO])
class InstallOrderSpec extends Specification {
    @TempDir
    Path folder

    def cleanup() {
        Trees.delete(folder)
    }

    def "packages come in rpm's order, whatever the order they are given in (#seed)"() {
        given:
        def fixtures = DebianRpmRepositories.ofUser()
        def rpms = fixtures.base().rpms().collect { it }
        if (seed) {
            Collections.shuffle(rpms, new Random(seed))
        }
        def theirs = Files.createDirectory(folder.resolve('theirs'))
        def ours = Files.createDirectory(folder.resolve('ours'))

        when:
        def log = rpm(theirs, ['-ivv', '--test', '--nodeps', '--noscripts', '--nosignature', *rpms])
        def plan = installer(ours).plan(ours, rpms).findAll { it instanceof Step.LayFiles }*.owner()

        then:
        plan == log.readLines().findAll { it =~ /^D: +\d+ +\d+ +\d+ +\d+ +\+/ }.collect { it.substring(it.indexOf('+') + 1) }

        where:
        seed << [0, 1, 2]
    }

    def "scriptlets and triggers run in rpm's turn with rpm's arguments and input (#installed already there)"() {
        given:
        def turns = turns()
        def theirs = system('theirs')
        def ours = system('ours')
        def there = turns.findAll { file -> installed.any { file.fileName.toString().startsWith("turn-$it") } }
        def others = turns - there
        if (there) {
            [theirs, ours].each { rpm(it, ['-i', '--nosignature', '--nodeps', *there]) }
        }

        when:
        rpm(theirs, ['-i', '--nosignature', '--nodeps', *others])
        def result = installer(ours).install(ours, others)

        then:
        Files.readString(ours.resolve('var/log/turns')) == Files.readString(theirs.resolve('var/log/turns'))
        result.warnings() == []
        rpm(ours, ['-qa']).readLines().sort() == rpm(theirs, ['-qa']).readLines().sort()
        rpm(ours, ['-Va', '--nodeps']) == rpm(theirs, ['-Va', '--nodeps'])
        rpm(ours, ['-e', '--noscripts', '--notriggers', '--nodeps', 'turn-third']) == ''
        !Files.exists(ours.resolve('usr/share/turn/late/third'))

        where:
        installed << [[], ['first'], ['second'], ['second', 'third']]
    }

    def "a scriptlet that fails before its package stops, one that fails after it is a warning"() {
        given:
        def root = system('root')
        def before = Files.exists(root.resolve('usr/lib/sysimage/rpm/rpmdb.sqlite'))
        def awkward = DebianRpmRepositories.ofUser().awkward()

        when:
        def result = installer(root).install(root, [awkward.rpm('awkward-scriptlet-fails-after')])

        then:
        before
        result.warnings() == ['%post(awkward-scriptlet-fails-after-1-1.noarch) scriptlet failed, exit status 4']
        !Installer.isIncomplete(root)

        when:
        installer(root).install(root, [awkward.rpm('awkward-scriptlet-fails-before')])

        then:
        def e = thrown(InstallException)
        e.message.startsWith('%pre(awkward-scriptlet-fails-before-1-1.noarch) scriptlet failed, exit status 3')
        Installer.isIncomplete(root)
        !rpm(root, ['-qa']).contains('fails-before')

        when:
        installer(root).install(root, [awkward.rpm('awkward-epoch')])

        then:
        def again = thrown(InstallException)
        again.message.contains('did not come to its end')
    }

    def "configuration that is there already is kept beside"() {
        given:
        def rpms = [DebianRpmRepositories.ofUser().awkward().rpm('awkward-config')]
        def roots = ['ours', 'theirs'].collect { system(it) }
        roots.each { root ->
            def etc = Files.createDirectories(root.resolve('etc/awkward'))
            ['plain', 'noreplace', 'optional'].each { Files.writeString(etc.resolve("${it}.conf"), 'of the site\n') }
            Files.writeString(etc.resolve('changed.conf'), 'changed = as packaged\n')
        }
        def start = 0

        when:
        def result = installer(roots[0]).install(roots[0], rpms)
        rpm(roots[1], ['-i', '--nodeps', '--nosignature', *rpms])

        then:
        result.warnings().size() == 3
        InstalledTree.differences(InstalledTree.read(roots[0], start), InstalledTree.read(roots[1], start)) == []
        Files.readString(roots[0].resolve('etc/awkward/plain.conf.rpmorig')) == 'of the site\n'
        Files.readString(roots[0].resolve('etc/awkward/noreplace.conf')) == 'of the site\n'
        Files.exists(roots[0].resolve('etc/awkward/noreplace.conf.rpmnew'))
    }

    /** A root with a shell in it, installed by rpm. */
    private Path system(String name) {
        def root = Files.createDirectory(folder.resolve(name))
        def base = DebianRpmRepositories.ofUser().base()
        rpm(root, ['-i', '--nodeps', '--noscripts', '--nosignature', *['base-files', 'base-passwd', 'gcc-12-base', 'libgcc-s1', 'libc6-2', 'dash', 'coreutils', 'libacl1', 'libattr1', 'libselinux1', 'libgmp10', 'libpcre2'].collect { base.rpm(it) }])
        Files.createDirectories(root.resolve('var/log'))
        root
    }

    private List<Path> turns() {
        def spec = Path.of(InstallOrderSpec.getResource('/fixture/install-order.spec').toURI())
        def rpms = folder.resolve('rpms')
        RpmHome.forImages(folder.resolve('home')).command('rpmbuild', '-bb', '--define', "_rpmdir $rpms", '--define', "_topdir ${folder.resolve('top')}", spec).output()
        Files.list(rpms.resolve('noarch')).withCloseable { it.sorted().toList() }
    }

    private static Installer installer(Path root) {
        new Installer(InstallOptions.at(1_700_000_000), new ChrootRunner(root), new HostSpecialFiles(), InstallListener.NONE)
    }

    private String rpm(Path root, List<?> arguments) {
        def result = RpmHome.forImages(folder.resolve('home')).command('rpm', '--root', root).and(arguments).result()
        result.output().readLines().findAll { !it.startsWith('rpm: ') }.join('\n')
    }
}
