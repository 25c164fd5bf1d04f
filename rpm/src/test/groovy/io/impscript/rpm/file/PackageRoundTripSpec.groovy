package io.impscript.rpm.file

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What the writer writes, the reader reads. */
class PackageRoundTripSpec extends Specification {
    @TempDir Path folder

    def "a package compressed by #compression#form comes back"() {
        given:
        def builder = Packages.rich().compression(compression)
        if (numbered) {
            builder.numbered()
        }

        when:
        def read = Packages.readAll(Files.newInputStream(builder.write(folder)))

        then:
        read.nevra.toString() == 'site-config-2:1.4~rc1-3.noarch'
        read.contents.keySet() == (read.files*.path() - '/var/log/site.log') as Set
        new String(read.contents['/etc/site/site.conf']) == 'a = 1\n'
        read.contents['/usr/share/site/zeros'] == new byte[200_000]
        new String(read.contents['/usr/bin/site-link']) == 'site'
        read.scriptlets.collect { [it.kind(), it.interpreter(), it.body()] } == [
            [Scriptlet.Kind.POST, ['/bin/sh'], 'echo installed'], [Scriptlet.Kind.PREUN, ['/bin/sh', '-e'], 'true']]
        read.dependencies[Relation.CONFLICTS]*.dependency()*.toString() == ['other < 2']
        read.dependencies[Relation.SUPPLEMENTS]*.dependency()*.toString() == ['sup = 1']
        read.dependencies[Relation.REQUIRES].findAll { !it.rpmlib }*.dependency()*.toString() ==
            ['base-files >= 1:2-3', '(a if b)', '/bin/sh', '/bin/sh', 'config(site-config) = 2:1.4~rc1-3']

        where:
        [compression, numbered] << [[Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD], [false, true]].combinations()
        form = numbered ? ' in the form for large files' : ''
    }

    def "every property of a file comes back"() {
        when:
        def files = Packages.readAll(Files.newInputStream(Packages.rich().write(folder))).files.collectEntries { [it.path(), it] }

        then:
        with(files['/etc/site/site.conf']) {
            config
            flags() == (FileEntry.CONFIG | FileEntry.NO_REPLACE)
            [user(), group(), mode(), size(), modified()] == ['root', 'adm', 0100640, 6L, 1_700_000_000L]
            digest() == '92e93f7db6ab5a43a5b9ac8b04aa4b95f5b4a7c8e8e8dd96c3c8a8ecd1b47b1c' || digest().size() == 64
        }
        files['/usr/bin/site'].mode() == 0104755
        files['/usr/bin/site'].modified() == 1_600_000_000
        files['/usr/bin/site-link'].link
        files['/usr/bin/site-link'].linkTarget() == 'site'
        files['/etc/site'].directory
        files['/var/log/site.log'].ghost
    }

    def "the same package has the same bytes, and nothing else is left"() {
        when:
        def one = Files.readAllBytes(Packages.rich().write(Files.createDirectory(folder.resolve('a'))))
        Thread.sleep(1100)
        def other = Files.readAllBytes(Packages.rich().write(Files.createDirectory(folder.resolve('b'))))

        then:
        one == other
        folder.resolve('a').toFile().list() == ['site-config-1.4~rc1-3.noarch.rpm'] as String[]
    }

    def "a package may have no files"() {
        expect:
        Packages.readAll(Files.newInputStream(Packages.builder().write(folder))).files == []
    }

    def "a file that changes while it is packed leaves no package"() {
        given:
        def growing = new Content() {
            long size() { 3 }

            InputStream open() { new ByteArrayInputStream('four'.bytes) }
        }

        when:
        Packages.builder().file(NewFile.regular('/a', 0644, growing)).write(folder)

        then:
        def e = thrown(IOException)
        e.message == 'a file changed its size from 3 to 4 bytes'
        folder.toFile().list().length == 0
    }

    def "the path #path is refused"() {
        when:
        NewFile.regular(path, 0644, Content.NONE)

        then:
        thrown(IllegalArgumentException)

        where:
        path << ['relative', '/a/../b', '/a//b', '/a/./b', '/a/', '']
    }
}
