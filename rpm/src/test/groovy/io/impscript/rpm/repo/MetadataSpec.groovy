package io.impscript.rpm.repo

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.Packages
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.Unpacked
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import spock.lang.Specification
import spock.lang.TempDir

class MetadataSpec extends Specification {
    @TempDir Path folder

    def "an indexed folder is read back (#compression)"() {
        given:
        Packages.rich().write(folder)
        Packages.builder('other', '7-1', 'x86_64').write(Files.createDirectories(folder.resolve('sub')))

        when:
        int count = new RepositoryIndexer(folder, compression, 17).index()
        def index = RepositoryIndex.read('r', Files.newInputStream(folder.resolve('repodata/repomd.xml')))
        def table = table(index)

        then:
        count == 2
        index.revision() == '17'
        index.data()*.type() == ['primary', 'filelists', 'other']
        (0..1).collect { table.nevra(it).toString() } == ['site-config-2:1.4~rc1-3.noarch', 'other-7-1.x86_64']
        (0..1).collect { table.location(it) } == ['site-config-1.4~rc1-3.noarch.rpm', 'sub/other-7-1.x86_64.rpm']
        texts(table, Relation.CONFLICTS, 0) == ['other < 2']
        texts(table, Relation.REQUIRES, 0) == ['base-files >= 1:2-3', '(a if b)', '/bin/sh', '/bin/sh']
        texts(table, Relation.SUPPLEMENTS, 0) == ['sup = 1']
        (0..<table.fileCount(0)).collect { table.strings().get(table.file(0, it)) } == ['/etc/site', '/etc/site/site.conf', '/usr/bin/site', '/usr/bin/site-link']

        where:
        compression << [Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD]
    }

    def "who has a file is found in the complete lists"() {
        given:
        Packages.rich().write(folder)
        new RepositoryIndexer(folder, Compression.GZIP, 1).index()
        def index = RepositoryIndex.read('r', Files.newInputStream(folder.resolve('repodata/repomd.xml')))

        expect:
        FilelistsReader.find('r', table(index), ['/usr/share/site/zeros', '/nowhere'] as Set, open(index, 'filelists')) == ['/usr/share/site/zeros': [0]]
    }

    def "an index is the same for the same packages, and replaces the one before"() {
        given:
        def packages = [Packages.rich(), Packages.builder('other')]
        def folders = ['a', 'b'].collect { Files.createDirectories(folder.resolve(it)) }
        [[folders[0], packages], [folders[1], packages.reverse()]].each { f, all ->
            all.each { Files.setLastModifiedTime(it.write(f), FileTime.fromMillis(5000)) }
        }
        Files.createDirectories(folders[1].resolve('repodata'))
        Files.writeString(folders[1].resolve('repodata/repomd.xml.asc'), 'of the old index')

        when:
        folders.each { new RepositoryIndexer(it, Compression.GZIP, 1).index() }

        then:
        contents(folders[0].resolve('repodata')) == contents(folders[1].resolve('repodata'))

        when:
        Packages.builder('third').write(folders[0])
        new RepositoryIndexer(folders[0], Compression.GZIP, 2).index()

        then:
        contents(folders[0].resolve('repodata')).size() == 4
        folders[0].toFile().list().findAll { it.startsWith('.') } == []
    }

    def "a package that is none leaves the index as it was"() {
        given:
        Packages.rich().write(folder)
        new RepositoryIndexer(folder, Compression.GZIP, 1).index()
        def before = contents(folder.resolve('repodata'))
        Files.writeString(folder.resolve('broken.rpm'), 'no package')

        when:
        new RepositoryIndexer(folder, Compression.GZIP, 2).index()

        then:
        def e = thrown(IOException)
        e.message.startsWith('broken.rpm: ')
        contents(folder.resolve('repodata')) == before
    }

