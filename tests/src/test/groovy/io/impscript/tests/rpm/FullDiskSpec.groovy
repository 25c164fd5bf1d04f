package io.impscript.tests.rpm

import com.sun.security.auth.module.UnixSystem
import io.impscript.rpm.fetch.CacheException
import io.impscript.rpm.fetch.Expected
import io.impscript.rpm.fetch.FetchListener
import io.impscript.rpm.fetch.Fetcher
import io.impscript.rpm.fetch.FileTransport
import io.impscript.rpm.fetch.RepositoryLoader
import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.install.InstallException
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.install.ScriptRunner
import io.impscript.rpm.install.SpecialFiles
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Small file systems in memory. What does not fit is said, and nothing half-installed is taken for whole. */
@Requires(reason = 'file systems are mounted by root only', value = { new UnixSystem().uid == 0 })
class FullDiskSpec extends Specification {
    @TempDir Path folder
    Path disk

    def setup() {
        disk = Files.createDirectory(folder.resolve('disk'))
    }

    def cleanup() {
        run('umount', '--lazy', disk.toString())
    }

    def "packages that need more than there is are told before"() {
        given:
        mount('size=1m')

        when:
        install(rpm('large') { file(it, '/x', 2_000_000) })

        then:
        def e = thrown(InstallException)
        e.message == "The packages need 2 MB below $disk, where 1 MB are free"
        disk.toFile().list().toList() == []
    }

    def "a disk that is full while unpacking is told with the package, and the root is as it was"() {
        given:
        mount('size=8m,nr_inodes=40')

        when:
        install(rpm('many') { one -> 60.times { file(one, "/d/$it", 0) } })

        then:
        def e = thrown(InstallException)
        e.message == 'many-1-1.noarch: cannot be unpacked: No space left on device'
        disk.toFile().list().toList() == []
        !Installer.isIncomplete(disk)
    }

    def "a disk that is full while files are laid leaves a root that is known to be incomplete"() {
        given:
        mount('size=8m,nr_inodes=40')

        when:
        install(rpm('many') { one -> 60.times { one.file(NewFile.link("/d/$it", 'x')) } })

        then:
        def e = thrown(InstallException)
        e.message.startsWith('many-1-1.noarch: ')
        e.message.endsWith(': No space left on device')
        Installer.isIncomplete(disk)

        when:
        install(rpm('other') { file(it, '/x', 1) })

        then:
        e = thrown(InstallException)
        e.message.contains('did not come to its end')
    }

    def "a disk that is full when the database is written leaves a root that is known to be incomplete"() {
        given:
        mount('size=700k')

        when:
        install(rpm('ghosts') { one -> 1200.times { one.file(NewFile.regular("/$it" + "ghost" * 40, 0644, Content.NONE).flags(FileEntry.GHOST)) } })

        then:
        def e = thrown(InstallException)
        e.message.startsWith('The RPM database')
        e.message.contains('full')
        Installer.isIncomplete(disk)
    }

    def "a root that cannot be written is said to be so"() {
        given:
        mount('size=1m,ro')

        when:
        install(rpm('any') { file(it, '/x', 1) })

        then:
        def e = thrown(InstallException)
        e.message == "$disk cannot be written: Read-only file system"
    }

    def "a cache on a full disk is told as such, whatever mirrors there are (#how)"() {
        given:
        mount(options)
        def file = Files.write(folder.resolve('a.rpm'), new byte[size])
        def expected = new Expected('sha256', MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)).encodeHex().toString(), known ? size : 0)
        def failures = []
        def listener = [mirrorFailed: { a, b -> failures << a }] as FetchListener

        when:
        new Fetcher([file: new FileTransport()], disk.resolve('cache'), listener).fetch([folder.toUri(), folder.toUri()], 'a.rpm', expected)

        then:
        def e = thrown(CacheException)
        e.message == "the cache ${disk.resolve('cache')} cannot be written: $reason"
        failures == []
        !disk.resolve('cache').toFile().exists() || left(disk) == []

        where:
        how                 | options       | size      | known || reason
        'known before'      | 'size=1m'     | 3_000_000 | true  || '3 MB are needed and 1 MB free'
        'seen when it is'   | 'size=1m'     | 3_000_000 | false || 'No space left on device'
        'not to be written' | 'size=1m,ro'  | 3         | true  || 'Read-only file system'
    }

    def "a repository is read all the same where only its copy cannot be kept"() {
        given:
        def packages = Files.createDirectory(folder.resolve('packages'))
        rpm('any', packages) { one -> 3000.times { file(one, "/etc/file$it", 0) } }
        new RepositoryIndexer(packages, Compression.XZ, 1).index()
        mount('size=64k')
        def notes = []
        def listener = [note: { notes << it }] as FetchListener

        when:
        def loaded = new RepositoryLoader(new Fetcher([file: new FileTransport()], disk, listener)).load('site', [packages.toUri()])

        then:
        loaded.packages().count() == 1
        notes.size() == 1
        notes[0].endsWith('cannot be kept: No space left on device')
        left(disk).size() == 1
    }

    private static List<String> left(Path top) {
        def all = []
        top.toFile().eachFileRecurse { all += it.file ? [it.name] : [] }
        all
    }

    private void mount(String options) {
        assert run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', disk.toString()) == 0
    }

    private static int run(String... argv) {
        new ProcessBuilder(argv).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()
    }

    private static void file(PackageBuilder builder, String path, int size) {
        builder.file(NewFile.regular(path, 0644, Content.of(new byte[size])))
    }

    private Path rpm(String name, Path target = folder, Closure fill) {
        def builder = new PackageBuilder(new Nevra(name, Evr.parse('1-1'), 'noarch'))
        fill(builder)
        builder.write(target)
    }

    private void install(Path rpm) {
        def options = InstallOptions.at(1_700_000_000).withThreads(1).with(InstallOptions.Ownership.RECORD)
        new Installer(options, { 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(disk, [rpm])
    }
}
