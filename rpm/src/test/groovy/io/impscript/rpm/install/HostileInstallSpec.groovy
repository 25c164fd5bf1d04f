package io.impscript.rpm.install

import static io.impscript.rpm.file.Packages.builder

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.Fault
import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.RpmException
import io.impscript.rpm.file.Scriptlet
import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** No package changes anything outside of the root, and what cannot be installed leaves the root as it was. */
class HostileInstallSpec extends Specification {
    @TempDir
    Path folder
    Path outside
    Path root

    def setup() {
        outside = Files.createDirectory(folder.resolve('outside'))
        root = Files.createDirectory(folder.resolve('root'))
    }

    def "a file below a link #title stays within the root"() {
        given:
        def target = link.replace('OUTSIDE', outside.toString())
        def evil = builder('evil').file(NewFile.link('/data', target)).file(NewFile.regular('/data/passwd', 0644, Content.of('mine'))).write(folder)

        when:
        install(evil)

        then:
        outside.toFile().list().toList() == []
        !Files.exists(folder.resolve('passwd'))
        Files.walk(root).withCloseable { all -> all.anyMatch { it.fileName.toString() == 'passwd' } }

        where:
        title                   | link
        'to an absolute path'   | 'OUTSIDE'
        'upwards'               | '../../../../../../../../../../OUTSIDE'
        'just above'            | '..'
        'of many dots'          | './.././../outside'
    }

    def "links that the root has already lead nowhere outside (#where)"() {
        given:
        Files.createSymbolicLink(root.resolve('etc'), Path.of(where == 'absolute' ? outside.toString() : '../outside'))
        def usual = builder('usual').file(NewFile.regular('/etc/conf', 0644, Content.of('mine')))
            .file(NewFile.directory('/etc/conf.d', 0755)).file(NewFile.link('/etc/link', 'x')).write(folder)

        when:
        install(usual)

        then:
        outside.toFile().list().toList() == []

        where:
        where << ['absolute', 'relative']
    }

    def "a link in the place of a file is replaced, not followed"() {
        given:
        def victim = Files.writeString(outside.resolve('victim'), 'untouched')
        Files.createDirectory(root.resolve('etc'))
        Files.createSymbolicLink(root.resolve('etc/conf'), victim)
        Files.createSymbolicLink(root.resolve('etc/config'), victim)
        def usual = builder('usual').file(NewFile.regular('/etc/conf', 0600, Content.of('mine')))
            .file(NewFile.regular('/etc/config', 0600, Content.of('mine')).flags(FileEntry.CONFIG)).write(folder)

        when:
        install(usual)

        then:
        Files.readString(victim) == 'untouched'
        Files.readString(root.resolve('etc/conf')) == 'mine'
        !Files.isSymbolicLink(root.resolve('etc/conf'))
        Files.isSymbolicLink(root.resolve('etc/config.rpmorig'))
    }

    def "a database that is a link is not followed"() {
        given:
        def database = Files.createDirectories(root.resolve('usr/lib/sysimage/rpm'))
        Files.createSymbolicLink(database.resolve('rpmdb.sqlite'), outside.resolve('database'))

        when:
        install(builder('usual').write(folder))

        then:
        thrown(InstallException)
        outside.toFile().list().toList() == []
    }

    def "links in a circle end with a message"() {
        given:
        Files.createSymbolicLink(root.resolve('a'), Path.of('b'))
        Files.createSymbolicLink(root.resolve('b'), Path.of('a'))

        when:
        install(builder('usual').file(NewFile.regular('/a/x', 0644, Content.of('mine'))).write(folder))

        then:
        def e = thrown(InstallException)
        e.message == '/a: links above it go in circles'
    }

    def "a damaged package among others leaves the root as it was"() {
        given:
        def good = builder('good').file(NewFile.regular('/good', 0644, Content.of('good'))).write(folder)
        def bad = builder('bad').file(NewFile.regular('/bad', 0644, Content.of('b' * 100_000))).write(folder)
        def bytes = Files.readAllBytes(bad)
        Files.write(bad, Arrays.copyOf(bytes, bytes.length - 20))

        when:
        install(good, bad)

        then:
        def e = thrown(RpmException)
        e.message.contains('bad')
        root.toFile().list().toList() == []
        !Installer.isIncomplete(root)
    }

    def "a folder in the place of a file is told before anything is done"() {
        given:
        Files.createDirectories(root.resolve('etc/conf/inside'))

        when:
        install(builder('usual').file(NewFile.regular('/etc/conf', 0644, Content.of('mine'))).write(folder))

        then:
        def e = thrown(InstallException)
        e.message == 'usual-1.0-1.noarch: /etc/conf is a folder in the root already'
        root.toFile().list().toList() == ['etc']
    }

