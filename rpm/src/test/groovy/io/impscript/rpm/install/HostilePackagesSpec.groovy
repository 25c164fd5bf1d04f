package io.impscript.rpm.install

import static io.impscript.rpm.file.Packages.builder

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.RawPackage
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.RpmException
import io.impscript.rpm.file.Scriptlet
import io.impscript.rpm.file.Tag
import io.impscript.rpm.version.Dependency
import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Packages whose digests are right and whose contents are meant to do harm: refused with their name, or harmless. */
@Timeout(300)
class HostilePackagesSpec extends Specification {
    @TempDir
    Path folder
    Path root
    Map<String, String> before

    def setup() {
        root = Files.createDirectory(folder.resolve('root'))
        def canary = Files.createDirectories(folder.resolve('outside/etc'))
        Files.writeString(canary.resolve('passwd'), 'root')
        Files.createSymbolicLink(folder.resolve('outside/link'), Path.of('etc/passwd'))
        before = outside()
    }

    def cleanup() {
        assert outside() == before
    }

    def "#what is refused and leaves nothing"() {
        given:
        def evil = change(new RawPackage()).write(folder)

        when:
        install(evil)

        then:
        def e = thrown(IOException)
        e.message.contains('evil') || reason == 'MB are free'
        e.message.contains(reason)
        !e.message.any { Character.isISOControl((char) it) }
        root.toFile().list().toList() == []

        where:
        what                            | reason                                             | change
        'a path with ..'                | 'leads elsewhere'                                  | { it.both('/usr/../../etc/passwd') }
        'a path that ends in ..'        | 'leads elsewhere'                                  | { it.both('/usr/..') }
        'a path with .'                 | 'leads elsewhere'                                  | { it.both('/usr/./x') }
        'a relative path'               | 'leads elsewhere'                                  | { it.file('etc/passwd').entry('etc/passwd') }
        'an empty name'                 | 'leads elsewhere'                                  | { it.file('/usr/').entry('./usr/') }
        'an empty path'                 | 'leads elsewhere'                                  | { it.file('').entry('') }
        'two slashes'                   | 'leads elsewhere'                                  | { it.file('/usr//x').entry('./usr//x') }
        'a path with a line end'        | 'leads elsewhere'                                  | { it.both('/usr/a\n/etc/passwd') }
        'a path of 5000 bytes'          | 'is longer than any disk takes'                    | { it.both('/' + ('d' * 100 + '/') * 49 + 'x' * 51) }
        'a name of 300 bytes'           | 'is longer than any disk takes'                    | { it.both('/' + 'n' * 300) }
        'a name of 100 long characters' | 'is longer than any disk takes'                    | { it.both('/' + '\u20ac' * 100) }
        'a path too long here'          | 'is too long below this root'                      | { it.both('/' + ('d' * 100 + '/') * 40 + 'x' * 45) }
        'the same path twice'           | 'its header has /x twice'                          | { it.both('/x').both('/x') }
        'the same by numbers'           | 'its header has /x twice'                          | { it.file('/x').file('/x').numbered(0).numbered(1) }
        'a file of no kind'             | 'is of no kind that there is'                      | { it.both('/x', mode: 0x3000) }
        'a file of kind 0'              | 'is of no kind that there is'                      | { it.both('/x', mode: 0644) }
        'an archive with another name'  | 'has the file ./y, the header has not'             | { it.file('/x').entry('./y') }
        'an archive with ..'            | 'the header has not'                               | { it.file('/x').entry('./../x') }
        'one file more'                 | 'the header has not'                               | { it.both('/x').entry('./y') }
        'one file twice'                | 'the payload has /x against the header'            | { it.both('/x').entry('./x') }
        'a number too large'            | 'a file without a name'                            | { it.file('/x').numbered(7) }
        'a negative number'             | 'no cpio archive here'                             | { it.file('/x').numbered(-1) }
        'one file less'                 | 'the payload lacks /y'                             | { it.both('/x').file('/y') }
        'more than declared'            | '/x has 9 bytes, but 3 by the header'              | { it.file('/x', size: 3).entry('./x', new byte[9]) }
        'less than declared'            | '/x has 3 bytes, but 9 by the header'              | { it.file('/x', size: 9).entry('./x', new byte[3]) }
        'a size that is not there'      | 'the payload'                                      | { it.file('/x', size: 9000).entry('./x', new byte[3], 9000) }
        'a file in a ghost'             | 'the payload has /x against the header'            | { it.both('/x', flags: FileEntry.GHOST) }
        'a folder with content'         | '/x has 3 bytes, but 0 by the header'              | { it.file('/x', mode: 0x4000 | 0755).entry('./x', new byte[3]) }
        'much behind the end'           | 'the payload goes on after its end'                | { it.both('/x').packed { byte[] one -> Arrays.copyOf(one, 1 << 18) } }
        'a terminal in its name'        | 'leads elsewhere'                                  | { it.both('/usr/\u001b]0;x\u0007/../x') }
        'half a million folders'        | ' values'                                          | { it.with { h -> h.texts(Tag.PROVIDE_NAME, [''] * 600_000) } }
        'a petabyte'                    | 'MB are free'                                      | { it.file('/x').entry('./x').with { h -> h.longs(Tag.LONG_FILE_SIZES, 1L << 50) } }
        'more than the disk has'        | 'MB are free'                                      | { it.file('/x').entry('./x').with { h -> h.longs(Tag.LONG_FILE_SIZES, 1L << 39) } }
        'more than can be counted'      | 'MB are free'                                      | { it.file('/x').file('/y').with { h -> h.longs(Tag.LONG_FILE_SIZES, Long.MAX_VALUE, Long.MAX_VALUE) } }
        'a negative size'               | 'a file of 18446744073709551615 bytes'             | { it.file('/x').entry('./x').with { h -> h.longs(Tag.LONG_FILE_SIZES, -1L) } }
        'links in a circle'             | '/a/x: links above it go in circles'               | { it.both('/a', 'b'.bytes, mode: 0xA1FF, target: 'b').both('/b', 'a'.bytes, mode: 0xA1FF, target: 'a').both('/a/x') }
        'a link to itself'              | '/a/x: links above it go in circles'               | { it.both('/a', 'a'.bytes, mode: 0xA1FF, target: 'a').both('/a/x') }
        'a file far below a file'       | 'lies below the file /f'                           | { it.both('/f').both('/f/a/b/c') }
        'a file below a linked file'    | 'lies below the file /f'                           | { it.both('/f').both('/l', 'f'.bytes, mode: 0xA1FF, target: 'f').both('/l/x') }
    }