    def "a table comes back from its cache, and only for its key and whole"() {
        given:
        def table = PrimaryReader.read('r', generated(300))
        def file = folder.resolve('table.cache')
        TableCache.write(file, 'key', table)

        expect:
        def again = TableCache.read(file, 'key').get()
        again.count() == 300
        (0..<300).every { again.nevra(it) == table.nevra(it) && again.location(it) == table.location(it) && again.size(it) == table.size(it) }
        (0..<300).every { texts(again, Relation.REQUIRES, it) == texts(table, Relation.REQUIRES, it) }
        again.strings().find('/usr/bin/libmodule0-0') == table.strings().find('/usr/bin/libmodule0-0')
        again.strings().find('never seen') == -1
        TableCache.read(file, 'other').empty
        TableCache.read(folder.resolve('absent'), 'key').empty

        when:
        def bytes = Files.readAllBytes(file)
        Files.write(file, damage(bytes))

        then:
        TableCache.read(file, 'key').empty

        where:
        damage << [
            { byte[] b -> b[b.length.intdiv(2)]++; b }, { byte[] b -> Arrays.copyOf(b, b.length - 1) }, { byte[] b -> Arrays.copyOf(b, 10) },
            { byte[] b -> Arrays.copyOf(b, b.length + 8) }, { byte[] b -> new byte[0] }]
    }

    def "metadata is refused where #what"() {
        when:
        PrimaryReader.read('site', new ByteArrayInputStream(xml.bytes))

        then:
        def e = thrown(RepositoryException)
        e.message.startsWith('site: ')
        e.message.contains(message)

        where:
        what                     | xml                                                                               | message
        'it is a page'           | '<html><body>Sign in</body></html>'                                               | 'this is no primary metadata'
        'it is empty'            | ''                                                                                | 'is no XML'
        'it ends early'          | '<metadata><package><name>a</name>'                                               | 'is no XML'
        'a package has no name'  | '<metadata><package type="rpm"><arch>a</arch></package></metadata>'               | 'a package without a name'
        'an entry has no kind'   | '<metadata><package><rpm:entry name="a"/></package></metadata>'                   | 'a dependency without'
        'a size is no number'    | '<metadata><package><size package="x"/></package></metadata>'                     | '"x" where a number must be'
        'a comparison is none'   | '<metadata><package><rpm:requires><rpm:entry name="a" flags="XX"/></rpm:requires></package></metadata>' | '"XX" where a comparison'
        'it has a document type' | '<!DOCTYPE metadata [<!ENTITY a "b">]><metadata><package><name>&a;</name></package></metadata>' | ''
        'a text never ends'      | '<metadata><package><name>' + 'a' * 70_000 + '</name></package></metadata>'       | 'a text longer than'
    }

    def "an index that leads to #href is refused"() {
        when:
        RepositoryIndex.read('site', new ByteArrayInputStream(("<repomd><data type=\"primary\"><location href=\"$href\"/></data></repomd>").bytes))

        then:
        def e = thrown(RepositoryException)
        e.message.contains('is no place in a repository')

        where:
        href << ['../../etc/passwd', '/etc/passwd', '', 'repodata/../../x']
    }

    private InputStream open(RepositoryIndex index, String type) {
        new Unpacked('r', type, Files.newInputStream(folder.resolve(index.data(type).get().location())), 1 << 28)
    }

    private PackageTable table(RepositoryIndex index) {
        PrimaryReader.read('r', open(index, 'primary'))
    }

    private static InputStream generated(int count) {
        def out = new ByteArrayOutputStream()
        new GeneratedPrimary(count, 1).write(out)
        new ByteArrayInputStream(out.toByteArray())
    }

    private static List<String> texts(PackageTable table, Relation relation, int number) {
        (0..<table.count(relation, number)).collect { table.dependencies().get(table.dependency(relation, number, it)).toString() }
    }

    private static Map<String, String> contents(Path folder) {
        folder.toFile().listFiles().collectEntries { [it.name, it.bytes.encodeBase64().toString()] }
    }
}
