package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.db.InstalledPackages
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.Tag
import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.NdbRpm
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.fixture.rpm.Trees
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** SUSE's kind of database, held against an rpm that has it. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, GETCAP])
@Requires({ NdbRpm.isThere() })
class NdbSpec extends Specification {
    private static final LEFT_OUT = ['conflict-right', 'consumer-too-new', 'consumer-missing', 'fails', 'file-conflict', 'fifo', 'looks', 'leaves-process', 'awkward-old', 'pin-2.4.1', 'pin-2.5.0~']
    private static final SMALL = ['base-files', 'base-passwd', 'gcc-12-base', 'libgcc-s1', 'libc6-2', 'dash', 'coreutils', 'libacl1', 'libattr1', 'libselinux1', 'libgmp10', 'libpcre2']

    @TempDir
    Path folder

    @Shared
    @TempDir
    Path shared

    @Shared
    Map<String, List<Path>> later

    Path root

    def setupSpec() {
        def spec = Path.of(NdbSpec.getResource('/fixture/later.spec').toURI())
        later = ['1', '2'].collectEntries { version ->
            RpmHome.forImages(shared.resolve('home')).command('rpmbuild', '-bb', '--define', "wanted $version", '--define', "_rpmdir $shared/$version",
                '--define', "_topdir $shared/top", spec).output()
            [version, Files.list(shared.resolve("$version/noarch")).withCloseable { it.sorted().toList() }]
        }
    }

    def setup() {
        root = Files.createDirectory(folder.resolve('root'))
    }

    def cleanup() {
        Trees.delete(folder)
    }

    def "the indexes are those that rpm makes, and it finds the root in order"() {
        given:
        install(root, [*many(), extreme(), macros()])

        when:
        def changed = rpm(root, '-Va', '--nodeps').readLines().collect { it.split(' ').last() }

        then:
        changed - ['/etc/group', '/etc/gshadow', '/etc/passwd', '/etc/shadow', '/etc/shells'] == []
        sameAsRebuilt(root)
        NdbRpm.command('rpmdb', root).and('--verifydb').output() == ''
        rpm(root, '-qf', '/bin/ls').startsWith('coreutils-')
        rpm(root, '-q', '--whatprovides', '/bin/sh') =~ /^dash-/
        rpm(root, '-q', '--whatrequires', 'bash') =~ /impscript-test-init/
        names(root) == InstalledPackages.read(database(root))*.nevra()*.toString().sort()

        when: 'it looks up every key of a package'
        rpm(root, '-e', '--justdb', '--nodeps', '--noscripts', '--notriggers', 'extreme')

        then:
        sameAsRebuilt(root)
    }

    def "whoever cannot write finds the same: #who"() {
        given:
        install(root, [*small(), macros()])
        def all = names(root)
        HostCommand.of('chown', '-R', 'nobody', database(root)).output()
        HostCommand.of('mount', '--bind', root, root).output()
        HostCommand.of('mount', '-o', "remount,bind,$access", root).output()

        when:
        def answers = [['-qa', '--qf', '%{nevra}\n'], ['-q', 'dash'], ['-qf', '/bin/ls']].collect { question ->
            NdbRpm.commandBy(runner, 'rpm', root).and(question).output().readLines()
        }

        then:
        answers[0].sort() == all
        answers[1][0].startsWith('dash-')
        answers[2][0].startsWith('coreutils-')

        cleanup:
        HostCommand.of('umount', root).result()

        where:
        who                            | access | runner
        'everybody in a read-only root' | 'ro'   | ['env']
        'who may not write there'       | 'rw'   | ['setpriv', '--bounding-set', '-dac_override,-dac_read_search,-fowner']
    }

    def "rpm goes on with it as with its own"() {
        given:
        def own = Files.createDirectory(folder.resolve('own'))
        def packages = [*small(), *later['1'].findAll { !it.toString().contains('later-new') }, macros()]
        def start = System.currentTimeMillis().intdiv(1000)
        rpm(own, '-i', '--nodeps', '--nosignature', *packages)
        install(root, packages)

        when:
        [own, root].each {
            rpm(it, '-U', '--nodeps', '--nosignature', later['2'].find { it.toString().contains('later-app') })
            rpm(it, '-e', 'later-lib')
            rpm(it, '-i', '--nosignature', later['2'].find { it.toString().contains('later-new') })
        }

        then:
        Files.readString(root.resolve('var/log/later')) == Files.readString(own.resolve('var/log/later'))
        InstalledTree.differences(InstalledTree.read(root, start), InstalledTree.read(own, start)) == []
        names(root) == names(own)
        rpm(root, '-Va') == rpm(own, '-Va')
        InstalledPackages.read(database(root))*.nevra()*.toString().sort() == names(own)
        sameAsRebuilt(root)

        when:
        NdbRpm.command('rpmdb', root).and('--rebuilddb').output()

        then:
        names(root) == names(own)
        InstalledPackages.read(database(root))*.nevra()*.toString().sort() == names(own)
    }

