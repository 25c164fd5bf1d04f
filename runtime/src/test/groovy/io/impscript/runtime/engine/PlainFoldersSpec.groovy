package io.impscript.runtime.engine

import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Folders with packages and without an index. */
class PlainFoldersSpec extends Specification {
    @TempDir Path folder
    Path rpms
    PlainFolders plain

    def setup() {
        rpms = Files.createDirectory(folder.resolve('rpms'))
        plain = new PlainFolders(folder.resolve('state'))
        write('one')
    }

    void write(String name) {
        new PackageBuilder(new Nevra(name, Evr.parse('1-1'), 'noarch')).write(rpms)
    }

    Path index() {
        plain.indexed(rpms).resolve('repodata/repomd.xml')
    }

    def 'the index is made beside, and the folder stays as it is'() {
        expect:
        PlainFolders.isPlain(rpms)
        Files.readString(index()).contains('<repomd')
        rpms.toFile().list().toList() == ['one-1-1.noarch.rpm']
    }

    def 'it is made anew when #what, and only then'() {
        given:
        def before = Files.readAttributes(index(), 'fileKey').fileKey

        expect:
        Files.readAttributes(index(), 'fileKey').fileKey == before

        when:
        change(this)

        then:
        Files.readAttributes(index(), 'fileKey').fileKey != before

        where:
        what                    | change
        'a package comes'       | { it.write('two') }
        'a package goes'        | { Files.delete(it.rpms.resolve('one-1-1.noarch.rpm')) }
        'a package gets newer'  | { Files.setLastModifiedTime(it.rpms.resolve('one-1-1.noarch.rpm'), java.nio.file.attribute.FileTime.fromMillis(1000)) }
        'the seal was damaged'  | { it.folder.resolve('state').toFile().eachFileRecurse { f -> if (f.name == 'packages.seal') f.text = 'x' } }
    }
}