    def "a file below a link to #target stays within the root, whoever brings the link (#who)"() {
        given:
        def where = target.replace('OUTSIDE', folder.resolve('outside').toString())
        def link = builder('link').file(NewFile.link('/data', where))
        def file = builder('victim').file(NewFile.regular('/data/etc/passwd', 0644, Content.of('mine'))).file(NewFile.link('/data/x', '/etc'))
            .file(NewFile.regular('/data/x/y', 0644, Content.of('mine'))).file(NewFile.regular('/data/etc/log', 0644, Content.NONE).flags(FileEntry.GHOST))
        if (who == 'the root') {
            Files.createSymbolicLink(root.resolve('data'), Path.of(where))
        }

        when:
        if (who == 'another package') {
            install(link.write(folder), file.write(folder))
        } else if (who == 'a package before') {
            install(link.write(folder))
            install(file.write(folder))
        } else if (who == 'a scriptlet') {
            file.scriptlet(new Scriptlet(Scriptlet.Kind.PRE, ['/bin/sh'], 'link', 0))
            install({ Files.createSymbolicLink(root.resolve('data'), Path.of(where)); 0 }, file.write(folder))
        } else {
            install(file.write(folder))
        }

        then:
        Files.walk(root).withCloseable { all -> all.anyMatch { it.fileName.toString() == 'passwd' } }

        where:
        [target, who] << [['OUTSIDE', '../../../../../../../..OUTSIDE', '..', '../outside', '/', 'a/../../outside'],
                          ['the root', 'another package', 'a package before', 'a scriptlet']].combinations()
    }

