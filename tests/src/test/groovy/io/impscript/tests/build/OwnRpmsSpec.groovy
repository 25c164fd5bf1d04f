package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

/** RPMs that a script makes: what they hold, that they are the same anywhere, and that real programs take them. */
class OwnRpmsSpec extends Specification {
    static final String RPM_FILE = 'repos/site/site-motd-1.2.0-1.noarch.rpm'

    @TempDir Path folder

    @NeedsHost([RPM])
    def 'rpm reads what the script says'() {
        when:
        def made = compiled('one')

        then:
        rpm('-K', '--nosignature', made).contains('digests OK')
        rpm('-qp', '--qf', '%{NAME} %{VERSION} %{RELEASE} %{ARCH} %{SUMMARY} %{LICENSE}', made) == 'site-motd 1.2.0 1 noarch Message of the day MIT'
        rpm('-qp', '--qf', '[%{FILENAMES} %{FILEMODES:perms} %{FILEUSERNAME} %{FILEGROUPNAME} %{FILELINKTOS} %{FILEFLAGS:fflags}\n]', made).readLines()*.strip() == [
            '/etc/motd.site -rw-r----- root root  cn',
            '/etc/site-release -rw-r--r-- root root',
            '/etc/site/empty drwxr-xr-x root root',
            '/etc/site/link.conf lrwxrwxrwx root root site.conf',
            '/etc/site/run.sh -rwxr-xr-x root root',
            '/etc/site/site.conf -rw-r--r-- root root',
            '/usr/bin/site-run lrwxrwxrwx root root ../../etc/site/run.sh',
            '/var/lib/site drwxr-x--- daemon root']
        rpm('-qp', '--requires', made).readLines().containsAll(['bash >= 5', 'coreutils', '/bin/sh'])
        rpm('-qp', '--provides', made).readLines().contains('site-banner = 2')
        rpm('-qp', '--obsoletes', made).readLines() == ['old-motd < 3']
        rpm('-qp', '--recommends', made).readLines() == ['site-docs']
        rpm('-qp', '--scripts', made).contains('echo one > /etc/site-post\necho two >> /etc/site-post')
    }

    def 'the same files give the same bytes, in other folders, at other times, under another umask'() {
        given:
        def first = compiled('one')
        def second = site('two')
        Files.walk(second).withCloseable { all ->
            all.filter { Files.isRegularFile(it) }.each {
                Files.setLastModifiedTime(it, FileTime.fromMillis(1))
                def mode = it.fileName.toString() == 'run.sh' ? 'rwx------' : 'rw-------'
                Files.setPosixFilePermissions(it, PosixFilePermissions.fromString(mode))
            }
        }

        when:
        def result = new Imps(folder.resolve('imps')).with(TZ: 'Asia/Tokyo', LC_ALL: 'C.UTF-8')
            .run('compile', second.resolve('site.imps.groovy'), '-o', folder.resolve('two-out'))

        then:
        result.exitCode == 0
        Files.mismatch(first, folder.resolve("two-out/$RPM_FILE")) == -1
        Files.mismatch(folder.resolve('one-out/repos/site/repodata/repomd.xml'), folder.resolve('two-out/repos/site/repodata/repomd.xml')) == -1

        when:
        def again = new Imps(folder.resolve('imps')).run('compile', second.resolve('site.imps.groovy'), '-o', folder.resolve('two-out'))

        then:
        again.out.contains("unchanged ${folder.resolve('two-out/repos/site')}")

        when:
        Files.writeString(second.resolve('files/motd'), 'Changed\n')
        def changed = new Imps(folder.resolve('imps')).run('compile', second.resolve('site.imps.groovy'), '-o', folder.resolve('two-out'))

        then:
        changed.out.contains("wrote ${folder.resolve('two-out/repos/site')}")
        Files.mismatch(first, folder.resolve("two-out/$RPM_FILE")) != -1
    }

