package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.fixture.rpm.Trees
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Roots that we installed go on as those that dnf installed, whoever changes them later. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, DNF, ZYPPER])
class LaterChangesSpec extends Specification {
    /** What package managers keep of their own. */
    private static final OWN = ['var/lib/dnf', 'var/log/dnf', 'var/log/hawkey', 'var/cache', 'var/lib/zypp', 'var/log/zypp', 'var/log/YaST2', 'etc/dnf', 'tmp', 'run', 'etc/zypp', 'var/lib/rpm', 'var/log:', 'var/lib:']

    @Shared
    @TempDir
    Path shared

    @TempDir
    Path folder

    @Shared
    Map<String, List<Path>> built

    def setupSpec() {
        def spec = Path.of(LaterChangesSpec.getResource('/fixture/later.spec').toURI())
        built = ['1', '2'].collectEntries { version ->
            def repository = shared.resolve("repository$version")
            RpmHome.forImages(shared.resolve('home')).command('rpmbuild', '-bb', '--define', "wanted $version",
                '--define', "_rpmdir $repository", '--define', "_topdir ${shared.resolve('top')}", spec).output()
            HostCommand.of('createrepo_c', '--quiet', repository).output()
            [version, Files.list(repository.resolve('noarch')).withCloseable { it.toList() }]
        }
    }

    def cleanup() {
        Trees.delete(folder)
    }

    def "#tool upgrades, removes and installs on them with the same outcome"() {
        given:
        def start = System.currentTimeMillis().intdiv(1000)
        def theirs = Files.createDirectory(folder.resolve('theirs'))
        def ours = Files.createDirectory(folder.resolve('ours'))
        dnf(theirs, '1', 'install', 'later-app', 'later-lib')
        def names = rpm(theirs, ['-qa', '--qf', '%{name}-%{version}-%{release}.%{arch}\n']).readLines()
        def all = DebianRpmRepositories.ofUser().base().rpms() + built['1']
        def files = names.collect { name -> all.find { it.fileName.toString() == "${name}.rpm" } }

        when: 'we install what dnf installed, and somebody changes configuration'
        def result = new Installer(InstallOptions.at(1_700_000_000), new ChrootRunner(ours), new HostSpecialFiles(), InstallListener.NONE).install(ours, files)
        def log = [theirs, ours].collect { Files.readString(it.resolve('var/log/later')) }
        [theirs, ours].each { root ->
            ['keep', 'plain', 'lib'].each { Files.writeString(root.resolve("etc/later/${it}.conf"), 'of the site\n') }
        }

        then:
        files.every { it }
        result.warnings() == []
        log[0] == log[1]

        when:
        [theirs, ours].each { root ->
            change(tool, root, '2', upgrade, 'later-app')
            change(tool, root, '2', 'remove', 'later-lib')
            change(tool, root, '2', 'install', 'later-new')
        }

        then:
        Files.readString(ours.resolve('var/log/later')) == Files.readString(theirs.resolve('var/log/later'))
        Files.readString(ours.resolve('var/log/later')).contains('later-app-2 post 2')
        Files.readString(ours.resolve('var/log/later')).contains('later-app-1 postun 1')
        etc(ours) == etc(theirs)
        etc(ours).containsAll(['keep.conf.rpmnew', 'plain.conf.rpmsave', 'lib.conf.rpmsave'])
        InstalledTree.differences(InstalledTree.read(ours, start), InstalledTree.read(theirs, start))
            .findAll { line -> !OWN.any { line.startsWith(it) } } == []
        rpm(ours, ['-qa']).readLines().sort() == rpm(theirs, ['-qa']).readLines().sort()
        rpm(ours, ['-q', 'later-app']) == 'later-app-2-1.noarch'
        rpm(ours, ['-Va']) == rpm(theirs, ['-Va'])
        dnf(ours, '2', 'check') == dnf(theirs, '2', 'check')

        where:
        tool     | upgrade
        'dnf'    | 'upgrade'
        'zypper' | 'update'
    }

