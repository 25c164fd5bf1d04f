package io.impscript.rpm.db

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.Packages
import io.impscript.rpm.install.InstallException
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.install.ScriptRunner
import io.impscript.rpm.install.SpecialFiles
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.Adler32
import spock.lang.Specification
import spock.lang.TempDir

/** Databases of the kind that SUSE's rpm has. */
class NdbDatabaseSpec extends Specification {
    private static final String PLACE = 'usr/lib/sysimage/rpm'

    @TempDir
    Path folder

    Path root

    def setup() {
        root = Files.createDirectory(folder.resolve('root'))
    }

    def "a root whose rpm wants it gets it, and later packages are added to it"() {
        when:
        install(macros('%_db_backend ndb'), package_('one'))
        install(package_('two'))

        then:
        root.resolve(PLACE).toFile().list().toList().sort() == ['Index.db', 'Packages.db']
        NdbDatabase.read(root.resolve(PLACE))*.nevra()*.name().sort() == ['one', 'rpm-macros', 'two']
        InstalledPackages.areIn(root.resolve(PLACE))
        InstalledPackages.read(root.resolve(PLACE)).size() == 3

        when:
        install(package_('one'))

        then:
        def e = thrown(InstallException)
        e.message.contains('one-1.0-1')
    }

    def "other roots have the usual kind: #definition"() {
        when:
        install(macros(definition), package_('one'))

        then:
        root.resolve(PLACE).toFile().list().toList() == ['rpmdb.sqlite']

        where:
        definition << ['%_db_backend sqlite', '# %_db_backend ndb', '%_db_backend %(echo ndb)', '%_db_backend\tbdb']
    }

    def "indexes belong to the packages, whatever was there: #what"() {
        given:
        install(macros('%_db_backend ndb'))
        def index = root.resolve(PLACE).resolve('Index.db')
        Files.delete(index)
        Files.writeString(folder.resolve('outside'), 'mine')
        before(index, folder.resolve('outside'))

        when:
        install(package_('one'))
        def bytes = ByteBuffer.wrap(Files.readAllBytes(index)).order(ByteOrder.LITTLE_ENDIAN)
        def packages = ByteBuffer.wrap(Files.readAllBytes(root.resolve(PLACE).resolve('Packages.db'))).order(ByteOrder.LITTLE_ENDIAN)

        then:
        root.resolve(PLACE).toFile().list().toList().sort() == ['Index.db', 'Packages.db']
        bytes.getInt(20) == packages.getInt(8)
        bytes.capacity() % 4096 == 0
        Files.getPosixFilePermissions(index) == Files.getPosixFilePermissions(root.resolve(PLACE).resolve('Packages.db'))
        Files.readString(folder.resolve('outside')) == 'mine'

        where:
        what            | before
        'none'          | { Path place, Path other -> }
        'another state' | { Path place, Path other -> Files.writeString(place, 'of rpm') }
        'a link'        | { Path place, Path other -> Files.createSymbolicLink(place, other) }
    }

    def "numbers of packages that were removed are not given again"() {
        given:
        install(macros('%_db_backend ndb'))
        def file = root.resolve(PLACE).resolve('Packages.db')
        def bytes = Files.readAllBytes(file)
        bytes[16] = 40
        Files.write(file, bytes)

        when:
        install(package_('one'))
        def after = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN)

        then:
        [after.getInt(36), after.getInt(52), after.getInt(16)] == [1, 40, 41]
    }

    def "#count packages: the table and each package are as rpm's back end has them"() {
        given:
        def packages = (1..count).collect { package_("p$it") }
        installAll(packages + [macros('%_db_backend ndb')])
        def bytes = Files.readAllBytes(root.resolve(PLACE).resolve('Packages.db'))
        def file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)

        expect:
        new String(bytes, 0, 4) == 'RpmP'
        file.getInt(4) == 0
        file.getInt(12) == pages
        file.getInt(16) == count + 2
        bytes.length % 16 == 0
        def slots = (2..<pages * 256).collect { it * 16 }
        slots.every { new String(bytes, it, 4) == 'Slot' }
        def used = slots.findAll { file.getInt(it + 8) }
        used.collect { file.getInt(it + 4) } == (1..count + 1).toList()
        def expected = pages * 256
        used.each { slot ->
            def at = file.getInt(slot + 8) * 16
            assert at == expected * 16
            expected += file.getInt(slot + 12)
            def end = expected * 16
            def length = file.getInt(at + 12)
            assert new String(bytes, at, 4) == 'BlbS' && new String(bytes, end - 4, 4) == 'BlbE'
            assert file.getInt(end - 8) == length && file.getInt(slot + 12) == (16 + length + 12 + 15).intdiv(16)
            def sum = new Adler32()
            sum.update(bytes, at, end - 12 - at)
            assert (int) sum.value == file.getInt(end - 12)
        }
        expected * 16 == bytes.length

        where:
        count || pages
        1     || 1
        253   || 1
        254   || 2
    }

    def "what is damaged is told: #what"() {
        given:
        install(macros('%_db_backend ndb'))
        def file = root.resolve(PLACE).resolve('Packages.db')
        def bytes = Files.readAllBytes(file)
        Files.write(file, damage(bytes))

        when:
        install(package_('one'))

        then:
        def e = thrown(IOException)
        e.message =~ /database .*Packages.db.* is damaged|is damaged/
        Files.readAllBytes(file) == damage(bytes)

        where:
        what             | damage
        'cut'            | { byte[] b -> Arrays.copyOf(b, b.length - 16) }
        'no header'      | { byte[] b -> def c = b.clone(); c[0] = 0; c }
        'huge table'     | { byte[] b -> def c = b.clone(); c[15] = 0x7f; c }
        'far package'    | { byte[] b -> def c = b.clone(); c[32 + 11] = 0x7f; c }
        'long package'   | { byte[] b -> def c = b.clone(); c[32 + 14] = 0x7f; c }
        'changed byte'   | { byte[] b -> def c = b.clone(); c[4096 + 40] ^= 1; c }
        'wrong length'   | { byte[] b -> def c = b.clone(); c[4096 + 15] = 0x7f; c }
        'no more numbers' | { byte[] b -> def c = b.clone(); c[19] = 0x7f; c }
        'empty'          | { byte[] b -> new byte[0] }
    }

    def "a link in its place is not followed"() {
        given:
        Files.createDirectories(root.resolve(PLACE))
        Files.writeString(folder.resolve('outside'), 'mine')
        Files.createSymbolicLink(root.resolve(PLACE).resolve('Packages.db'), folder.resolve('outside'))

        when:
        install(package_('one'))

        then:
        thrown(IOException)
        Files.readString(folder.resolve('outside')) == 'mine'
    }

    private Path macros(String definition) {
        Packages.builder('rpm-macros').file(NewFile.regular('/usr/lib/rpm/macros.d/macros.db', 0644, Content.of(definition + '\n'))).write(folder)
    }

    private Path package_(String name) {
        Packages.builder(name).file(NewFile.regular("/usr/share/$name/file", 0644, Content.of(name * 30))).write(folder)
    }

    private void install(Path... rpms) {
        installAll(rpms.toList())
    }

    private void installAll(List<Path> rpms) {
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)
        new Installer(options, { 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, rpms)
    }
}