    def "we read what rpm wrote, and add to it, however it grew and shrank"() {
        given:
        def first = (1..300).collect { package_("grown-$it", '1', it * 7) }
        def second = (1..300).findAll { it % 7 == 0 }.collect { package_("grown-$it", '2', it * 100) }
        def read = { InstalledPackages.read(database(root))*.nevra()*.toString() }
        def quick = ['--justdb', '--nodeps', '--noscripts', '--nosignature']

        when:
        rpm(root, '-i', *quick, *first.take(100))
        then:
        read().sort() == (1..100).collect { "grown-$it-1-1.noarch".toString() }.sort()

        when: 'there are more than one page has places for'
        NdbRpm.command('rpmkeys', root).and('--import', DebianRpmRepositories.ofUser().site().publicKey()).output()
        rpm(root, '-i', *quick, *first.drop(100))
        then:
        read().sort() == (1..300).collect { "grown-$it-1-1.noarch".toString() }.sort()
        read().take(100).every { it ==~ /grown-(\d\d?|100)-1-1.noarch/ }

        when: 'there are holes, others move into them, and the file gets shorter'
        def before = Files.size(database(root).resolve('Packages.db'))
        rpm(root, '-e', *quick.take(3), *(1..300).findAll { it % 3 }.collect { "grown-$it" })
        rpm(root, '-U', *quick, *second)
        then:
        Files.size(database(root).resolve('Packages.db')) < before
        read().size() == names(root).size() - 1
        read().sort() == names(root).findAll { !it.startsWith('gpg-pubkey') }

        when:
        def added = package_('added', '1', 5)
        install(root, [added])
        then:
        sameAsRebuilt(root)
        rpm(root, '-q', 'added') == 'added-1-1.noarch'
        rpm(root, '-q', 'gpg-pubkey').startsWith('gpg-pubkey-')
        read().last() == 'added-1-1.noarch'
        read().sort() == names(root).findAll { !it.startsWith('gpg-pubkey') }
        NdbRpm.command('rpmdb', root).and('--verifydb').output() == ''
    }

    /** Whether the indexes are what rpm makes of the packages, in a copy that has none. */
    private boolean sameAsRebuilt(Path root) {
        def copy = Files.createTempDirectory(folder, 'copy')
        Files.createDirectories(database(copy))
        Files.copy(database(root).resolve('Packages.db'), database(copy).resolve('Packages.db'))
        assert rpm(copy, '-q', 'nothing').contains('missing index')
        def ours = new NdbIndexFile(database(root))
        def theirs = new NdbIndexFile(database(copy))
        assert ours.generation == theirs.generation
        assert ours.tables.keySet() == theirs.tables.keySet()
        ours.tables.each { tag, uses -> assert uses - theirs.tables[tag] == [] && theirs.tables[tag] - uses == [] && uses.size() == theirs.tables[tag].size() }
        true
    }

    private static List<Path> many() {
        def fixtures = DebianRpmRepositories.ofUser()
        (fixtures.base().rpms() + fixtures.awkward().rpms()).findAll { file -> !LEFT_OUT.any { file.fileName.toString().contains(it) } }
    }

    private static List<Path> small() {
        SMALL.collect { DebianRpmRepositories.ofUser().base().rpm(it) }
    }

    private Path package_(String name, String version, int size) {
        new PackageBuilder(new Nevra(name, Evr.parse("$version-1"), 'noarch')).time(1_700_000_000)
            .file(NewFile.regular("/usr/share/$name/" + 'n' * 200 + size, 0644, Content.of('x')))
            .file(NewFile.regular("/usr/share/$name/large", 0644, Content.of('y' * size))).write(folder)
    }

    /** Keys of all lengths, and more values than stand beside a package's number. */
    private Path extreme() {
        def builder = new PackageBuilder(new Nevra('extreme', Evr.parse('1-1'), 'noarch')).time(1_700_000_000).text(Tag.GROUP, '')
        [254, 255, 300, 65_534, 65_535, 70_000].each { builder.relation(Relation.PROVIDES, Dependency.parse('p' * it)) }
        (1..1100).each { builder.file(NewFile.regular("/usr/share/extreme/$it", 0644, Content.of(''))) }
        builder.write(folder)
    }

    /** Says which kind of database the rpm of the root has. */
    private Path macros() {
        new PackageBuilder(new Nevra('macros', Evr.parse('1-1'), 'noarch')).time(1_700_000_000)
            .file(NewFile.regular('/usr/lib/rpm/macros.d/macros.db', 0644, Content.of('%_db_backend ndb\n'))).write(folder)
    }

    private static void install(Path root, List<Path> rpms) {
        def warnings = new Installer(InstallOptions.at(1_700_000_000), new ChrootRunner(root), new HostSpecialFiles(), InstallListener.NONE).install(root, rpms).warnings()
        assert warnings == []
    }

    private static Path database(Path root) {
        root.resolve(RpmHome.IMAGE_DATABASE.substring(1))
    }

    private static List<String> names(Path root) {
        rpm(root, '-qa', '--qf', '%{nevra}\n').readLines().sort()
    }

    private static String rpm(Path root, Object... arguments) {
        NdbRpm.command('rpm', root).and(arguments).result().output().stripTrailing()
    }
}
