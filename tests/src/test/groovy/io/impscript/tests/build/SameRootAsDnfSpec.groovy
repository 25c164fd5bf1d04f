package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.rpm.InstalledTree
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The same recipe built by the embedded engine and by dnf, from the command line to the finished root. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, DNF, GETCAP, UNSHARE])
class SameRootAsDnfSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/larger.imps.groovy'
    static final List<String> ENGINES = ['embedded', 'dnf']

    /** dnf's own state; nobody else reads it. */
    private static final List<String> OF_DNF = ['etc/dnf', 'etc/dnf/modules.d', 'var/lib/dnf']

    /** Lists what was there when a scriptlet ran ldconfig, between packages whose order is free; so does InstalledTree's aux-cache. */
    private static final List<String> OF_ORDER = ['etc/ld.so.cache']

    private static final int TIME = 7

    @Shared @TempDir Path folder
    @Shared Map<String, Imps> impsOf = [:]
    @Shared Map<String, Imps.Result> resultOf = [:]
    @Shared long start

    def setupSpec() {
        def fixtures = DebianRpmRepositories.ofUser()
        start = System.currentTimeMillis().intdiv(1000)
        ENGINES.each { engine ->
            impsOf[engine] = new Imps(folder.resolve(engine))
            resultOf[engine] = impsOf[engine].run('build', '--engine', engine, '--image', 'none', '-P', "base=${fixtures.base().url()}",
                '-P', "awkward=${fixtures.awkward().url()}", '-P', "site=${fixtures.site().unsigned().url()}", SCRIPT)
            assert resultOf[engine].exitCode == 0: resultOf[engine]
        }
    }

    def 'the roots are the same, file by file'() {
        given:
        def theirs = tree('dnf')
        def ours = withoutTimeOfBuild(tree('embedded'), theirs)

        when:
        def differences = InstalledTree.differences(ours, theirs)

        then:
        ours.size() > 3000
        ours.containsKey(OF_ORDER[0]) && theirs.containsKey(OF_ORDER[0])
        differences == []
    }

    def 'rpm lists the same packages and finds the same of their files changed'() {
        expect:
        rpm('embedded', '-qa').readLines().toSorted() == rpm('dnf', '-qa').readLines().toSorted()
        rpm('embedded', '-Va').readLines().toSorted() == rpm('dnf', '-Va').readLines().toSorted()
        rpm('embedded', '-qa', '--qf', '%{NAME} %{SHA256HEADER} %{SIGMD5} %{FILESTATES}\\n').readLines().toSorted() ==
            rpm('dnf', '-qa', '--qf', '%{NAME} %{SHA256HEADER} %{SIGMD5} %{FILESTATES}\\n').readLines().toSorted()
    }

    def 'both say the same scriptlet that failed, and the same number of packages'() {
        given:
        def warning = 'warning: the package is installed, but a script of it failed: %post scriptlet of awkward-scriptlet-fails-after-1-1.noarch'

        expect:
        resultOf.values().every { it.tidy }
        resultOf['embedded'].err.contains(warning)
        ENGINES.collect { resultOf[it].out.readLines()[0].replaceFirst(/, in .*/, '') }.toSet().size() == 1
    }

    def 'both locks have the same packages from the same repositories; ours knows the files, too'() {
        given:
        def (ours, theirs) = ENGINES.collect { lock(it) }
        def known = ['name', 'epoch', 'version', 'release', 'arch', 'checksum', 'repository', 'size']

        expect:
        ours.packages*.subMap(known) == theirs.packages*.subMap(known)
        ours.repositories == theirs.repositories
        ours.packages.every { it.fileChecksum ==~ /sha256:[0-9a-f]{64}/ && it.fileSize > 0 && it.file.endsWith('.rpm') && it.askedBy }
        ours.packages.find { it.name == 'zsh' }.askedBy == ['recipe larger']
        ours.packages.find { it.name == 'zsh-common' }.askedBy == ['package zsh']
    }

    def 'a later dnf works on the root of the embedded engine'() {
        given:
        def root = impsOf['embedded'].imageRoot('larger')
        def home = RpmHome.forImages(folder.resolve('later'))

        when:
        def output = home.command('dnf', '-y', '-q', '-c', Files.writeString(folder.resolve('dnf.conf'), '[main]\n'), "--installroot=$root", '--releasever=9', '--disablerepo=*', '--setopt=plugins=0',
            '--setopt=reposdir=/nowhere', "--setopt=cachedir=${folder.resolve('dnf-cache')}", 'remove', 'awkward-scriptlet-talks').result()

        then:
        output.exitCode() == 0
        !rpm('embedded', '-qa').contains('awkward-scriptlet-talks')
        rpm('embedded', '-q', 'zsh').startsWith('zsh-')
    }

    private Map<String, List<String>> tree(String engine) {
        InstalledTree.read(impsOf[engine].imageRoot('larger'), start).findAll { path, row ->
            !(path in OF_DNF) && !path.startsWith('var/lib/dnf/')
        }.collectEntries { path, row -> [path, path in OF_ORDER ? ['of order'] : row] }
    }

    /** What scriptlets wrote has the time of our build in place of that of the clock: the newest of the packages' own. */
    private Map<String, List<String>> withoutTimeOfBuild(Map<String, List<String>> ours, Map<String, List<String>> theirs) {
        def installed = rpm('embedded', '-q', 'zsh', '--qf', '%{INSTALLTIME}')
        ours.collectEntries { path, row ->
            def written = theirs[path] && theirs[path][TIME] == '' && row[TIME] == installed
            [path, written ? row[0..<TIME] + [''] + row[TIME + 1..-1] : row]
        }
    }

    private Map lock(String engine) {
        new ObjectMapper().readValue(impsOf[engine].bootFile('larger.lock.json').toFile(), Map)
    }

    /** Says the same whatever its status: -V has one for files that differ. */
    private String rpm(String engine, String... arguments) {
        HostCommand.of('rpm', '--root', impsOf[engine].imageRoot('larger'), '--dbpath', RpmHome.IMAGE_DATABASE).and(arguments.toList()).result().output()
    }
}