    def "what is no folder is replaced by one, a link to one stays"() {
        given:
        Files.createDirectories(root.resolve('usr/lib'))
        Files.createSymbolicLink(root.resolve('lib'), Path.of('usr/lib'))
        Files.writeString(root.resolve('opt'), 'a file')
        def usual = builder('usual').file(NewFile.directory('/lib', 0755)).file(NewFile.directory('/opt', 0755))
            .file(NewFile.regular('/lib/x', 0644, Content.of('x'))).write(folder)

        when:
        install(usual)

        then:
        Files.isSymbolicLink(root.resolve('lib'))
        Files.readString(root.resolve('usr/lib/x')) == 'x'
        Files.isDirectory(root.resolve('opt'))
    }

    def "the same file by two paths is found to be one"() {
        given:
        def base = builder('base').file(NewFile.directory('/usr/lib', 0755)).file(NewFile.link('/lib', 'usr/lib')).write(folder)
        def one = builder('one').file(NewFile.regular('/lib/x', 0644, Content.of('one'))).write(folder)
        def two = builder('two').file(NewFile.regular('/usr/lib/x', 0644, Content.of(content))).write(folder)

        when:
        def problem = null
        try {
            install(base, one, two)
        } catch (InstallException e) {
            problem = e.message
        }

        then:
        problem == expected

        where:
        content || expected
        'one'   || null
        'two'   || '/lib/x of the package one-1.0-1.noarch conflicts with the file of the package two-1.0-1.noarch'
    }

    def "a file below a file of another package is told before"() {
        given:
        def one = builder('one').file(NewFile.regular('/x', 0644, Content.of('one'))).write(folder)
        def two = builder('two').file(NewFile.regular('/x/y', 0644, Content.of('two'))).write(folder)

        when:
        install(one, two)

        then:
        def e = thrown(InstallException)
        e.message == '/x/y of the package two-1.0-1.noarch lies below the file /x of the package one-1.0-1.noarch'
    }

    def "what a scriptlet puts in the way of later files is said, and the root is known to be incomplete"() {
        given:
        def one = builder('one').file(NewFile.regular('/x', 0644, Content.of('one')))
            .scriptlet(new Scriptlet(Scriptlet.Kind.PRE, ['/bin/sh'], 'in the way', 0)).write(folder)
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)
        def runner = { Files.createDirectories(root.resolve('x/inside')); 0 } as ScriptRunner

        when:
        new Installer(options, runner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, [one])

