package io.impscript.converter.files

import io.impscript.converter.EmittedFile
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class AtomicFilesSpec extends Specification {
    @TempDir
    Path folder

    def 'a set of files is written with the folders it needs'() {
        when:
        def written = AtomicFiles.writeAll(folder.resolve('new'), [
            EmittedFile.ofText('a.txt', 'one'), EmittedFile.ofText('deep/er/b.txt', 'two')])

        then:
        written == [folder.resolve('new/a.txt'), folder.resolve('new/deep/er/b.txt')]
        written.collect { Files.readString(it) } == ['one', 'two']
        everything().every { !it.toString().endsWith('.tmp') }
    }

    def 'a file that holds the content already is not touched'() {
        given:
        def file = folder.resolve('a.txt')
        Files.writeString(file, 'same')
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000))

        expect:
        AtomicFiles.writeAll(folder, [EmittedFile.ofText('a.txt', 'same')]) == []
        Files.getLastModifiedTime(file).toMillis() == 1000
    }

    def 'the mode of a replaced file stays'() {
        given:
        def file = folder.resolve('a.txt')
        Files.writeString(file, 'old')
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-r-----'))

        when:
        AtomicFiles.write(file, 'new'.bytes)

        then:
        Files.readString(file) == 'new'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-r-----'
    }

    def 'a link stays a link; what it points to is replaced'() {
        given:
        def real = folder.resolve('real.txt')
        Files.writeString(real, 'old')
        def link = folder.resolve('link.txt')
        Files.createSymbolicLink(link, real)

        when:
        AtomicFiles.write(link, 'new'.bytes)

        then:
        Files.isSymbolicLink(link)
        Files.readString(real) == 'new'
    }

    def 'where one file cannot be written, none is: #what'() {
        given:
        Files.writeString(folder.resolve('a.local.json'), 'old')
        prepare(folder)

        when:
        AtomicFiles.writeAll(folder, [EmittedFile.ofText('a.local.json', 'new'), EmittedFile.ofText(path, 'x')])

        then:
        def e = thrown(IOException)
        e.message == "${folder.resolve(path)}: cannot write: $reason".toString()
        Files.readString(folder.resolve('a.local.json')) == 'old'
        everything().every { !it.toString().endsWith('.tmp') }

        where:
        what       | path                      | prepare                                                   | reason
        'folder'   | 'b'                       | { Files.createDirectory(it.resolve('b')) }                | 'something that is not a regular file is in the way'
        'dangling' | 'b'                       | { Files.createSymbolicLink(it.resolve('b'), it.resolve('x')) } | 'it is a link to something that is not there'
        'file'     | 'a.local.json/b'          | { }                                                       | 'a file is in the way'
        'supplied' | 'image_recipes.cray.json' | { }                                                       | 'it is a supplied file; only *.local.json files are written'
        'plain'    | 'repositories.json'       | { }                                                       | 'it is a supplied file; only *.local.json files are written'
    }

    @Requires({ os.linux && new File('/dev/full').exists() })
    def 'a device is not written to'() {
        when:
        AtomicFiles.write(Path.of('/dev/full'), 'x'.bytes)

        then:
        thrown(IOException)
    }

    def 'a path that leads out of the folder is refused: #path'() {
        when:
        AtomicFiles.writeAll(folder.resolve('in'), [EmittedFile.ofText(path, 'x')])

        then:
        thrown(IllegalArgumentException)

        where:
        path << ['../a', '/etc/a', 'b/../../a', '']
    }

    private List<Path> everything() {
        Files.walk(folder).withCloseable { it.toList() }
    }
}
