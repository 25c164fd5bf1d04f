package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallException
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installed
import io.impscript.rpm.install.Installer
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.fixture.rpm.Trees
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Roots that we install, beside those that rpm installs of the same packages. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, GETCAP])
class InstallSpec extends Specification {
    /** What cannot be in one root with the others, hangs rpm, writes down its surroundings, or leaves a process behind. */
    private static final LEFT_OUT = ['conflict-right', 'consumer-too-new', 'consumer-missing', 'fails', 'file-conflict', 'fifo', 'looks', 'leaves-process', 'awkward-old', 'pin-2.4.1', 'pin-2.5.0~']

    @TempDir
    Path folder

    def cleanup() {
        Trees.delete(folder)
    }

    def "a root is the one that rpm makes, and rpm finds it in order"() {
        given:
        def rpms = packages()
        def start = System.currentTimeMillis().intdiv(1000)
        def theirs = Files.createDirectory(folder.resolve('theirs'))
        def ours = Files.createDirectory(folder.resolve('ours'))

        when:
        rpm(theirs, ['-i', '--nodeps', '--nosignature', *rpms])
        def installed = install(ours, rpms, 2)
        def differences = InstalledTree.differences(InstalledTree.read(ours, start), InstalledTree.read(theirs, start))

        then:
        differences == []
        installed.warnings() == []
        rpm(ours, ['-qa']).readLines().toSet() == rpm(theirs, ['-qa']).readLines().toSet()
        rpm(ours, ['-q', '--last', '-a']).readLines().size() == rpms.size()
        rpm(ours, ['-Va', '--nodeps']) == rpm(theirs, ['-Va', '--nodeps'])
        !Installer.isIncomplete(ours)
    }

    def "the number of threads makes no difference"() {
        given:
        def rpms = DebianRpmRepositories.ofUser().awkward().rpms().findAll { file -> !LEFT_OUT.any { file.fileName.toString().contains(it) } }

        when:
        def trees = [1, 2, 8].collect { threads ->
            def root = Files.createDirectory(folder.resolve("root$threads"))
            new Installer(options(threads).withoutScriptlets(), null, new HostSpecialFiles(), InstallListener.NONE).install(root, rpms)
            [tree: InstalledTree.read(root, Long.MAX_VALUE), folders: folderTimes(root), database: Files.readAllBytes(root.resolve('usr/lib/sysimage/rpm/rpmdb.sqlite')).digest('SHA-256')]
        }
        def differences = trees.drop(1).collectMany { InstalledTree.differences(it.tree, trees[0].tree) }

        then:
        differences == []
        trees*.folders.toSet().size() == 1
        trees*.database.toSet().size() == 1
    }

    def "files that two packages have with different content are told before anything is written"() {
        given:
        def root = Files.createDirectory(folder.resolve('root'))
        def rpms = DebianRpmRepositories.ofUser().awkward().rpms().findAll { it.fileName.toString().contains('file-conflict') }

        when:
        install(root, rpms, 1)

        then:
        def e = thrown(InstallException)
        e.message == '/usr/share/awkward/contested of the package awkward-file-conflict-1-1.noarch conflicts with the file of the package awkward-file-conflict-other-1-1.noarch'
        root.toFile().list().toList() == []
    }

    def "a full disk is told before, and what is found full on the way is never taken for complete"() {
        given:
        def root = Files.createDirectory(folder.resolve('root'))
        HostCommand.of('mount', '-t', 'tmpfs', '-o', "size=$size,nr_inodes=$inodes", 'tmpfs', root).output()
        def rpms = [DebianRpmRepositories.ofUser().awkward().rpm('awkward-large'), DebianRpmRepositories.ofUser().awkward().rpm('awkward-names')]

        when:
        install(root, rpms, 2)

        then:
        def e = thrown(InstallException)
        e.message =~ message
        Installer.isIncomplete(root) || root.toFile().list().toList() == []
        !Files.exists(root.resolve('usr/lib/sysimage/rpm/rpmdb.sqlite'))

        cleanup:
        HostCommand.of('umount', root).result()

        where:
        size | inodes || message
        '1m' | 1000   || /need \d+ MB below .* where \d+ MB are free/
        '2g' | 12     || /No space left on device/
    }

    private static List<Path> packages() {
        def fixtures = DebianRpmRepositories.ofUser()
        fixtures.base().rpms() + fixtures.awkward().rpms().findAll { file -> !LEFT_OUT.any { file.fileName.toString().contains(it) } }
    }

    private static InstallOptions options(int threads) {
        InstallOptions.at(1_700_000_000).withThreads(threads)
    }

    private static Installed install(Path root, List<Path> rpms, int threads) {
        new Installer(options(threads), new ChrootRunner(root), new HostSpecialFiles(), InstallListener.NONE).install(root, rpms)
    }

    private static String folderTimes(Path root) {
        HostCommand.of('sh', '-c', 'cd "$1" && find . -type d -printf "%p %T@\n" | sort', 'sh', root).output()
    }

    private String rpm(Path root, List<?> arguments) {
        def result = RpmHome.forImages(folder.resolve('home')).command('rpm', '--root', root).and(arguments).result()
        result.output().readLines().findAll { !it.startsWith('rpm: ') }.join('\n')
    }
}
