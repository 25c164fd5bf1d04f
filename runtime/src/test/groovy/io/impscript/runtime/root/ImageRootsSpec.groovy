package io.impscript.runtime.root

import io.impscript.runtime.files.FileTrouble
import io.impscript.runtime.fixture.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import org.opentest4j.TestAbortedException
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class ImageRootsSpec extends Specification {
    @TempDir Path prefix

    def image = new ImageName('compute')
    def now = Instant.parse('2026-02-03T04:05:06Z')
    def roots

    Path folder

    def setup() {
        prefix = prefix.toRealPath()
        folder = prefix.resolve('var/opt/cray/imps/image_roots')
        roots = new ImageRoots(new ImpsPaths(prefix), Clock.fixed(now, ZoneOffset.UTC))
    }

    private void build(String content, ImageName name = image) {
        def build = roots.begin(name)
        Files.writeString(build.root().resolve('file'), content)
        build.publish()
        build.close()
    }

    private String content() {
        Files.readString(folder.resolve('compute/file'))
    }

    private List<String> entries() {
        folder.toFile().list().sort() as List
    }

    private static boolean fixes(String flag, Path file) {
        ['chattr', flag, file.toString()].execute().waitFor() == 0
    }

    @Requires(value = { Needs.root() }, reason = 'needs root')
    def 'a file that was made immutable or append-only is deleted with its root'() {
        given:
        build('one')
        Path log = Files.writeString(folder.resolve('compute/log'), 'x')
        if (!fixes('+i', folder.resolve('compute/file')) || !fixes('+a', log)) {
            throw new TestAbortedException('this file system has no such flags')
        }

        when:
        build('two')

        then:
        content() == 'two'
        entries() == ['compute']
    }

    @Requires(value = { Needs.mounts() }, reason = 'needs the right to mount')
    def 'a former root that cannot be deleted is left to the next build, and told'() {
        given:
        build('one')
        def second = roots.begin(image)
        Files.writeString(second.root().resolve('file'), 'two')
        Path mount = Files.createDirectories(folder.resolve('.compute.incomplete/mnt'))
        assert ['mount', '-t', 'tmpfs', 'tmpfs', mount.toString()].execute().waitFor() == 0

        when:
        second.publish()
        second.close()

        then:
        content() == 'two'
        second.left() == ["a former root is not deleted yet, the next build of the image tries again: $mount is a mount point, " +
            "so ${mount.parent} is not deleted; unmount it first".toString()]

        when:
        ['umount', mount.toString()].execute().waitFor()
        build('three')

        then:
        content() == 'three'
        entries() == ['compute']

        cleanup:
        ['umount', mount.toString()].execute().waitFor()
    }

    def 'an image appears when it is whole, and replaces the one before'() {
        when:
        build('one')

        then:
        content() == 'one'

        when:
        def second = roots.begin(image)

        then:
        second.root().toFile().list() == [] as String[]
        second.notes() == []
        content() == 'one'

        when:
        Files.writeString(second.root().resolve('file'), 'two')
        def at = second.publish()
        second.close()

        then:
        content() == 'two'
        at == folder.resolve('compute')
        entries() == ['compute']
        roots.require(image) == at
        roots.images() == [image]
    }

    def 'a build that is given up leaves the image and nothing else'() {
        given:
        build('one')

        when:
        def second = roots.begin(image)
        Files.writeString(second.root().resolve('file'), 'two')
        second.close()

        then:
        content() == 'one'
        entries() == ['compute']
    }

    def 'a failed root is kept beside, refused as an image, and goes with the next build'() {
        given:
        def build = roots.begin(image)
        Files.writeString(build.root().resolve('file'), 'half')

        when:
        def at = build.keepIncomplete('command 2\nended with status 4', now)
        build.close()

        then:
        Files.readString(at.resolve('file')) == 'half'
        entries() == ['.compute.incomplete', '.compute.incomplete.reason']
        roots.images() == []
        roots.findIncomplete(image).get().reason() == 'command 2\\nended with status 4'
        roots.findIncomplete(image).get().time() == '2026-02-03T04:05:06Z'

        when:
        roots.require(image)

        then:
        def e = thrown(IncompleteImageException)
        e.message == 'image compute is incomplete: its build failed (command 2\\nended with status 4); ' +
                "what there is of it is kept in $at; build it again"

        when:
        def next = roots.begin(image)

        then:
        next.notes() == ['removed the incomplete root of image compute that a failed build left']
        entries() == ['.compute.building']

        cleanup:
        next?.close()
    }

    def 'a failed build keeps the whole image before it'() {
        given:
        build('one')
        def second = roots.begin(image)

        when:
        second.keepIncomplete('x', now)
        second.close()

        then:
        content() == 'one'
        roots.require(image) == folder.resolve('compute')
        roots.findIncomplete(image).present
    }

    def 'an image that is not there is said to be so'() {
        when:
        roots.require(image)

        then:
        def e = thrown(NoSuchImageException)
        e.message == "there is no image root compute in $folder; build it first"
        !Files.exists(prefix.resolve('var'))
    }

    def 'two runs cannot work on one image, but on two'() {
        given:
        def first = roots.begin(image)
        def other = roots.begin(new ImageName('login'))

        when:
        roots.begin(image)

        then:
        def e = thrown(ImageBusyException)
        e.message == "image compute is being worked on by another run (process ${ProcessHandle.current().pid()}, " +
                'since 2026-02-03T04:05:06Z); wait for its end, or stop it'

        when: 'a refused run must not have loosened the lock'
        roots.remove(image)

        then:
        thrown(ImageBusyException)

        when:
        first.close()
        def again = roots.begin(image)

        then:
        noExceptionThrown()

        cleanup:
        again?.close()
        other?.close()
    }

    def 'what a killed run left is put in order, from every moment of it: #moment'() {
        given:
        build('one')
        present.each { name, content ->
            def left = Files.createDirectories(folder.resolve(name))
            Files.writeString(left.resolve('file'), content)
        }
        if (!whole) {
            Files.delete(folder.resolve('compute/file'))
            Files.delete(folder.resolve('compute'))
        }

        when:
        def notes = viaBegin ? roots.begin(image).with { it.close(); it.notes() } : roots.cleanUp()

        then:
        content() == expected
        entries() == ['compute']
        notes.size() == said.size()
        notes.eachWithIndex { note, i -> assert note.startsWith(said[i]) && note.contains('a killed run (process ') }

        where:
        [[moment, whole, present, expected, said], viaBegin] << [[
                ['while it was built', true, ['.compute.building': 'half'], 'one', ['removed the unfinished root of image compute']],
                ['between the renames', false, ['.compute.previous': 'one', '.compute.building': 'two'], 'one',
                 ['put image compute back to its place', 'removed the unfinished root of image compute']],
                ['before the old one was deleted', true, ['.compute.previous': 'zero'], 'one', ['removed the replaced root of image compute']],
        ], [true, false]].combinations()
    }

    def 'cleaning up leaves alone what is being worked on'() {
        given:
        def build = roots.begin(image)

        expect:
        roots.cleanUp() == []
        Files.exists(build.root())

        cleanup:
        build?.close()
    }

    def 'removing an image removes what a failed build left, too'() {
        given:
        build('one')
        def second = roots.begin(image)
        second.keepIncomplete('x', now)
        second.close()

        when:
        roots.remove(image)

        then:
        entries() == []
    }

    def 'an image that is a link is replaced without touching where it leads'() {
        given:
        def precious = Files.createDirectories(prefix.resolve('precious'))
        Files.writeString(precious.resolve('file'), 'x')
        Files.createDirectories(folder)
        Files.createSymbolicLink(folder.resolve('compute'), precious)

        when:
        build('one')

        then:
        content() == 'one'
        Files.readString(precious.resolve('file')) == 'x'
        entries() == ['compute']
    }

    def 'the folder of all roots may be a link to another disk'() {
        given:
        def disk = Files.createDirectories(prefix.resolve('disk'))
        Files.createDirectories(folder.parent)
        Files.createSymbolicLink(folder, disk)

        when:
        def build = roots.begin(image)

        then:
        build.root() == disk.resolve('.compute.building')

        cleanup:
        build?.close()
    }

    @Requires(value = { Needs.mounts() }, reason = 'needs the right to mount')
    def 'an image with something mounted in its new root is not published'() {
        given:
        build('one')
        def second = roots.begin(image)
        def point = Files.createDirectories(second.root().resolve('proc'))
        assert ['mount', '-t', 'tmpfs', 'x', point.toString()].execute().waitFor() == 0

        when:
        second.publish()

        then:
        def e = thrown(FileTrouble)
        e.message == "$point is mounted; unmount it, then build the image again"
        content() == 'one'

        cleanup:
        ['umount', point.toString()].execute().waitFor()
        second?.close()
    }

    @Requires(value = { Needs.mounts() }, reason = 'needs the right to mount')
    def 'an image with something mounted in its old root is not even begun'() {
        given:
        build('one')
        def point = Files.createDirectories(folder.resolve('compute/proc'))
        assert ['mount', '-t', 'tmpfs', 'x', point.toString()].execute().waitFor() == 0

        when:
        roots.begin(image)

        then:
        def e = thrown(FileTrouble)
        e.message == "$point is mounted; unmount it, then build the image again"
        content() == 'one'
        entries() == ['compute']

        when:
        ['umount', point.toString()].execute().waitFor()
        roots.begin(image).close()

        then:
        noExceptionThrown()

        cleanup:
        ['umount', point.toString()].execute().waitFor()
    }

    @Requires(value = { Needs.mounts() }, reason = 'needs the right to mount')
    def 'a full or read-only disk is said to be so, and the image stays'() {
        given:
        build('one')
        assert ['mount', '-t', 'tmpfs', '-o', 'size=64k,nr_inodes=2', 'x', folder.toString()].execute().waitFor() == 0
        roots.begin(image).close()
        Files.createFile(folder.resolve('filler'))

        when:
        roots.begin(image)

        then:
        def full = thrown(FileTrouble)
        full.message.startsWith("no space left on the disk of $folder/.compute.building (")

        when:
        assert ['mount', '-o', 'remount,ro', folder.toString()].execute().waitFor() == 0
        roots.begin(image)

        then:
        def readOnly = thrown(FileTrouble)
        readOnly.message == "$folder/.compute.building: read-only file system"

        cleanup:
        ['umount', folder.toString()].execute().waitFor()
        assert content() == 'one'
    }
}