        then:
        def e = thrown(InstallException)
        e.message == 'one-1.0-1.noarch: /x is a folder in the root already'
        Installer.isIncomplete(root)
    }

    def "everything that stands against it is told at once"() {
        given:
        def lua = builder('lua').scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['<lua>'], '-- harmless\nposix.mkdir("/x"', 0)).write(folder)
        def one = builder('one').file(NewFile.regular('/x', 0644, Content.of('one'))).write(folder)
        def two = builder('two').file(NewFile.regular('/x', 0644, Content.of('two'))).write(folder)

        when:
        install(lua, one, two)

        then:
        def e = thrown(InstallException)
        e.problems().size() == 2
        e.problems()[1].text().startsWith('%post(lua-1.0-1.noarch) cannot be run here: [string "%post(lua-1.0-1.noarch)"]:2: \')\' expected')
        root.toFile().list().toList() == []
    }

    def "what only rpm itself could put into a scriptlet is told before: #body"() {
        given:
        def macros = builder('macros').scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['/bin/sh'], body, flags)).write(folder)

        when:
        install(macros)

        then:
        def e = thrown(InstallException)
        e.message.startsWith('%post(macros-1.0-1.noarch) cannot be run here: ' + problem)
        root.toFile().list().toList() == []

        where:
        body                       | flags || problem
        'echo %(date)'             | 1     || 'a program or expression among macros: %(date)'
        'echo %{lua: print(1)}'    | 1     || "a macro of rpm's own: %{lua: print(1)}"
        'echo %{?_sysconfdir'      | 1     || 'a macro without its end'
        'echo [%{FILENAMES}]'      | 2     || 'a query that goes on over lists'
        'echo %{FILENAMES}'        | 2     || 'a query for: %{FILENAMES}'
    }

    def "macros and values of the header are put into a scriptlet: #body"() {
        given:
        def ran = []
        def rpm = builder('macros').scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['/bin/sh'], body, flags))
            .file(NewFile.regular('/usr/lib/rpm/macros.d/macros.site', 0644, Content.of('%site(x) much\n%_site_dir %{_localstatedir}/site\n'))).write(folder)
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)

        when:
        new Installer(options, { ran << it.body(); 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, [rpm])

        then:
        ran == [expanded]

        where:
        body                                                        | flags || expanded
        'echo %{_prefix} %_sysconfdir %%x %{nothing} %{?nothing}'   | 1     || 'echo /usr /etc %x %{nothing} '
        '%{_dbpath} %{_site_dir} %{?_site_dir:yes}%{!?_site_dir:no}' | 1     || '/usr/lib/sysimage/rpm /var/site yes'
        'echo %{NAME} %{version} %%{x} %{EPOCH}\\n'                 | 2     || 'echo macros 1.0 %{x} (none)\n'
        'echo %%{NAME} %{_bindir}'                                  | 3     || 'echo macros /usr/bin'
        'echo %{NAME} 100%'                                         | 0     || 'echo %{NAME} 100%'
    }

    def "a package that is there already is not installed again"() {
        given:
        install(builder('usual').write(folder))

        when:
        install(builder('usual', '2.0-1').write(folder))

        then:
        def e = thrown(InstallException)
        e.message == 'usual-2.0-1.noarch cannot be installed: usual-1.0-1.noarch is there already'
    }

    def "what only root may do is recorded"() {
        given:
        def usual = builder('usual').file(NewFile.regular('/usr/bin/x', 04711, Content.of('x')).owner('bin', 'bin').capabilities('cap_net_raw=ep'))
            .file(new NewFile('/dev/null', 0x2000 | 0666, 'root', 'root', 5, '', 0x103, 0, '', Content.NONE)).write(folder)
        Files.createDirectory(root.resolve('etc'))
        Files.writeString(root.resolve('etc/passwd'), 'bin:x:7:7::/:\n')

        when:
        def installed = install(usual)

        then:
        installed.files().find { it.path() == '/usr/bin/x' } == new Installed.LaidFile('/usr/bin/x', 0x8000 | 04711, 7, 0, 1_700_000_000, 0, 'cap_net_raw=ep')
        installed.files().any { it.path() == '/dev/null' && it.rdev() == 0x103 }
        !Files.exists(root.resolve('dev/null'))
        installed.warnings() == ['usual-1.0-1.noarch: group bin does not exist - using root']
    }

    def "users that a package brings own the files that come after it"() {
        given:
        def first = builder('first').file(NewFile.regular('/a', 0644, Content.of('a')).owner('them', 'root'))
            .file(NewFile.regular('/etc/passwd', 0644, Content.of('them:x:5:5::/:\n'))).file(NewFile.regular('/z', 0644, Content.of('z')).owner('them', 'root')).write(folder)

        when:
        def installed = install(first)

        then:
        installed.files().collectEntries { [it.path(), it.uid()] } == ['/a': 0, '/etc/passwd': 0, '/z': 5]
        installed.warnings() == ['first-1.0-1.noarch: user them does not exist - using root']
    }

    @Requires({ Files.getAttribute(Path.of('/proc/self'), 'unix:uid') == 0 })
    def "nothing takes the group of the folder that the root is in"() {
        given:
        Files.setAttribute(root, 'unix:gid', 12)
        Files.setAttribute(root, 'unix:mode', 02755)
        def usual = builder('usual').file(NewFile.link('/link', 'x')).file(NewFile.directory('/folder', 0755))
            .file(NewFile.regular('/file', 0644, Content.of('mine'))).write(folder)

        when:
        new Installer(InstallOptions.at(1_700_000_000), { 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, [usual])

        then:
        ['link', 'folder', 'file'].collect { Files.getAttribute(root.resolve(it), 'unix:gid', LinkOption.NOFOLLOW_LINKS) } == [0, 0, 0]
    }

    def "a mistake of our own #when names the package, and leaves the root as it was"() {
        given:
        def usual = builder('usual').scriptlet(new Scriptlet(Scriptlet.Kind.PRETRANS, ['/bin/sh'], 'x', 0)).write(folder)
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD).with(check)

        when:
        new Installer(options, scripts, SpecialFiles.RECORDED, InstallListener.NONE).install(root, [usual])

        then:
        def e = thrown(Fault)
        e.subject() == subject
        e.cause instanceof IllegalStateException
        root.toFile().list().findAll { !it.startsWith('.') } == []

        where:
        when                | check                                    | scripts                                    || subject
        'in its header'     | { file, rpm -> throw mistake() } as PackageCheck | { 0 } as ScriptRunner              || 'the package usual-1.0-1.noarch.rpm'
        'in its scriptlet'  | PackageCheck.NONE                        | { throw mistake() } as ScriptRunner        || 'the package usual-1.0-1.noarch'
    }

    static Exception mistake() {
        new IllegalStateException('17')
    }

    private Installed install(Path... rpms) {
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)
        new Installer(options, { 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, rpms.toList())
    }
}