    def "a file that a scriptlet made before its package is kept as rpm keeps it"() {
        given:
        def spec = folder.resolve('early.spec')
        Files.writeString(spec, '''Name: early
            Version: 1
            Release: 1
            Summary: x
            License: x
            BuildArch: noarch
            %description
            x
            %pre
            mkdir -p /etc/early; for part in keep plain; do echo mine > /etc/early/$part; done; echo file > /etc/early/file; ln -s keep /etc/early/link
            %install
            mkdir -p %{buildroot}/etc/early; for part in keep plain file; do echo packaged > %{buildroot}/etc/early/$part; done; echo packaged > %{buildroot}/etc/early/link
            %files
            %config(noreplace) /etc/early/keep
            %config(noreplace) /etc/early/link
            %config /etc/early/plain
            /etc/early/file
            '''.stripIndent().readLines().collect { it.replaceFirst('^            ', '') }.join('\n'))
        RpmHome.forImages(folder.resolve('home')).command('rpmbuild', '-bb', '--define', "_rpmdir $folder/rpms", '--define', "_topdir $folder/top", spec).output()
        def early = folder.resolve('rpms/noarch/early-1-1.noarch.rpm')
        def start = System.currentTimeMillis().intdiv(1000)
        def roots = ['theirs', 'ours'].collect { name ->
            def root = Files.createDirectory(folder.resolve(name))
            def base = DebianRpmRepositories.ofUser().base()
            rpm(root, ['-i', '--nodeps', '--noscripts', '--nosignature', *['base-files', 'gcc-12-base', 'libgcc-s1', 'libc6-2', 'dash', 'coreutils', 'libacl1', 'libattr1', 'libselinux1', 'libgmp10', 'libpcre2'].collect { base.rpm(it) }])
            root
        }

        when:
        rpm(roots[0], ['-i', '--nodeps', '--nosignature', early])
        new Installer(InstallOptions.at(1_700_000_000), new ChrootRunner(roots[1]), new HostSpecialFiles(), InstallListener.NONE).install(roots[1], [early])

        then:
        InstalledTree.differences(InstalledTree.read(roots[1], start), InstalledTree.read(roots[0], start)) == []
        roots[1].resolve('etc/early').toFile().list().sort() == roots[0].resolve('etc/early').toFile().list().sort()
    }

    private static List<String> etc(Path root) {
        root.resolve('etc/later').toFile().list().toList().sort()
    }

    private void change(String tool, Path root, String version, String what, String name) {
        tool == 'dnf' ? dnf(root, version, what, name) : zypper(root, version, what, name)
    }

    private String dnf(Path root, String version, String... what) {
        def state = Files.createDirectories(folder.resolve("state-${root.fileName}"))
        def base = DebianRpmRepositories.ofUser().base()
        def conf = Files.writeString(state.resolve('dnf.conf'), '[main]\n')
        def output = RpmHome.forImages(state.resolve('home')).command('dnf', '-y', '-q', '-c', conf, "--installroot=$root", '--releasever=1', '--nogpgcheck',
            "--setopt=cachedir=$state/cache", "--setopt=reposdir=$state/repos", "--setopt=varsdir=$state/none", '--setopt=plugins=0', '--setopt=install_weak_deps=0',
            '--setopt=clean_requirements_on_remove=0', "--repofrompath=base,file://${base.folder()}", "--repofrompath=later,file://$shared/repository$version",
            '--repo=base', '--repo=later').and(what.toList()).output()
        Trees.delete(root.resolve(state.toString().substring(1)))
        output.readLines().findAll { !it.startsWith('Added') }.join('\n')
    }

    private void zypper(Path root, String version, String... what) {
        def state = Files.createDirectories(folder.resolve("zypper-${root.fileName}"))
        def repositories = Files.createDirectories(state.resolve('repos'))
        ['base': DebianRpmRepositories.ofUser().base().folder(), 'later': shared.resolve("repository$version")].each { name, place ->
            Files.writeString(repositories.resolve("${name}.repo"), "[$name]\nname=$name\nenabled=1\nautorefresh=1\nbaseurl=file:$place\ntype=rpm-md\ngpgcheck=0\n")
        }
        RpmHome.forImages(state.resolve('home')).command('zypper', '--non-interactive', '--no-gpg-checks', '--root', root, '--cache-dir', state.resolve('cache'), '--reposd-dir', repositories)
            .with('ZYPP_LOGFILE', state.resolve('log')).with('ZYPP_LOCKFILE_ROOT', state).and(what.toList()).output()
        Trees.delete(root.resolve(state.toString().substring(1)))
    }

    private String rpm(Path root, List<?> arguments) {
        def result = RpmHome.forImages(folder.resolve('home')).command('rpm', '--root', root).and(arguments).result()
        result.output().readLines().findAll { !it.startsWith('rpm: ') }.join('\n')
    }
}
