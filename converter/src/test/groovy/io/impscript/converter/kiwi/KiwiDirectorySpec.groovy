package io.impscript.converter.kiwi

import static io.impscript.converter.kiwi.Samples.around

import io.impscript.diag.DiagnosticCode
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class KiwiDirectorySpec extends Specification {
    @TempDir
    Path temp
    Path folder

    def setup() {
        folder = Files.createDirectory(temp.resolve('description'))
    }

    def 'the main file is the one that Kiwi takes: #files'() {
        given:
        files.each { write(it) }

        expect:
        with(read(folder).value().get()) {
            it.folder().resolve(mainFile()) == this.folder.resolve(main)
            otherFiles() == others
        }

        where:
        files                                                    | main               | others
        ['a.kiwi', 'config.xml']                                 | 'config.xml'       | ['a.kiwi']
        ['a.kiwi', 'image/config.xml', 'image/config.sh', 'x/y'] | 'image/config.xml' | ['config.sh']
        ['b.kiwi', 'a.kiwi', 'c.xml']                            | 'a.kiwi'           | ['b.kiwi', 'c.xml']
        ['config-template.xml.j2', 'config.sh']                  | 'config-template.xml.j2' | ['config.sh']
    }

    def 'all files of the directory belong to it'() {
        given:
        write('config.xml')
        def others = ['config.sh', 'images.sh', 'notes/readme.txt', 'root.tar.gz', 'root/etc/motd', 'small/etc/issue']
        others.each { write(it) }

        expect:
        read(folder).value().get().otherFiles() == others
    }

    def 'beside a file that is given itself, only what it uses does'() {
        given:
        write('mine.kiwi', around('7.5', '<profiles><profile name="small" description="d"/></profiles><include from="this://./sub/part.xml"/>' +
            '<repository><source path="this://repo"/></repository><packages type="image"><archive name="tools.tgz"/></packages>'))
        ['config.sh', 'repo/a.rpm', 'root/etc/motd', 'small/etc/issue', 'sub/part.xml', 'tools.tgz'].each { write(it) }
        ['another.kiwi', 'big.iso', 'other/file', 'sub/other.xml', 'large/etc/issue'].each { write(it) }

        expect:
        read(folder.resolve('mine.kiwi')).value().get().otherFiles() ==
            ['config.sh', 'repo/a.rpm', 'root/etc/motd', 'small/etc/issue', 'sub/part.xml', 'tools.tgz']
    }

    def 'links are listed, but never followed out of the directory'() {
        given:
        write('config.xml')
        write('scripts/real.sh')
        Files.writeString(temp.resolve('secret'), 'x')
        link('config.sh', 'scripts/real.sh')
        link('images.sh', '../secret')
        link('all', '/')
        link('root/etc/localtime', '/usr/share/zoneinfo/UTC')
        link('root/etc/up', '../../../secret')
        link('gone', 'nowhere')

        when:
        def read = read(folder)

        then:
        read.value().get().otherFiles() == ['config.sh', 'gone', 'root/etc/localtime', 'root/etc/up', 'scripts/real.sh']
        read.diagnostics().findAll { it.code() == DiagnosticCode.OUTSIDE }*.message() ==
            ["'all' is a link that leaves the directory; it is left out", "'images.sh' is a link that leaves the directory; it is left out"]
    }

    def 'what is no description is refused: #what'() {
        given:
        make(folder)

        expect:
        def read = read(folder.resolve(given))
        read.value().empty
        read.diagnostics().size() == 1
        read.diagnostics()[0].message().contains(message)
        read.diagnostics()[0].place().present

        where:
        what             | given        | message                    | make
        'nothing there'  | 'none.xml'   | 'no such file'             | { }
        'an empty folder' | ''          | 'holds no Kiwi description' | { }
        'a device'       | 'zero'       | 'is not a regular file'    | { Files.createSymbolicLink(it.resolve('zero'), Path.of('/dev/zero')) }
        'a link away'    | ''           | 'is a link that leaves'    | { Files.createSymbolicLink(it.resolve('config.xml'), Files.writeString(it.resolveSibling('other.xml'), around('8.5', ''))) }
        'another root'   | 'config.xml' | 'root element is <domain>' | { Files.writeString(it.resolve('config.xml'), '<domain/>') }
        'an archive'     | 'config.xml' | 'not'                      | { Files.write(it.resolve('config.xml'), [0x1f, 0x8b, 8, 0, 0, 0xFF] as byte[]) }
    }

    def 'includes are followed for checking and stay: #from'() {
        given:
        write('config.xml', around('6.0', "<include from=\"$from\"/>"))
        write('part.xml', '<image><packages type="image"><opensuseProduct name="p"/><!-- c --></packages></image>')
        write('sub/part.xml', '<image schemaversion="1.0" name="other"><packages type="delete"/></image>')

        when:
        def read = read(folder)
        def resolved = KiwiFormat.resolved(read.value().get())

        then:
        !read.hasErrors()
        read.diagnostics().every { it.code() == DiagnosticCode.LIFTED }
        read.value().get().document().image().tags('include').size() == 1
        resolved.image().tags('include').empty
        resolved.image().tags('packages')*.attribute('type') == [type]
        !resolved.toString().contains('opensuseProduct')

        where:
        from                      | type
        'part.xml'                | 'image'
        './part.xml'              | 'image'
        'this://part.xml'         | 'image'
        'this://./part.xml'       | 'image'
        'file://part.xml'         | 'image'
        'dir://sub/part.xml'      | 'delete'
        'sub/../part.xml'         | 'image'
    }

    def 'an include that cannot be followed is reported with its place: #from'() {
        given:
        write('config.xml', around('8.5', "<include from=\"$from\"/>"))
        write('loop.xml', '<image><include from="config.xml"/></image>')
        write('self.xml', '<image><include from="self.xml"/></image>')
        write('broken.xml', '<image><packages></image>')
        Files.writeString(temp.resolve('secret.xml'), '<image><packages type="secret"/></image>')
        link('away.xml', '../secret.xml')

        when:
        def read = read(folder)

        then:
        !read.hasErrors()
        read.diagnostics().collect { [it.code(), it.place().get().file().split('/').last(), it.place().get().startLine()] as Set }.contains([code, file, 1 + (file == 'config.xml' ? 3 : 0)] as Set)
        read.value().get().document().image().tags('include').size() == 1
        !KiwiFormat.resolved(read.value().get()).toString().contains('secret,')

        where:
        from                   | code                            | file
        'none.xml'             | DiagnosticCode.UNKNOWN_INCLUDE  | 'config.xml'
        '../secret.xml'        | DiagnosticCode.OUTSIDE          | 'config.xml'
        'file:///etc/passwd'   | DiagnosticCode.OUTSIDE          | 'config.xml'
        'away.xml'             | DiagnosticCode.OUTSIDE          | 'config.xml'
        'config.xml'           | DiagnosticCode.INCLUDE_CYCLE    | 'config.xml'
        'loop.xml'             | DiagnosticCode.INCLUDE_CYCLE    | 'loop.xml'
        'self.xml'             | DiagnosticCode.INCLUDE_CYCLE    | 'self.xml'
        'self.xml'             | DiagnosticCode.UNKNOWN_INCLUDE  | 'self.xml'
        'broken.xml'           | DiagnosticCode.BAD_FORMAT       | 'broken.xml'
        'http://a/b.xml'       | DiagnosticCode.UNKNOWN_INCLUDE  | 'config.xml'
    }

    def 'a web of includes ends'() {
        given:
        write('config.xml', around('8.5', '<include from="p0.xml"/>' * 3))
        (0..12).each { i -> write("p${i}.xml", "<image>${"<include from=\"p${i + 1}.xml\"/>" * 4}</image>") }

        expect:
        read(folder).diagnostics().size() < 1500
    }

    def 'the places of elements go by their numbers, lifted ones too'() {
        given:
        write('config.xml', '<image schemaversion="7.1" name="a">\n<preferences>\n<type image="oem"\n bootloader="grub2"/>\n</preferences>\n<packages type="image"/>\n</image>')
        def read = read(folder).value().get()

        expect:
        read.document().image().tags()[0].tags()[0].tags()[0].name() == 'bootloader'
        read.places()*.startLine() == [1, 2, 3, 3, 6]
    }

    private static read(Path path) {
        KiwiFormat.read(path)
    }

    private void write(String name, String text = around('8.5', '')) {
        def file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    private void link(String name, String target) {
        def link = folder.resolve(name)
        Files.createDirectories(link.parent)
        Files.createSymbolicLink(link, Path.of(target))
    }
}
