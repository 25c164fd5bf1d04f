package io.impscript.runtime.files

import io.impscript.runtime.fixture.Needs
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class TreeDeleterSpec extends Specification {
    @TempDir Path folder

    def 'deletes all that is in a folder and follows no link'() {
        given:
        def outside = Files.createDirectories(folder.resolve('outside/deep'))
        Files.writeString(outside.resolve('kept'), 'x')
        def tree = Files.createDirectories(folder.resolve('tree/a/b'))
        Files.writeString(tree.resolve('file'), 'x')
        Files.createSymbolicLink(tree.resolve('to-folder'), folder.resolve('outside'))
        Files.createSymbolicLink(tree.resolve('to-file'), outside.resolve('kept'))
        Files.createSymbolicLink(tree.resolve('dangling'), Path.of('nowhere'))
        Files.createDirectories(tree.resolve('c' * 200).resolve('d' * 200))
        tree.toFile().setWritable(true)

        when:
        TreeDeleter.delete(folder.resolve('tree'))

        then:
        folder.toFile().list() == ['outside'] as String[]
        Files.readString(outside.resolve('kept')) == 'x'
    }

    def 'a link is removed itself, and nothing at all is fine'() {
        given:
        def outside = Files.createDirectories(folder.resolve('outside'))
        Files.createSymbolicLink(folder.resolve('link'), outside)

        when:
        TreeDeleter.delete(folder.resolve('link'))
        TreeDeleter.delete(folder.resolve('link'))

        then:
        folder.toFile().list() == ['outside'] as String[]
    }

    def 'goes thousands of folders deep'() {
        given:
        new ProcessBuilder('sh', '-c', 'mkdir t; cd t; for i in $(seq 1500); do mkdir d; cd d; done').directory(folder.toFile()).start().waitFor()

        when:
        TreeDeleter.delete(folder.resolve('t'))

        then:
        !Files.exists(folder.resolve('t'))
    }

    @Requires(value = { Needs.mounts() }, reason = 'needs the right to mount')
    def 'refuses a tree with something mounted in it, a folder of the same disk included'() {
        given:
        def tree = Files.createDirectories(folder.resolve('tree/with space/point')).toRealPath()
        def precious = Files.createDirectories(folder.resolve('precious'))
        Files.writeString(precious.resolve('file'), 'x')
        Files.writeString(folder.resolve('tree/first'), 'x')
        assert ['mount', '--bind', precious.toString(), tree.toString()].execute().waitFor() == 0

        when:
        TreeDeleter.delete(folder.resolve('tree'))

        then:
        def e = thrown(FileTrouble)
        e.message == "$tree is a mount point, so ${folder.resolve('tree')} is not deleted; unmount it first"
        Files.exists(precious.resolve('file'))
        Files.exists(folder.resolve('tree/first'))

        cleanup:
        ['umount', tree.toString()].execute().waitFor()
    }
}