    @NeedsHost([RPM, DNF, ZYPPER, UNSHARE])
    def '#engine installs it, and rpm finds the root as the package says'() {
        given:
        def imps = new Imps(folder.resolve('imps'))
        def script = site('one').resolve('site.imps.groovy')

        when:
        def result = imps.run('build', '--engine', engine, '--image', 'none', '-P', "system=${DebianRpmRepositories.ofUser().base().url()}", script)
        def root = imps.imageRoot('login')

        then:
        result.exitCode == 0
        Files.readString(root.resolve('etc/motd.site')) == 'Welcome\n'
        Files.readString(root.resolve('etc/site-post')) == 'one\ntwo\n'
        HostCommand.of('rpm', '--root', root, '--dbpath', '/usr/lib/sysimage/rpm', '-V', '--nodeps', 'site-motd').result().output() == ''

        where:
        engine << ['dnf', 'zypper', 'embedded']
    }

    @NeedsHost([RPM, DNF, ZYPPER, UNSHARE])
    def '#manager reads a folder that imps repo has indexed and brought up to date'() {
        given:
        def imps = new Imps(folder.resolve('imps'))
        def packages = Files.createDirectories(folder.resolve('packages'))
        Files.copy(compiled('one'), packages.resolve('site-motd.rpm'))
        def script = Files.writeString(folder.resolve('taken.imps.groovy'), """\
            repository('taken') { type 'RHEL9'; url '$packages' }
            repository('system') { type 'RHEL9'; url '${DebianRpmRepositories.ofUser().base().url()}' }
            recipe('login') { dist 'RHEL9'; packages 'site-motd'; repositories 'taken', 'system' }
            """.stripIndent())

        when:
        def made = imps.run('repo', 'create', packages)
        def updated = imps.run('repo', 'update', packages, '--format', 'json')
        def built = imps.run('build', '--engine', manager, '--image', 'none', script)

        then:
        made.out == "indexed 1 RPM in $packages\n"
        updated.out.contains('"packages": 1,') && updated.out.contains('"read": 0,') && updated.out.contains('"gone": 0')
        built.exitCode == 0
        Files.exists(imps.imageRoot('login').resolve('etc/motd.site'))

        where:
        manager << ['dnf', 'zypper']
    }

    private Path compiled(String name) {
        def result = new Imps(folder.resolve('imps')).run('compile', site(name).resolve('site.imps.groovy'), '-o', folder.resolve("$name-out"))
        assert result.exitCode == 0: result
        folder.resolve("$name-out/$RPM_FILE")
    }

    private Path site(String name) {
        def site = Files.createDirectories(folder.resolve("$name/files/etc/empty")).parent.parent.parent
        Files.writeString(site.resolve('files/motd'), 'Welcome\n')
        Files.writeString(site.resolve('files/etc/site.conf'), 'x=1\n')
        def program = Files.writeString(site.resolve('files/etc/run.sh'), '#!/bin/sh\n')
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString('rwxr-xr-x'))
        Files.createSymbolicLink(site.resolve('files/etc/link.conf'), Path.of('site.conf'))
        Files.writeString(site.resolve('site.imps.groovy'), '''\
            def system = parameter 'system', 'https://packages.local/system', 'the system\\'s repository'
            repository('site') {
                type 'RHEL9'
                rpmPackage('site-motd') {
                    version '1.2.0'
                    summary 'Message of the day'
                    license 'MIT'
                    file 'files/motd', to: '/etc/motd.site', mode: '0640', noReplace: true
                    tree 'files/etc', to: '/etc/site'
                    text '/etc/site-release', 'site 12\\n'
                    directory '/var/lib/site', mode: '0750', owner: 'daemon'
                    link '/usr/bin/site-run', to: '../../etc/site/run.sh'
                    requires 'bash >= 5', 'coreutils'
                    provides 'site-banner = 2'
                    obsoletes 'old-motd < 3'
                    recommends 'site-docs'
                    post 'echo one > /etc/site-post', 'echo two >> /etc/site-post'
                }
            }
            repository('system') { type 'RHEL9'; url system }
            recipe('login') { dist 'RHEL9'; packages 'site-motd'; repositories 'site', 'system' }
            '''.stripIndent())
        site
    }

    private static String rpm(Object... arguments) {
        HostCommand.of('rpm', *arguments).output().trim()
    }
}