    def "a folder that a scriptlet puts elsewhere takes no file along"() {
        given:
        def first = builder('first').file(NewFile.directory('/etc', 0700)).file(NewFile.regular('/etc/conf', 0644, Content.of('mine')))
            .scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['/bin/sh'], 'move', 0)).write(folder)
        def second = builder('second').relation(Relation.REQUIRES, Dependency.of('first')).file(NewFile.directory('/etc', 0700)).file(NewFile.regular('/etc/passwd', 0644, Content.of('mine'))).write(folder)

        when:
        install({
            Files.move(root.resolve('etc'), root.resolve('old'))
            Files.createSymbolicLink(root.resolve('etc'), folder.resolve('outside/etc'))
            0
        }, first, second)

        then:
        Files.exists(root.resolve('old/conf'))
    }

    def "a scriptlet that puts a link in place of what is not laid yet ends the installation"() {
        given:
        Files.createDirectories(folder.resolve('outside/0'))
        Files.writeString(folder.resolve('outside/0/0'), 'not to be moved')
        before = outside()
        def one = builder('one').file(NewFile.regular('/x', 0644, Content.of('mine'))).scriptlet(new Scriptlet(Scriptlet.Kind.PRE, ['/bin/sh'], 'link', 0)).write(folder)

        when:
        install({
            Files.move(root.resolve('.impscript-install' + below), root.resolve('away'))
            Files.createSymbolicLink(root.resolve('.impscript-install' + below), folder.resolve('outside' + below))
            0
        }, one)

        then:
        thrown(InstallException)
        Installer.isIncomplete(root)

        where:
        below << ['', '/0']
    }

    def "a database that leads out (#name) is not followed"() {
        given:
        def evil = builder('evil').file(NewFile.link('/usr/lib/sysimage/rpm/' + name, folder.resolve('outside/etc/passwd').toString())).write(folder)

        when:
        install(evil)

        then:
        thrown(InstallException)
        Installer.isIncomplete(root)

        where:
        name << ['rpmdb.sqlite', 'rpmdb.sqlite-journal', 'rpmdb.sqlite-wal']
    }

    def "accounts that are a link are not read"() {
        given:
        Files.writeString(folder.resolve('outside/etc/passwd'), 'them:x:5:5::/:\n')
        before = outside()
        def evil = builder('evil').file(NewFile.link('/etc/passwd', folder.resolve('outside/etc/passwd').toString()))
            .file(NewFile.regular('/x', 0644, Content.of('x')).owner('them', 'root')).write(folder)

        expect:
        install(evil).warnings() == ['evil-1.0-1.noarch: user them does not exist - using root']
    }

    def "a file in the way of a folder of the root is told before anything is done"() {
        given:
        Files.writeString(root.resolve('etc'), 'a file')

        when:
        install(builder('usual').file(NewFile.regular('/etc/conf.d/x', 0644, Content.of('mine'))).write(folder))

        then:
        def e = thrown(InstallException)
        e.message == 'usual-1.0-1.noarch: /etc/conf.d/x lies below /etc, which is no folder in the root'
        root.toFile().list().toList() == ['etc']
    }

    def "devices are recorded without root, a socket and a pipe too"() {
        given:
        def devices = new RawPackage('devices').both('/dev/null', mode: 0x2000 | 0666, rdev: 0x103).both('/dev/sda', mode: 0x6000 | 0660, rdev: 0x800)
            .both('/run/pipe', mode: 0x1000 | 0600).both('/run/socket', mode: 0xC000 | 0600).write(folder)

        when:
        def installed = install(devices)

        then:
        installed.files().findAll { it.mode() >> 12 in [1, 2, 6, 12] }*.path() == ['/dev/null', '/dev/sda', '/run/pipe', '/run/socket']
        root.resolve('dev').toFile().list().toList() == []
    }

    def "hard links are names within the package, however many"() {
        given:
        def links = new RawPackage('links')
        20_000.times { links.file("/d/$it", inode: 1 + it.intdiv(2), size: 1).entry("./d/$it", it % 2 ? 'x'.bytes : new byte[0]) }

        when:
        install(links.write(folder))

        then:
        Files.getAttribute(root.resolve('d/0'), 'unix:ino') == Files.getAttribute(root.resolve('d/1'), 'unix:ino')
        Files.getAttribute(root.resolve('d/19998'), 'unix:nlink') == 2
    }

    def "requirements in circles end, in whatever length"() {
        given:
        def all = (0..<count).collect {
            builder("p$it").relation(Relation.REQUIRES, Dependency.of("p${(it + 1) % count}")).relation(Relation.REQUIRES, Dependency.of("p${(it + 7) % count}")).write(folder)
        }

        expect:
        install(all as Path[]).packages().size() == count

        where:
        count << [1, 2, 300]
    }

    private Map<String, String> outside() {
        def all = [:]
        Files.walk(folder.resolve('outside')).withCloseable { walk ->
            walk.forEach {
                def state = Files.readAttributes(it, 'unix:mode,uid,size,lastModifiedTime,ino', LinkOption.NOFOLLOW_LINKS)
                all[it.toString()] = "$state ${Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS) ? Files.readString(it) : ''}".toString()
            }
        }
        all + [top: folder.toFile().list().findAll { !it.endsWith('.rpm') }.sort().join(' ')]
    }

    private Installed install(ScriptRunner runner = { 0 } as ScriptRunner, Path... rpms) {
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)
        new Installer(options, runner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, rpms.toList())
    }

    private Installed install(Closure runner, Path... rpms) {
        install(runner as ScriptRunner, rpms)
    }
}
