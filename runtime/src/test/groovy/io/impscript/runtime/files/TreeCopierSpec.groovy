package io.impscript.runtime.files

import static java.nio.file.LinkOption.NOFOLLOW_LINKS

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import spock.lang.Specification
import spock.lang.TempDir

class TreeCopierSpec extends Specification {
    @TempDir Path folder

    private static int mode(Path path) {
        (Files.getAttribute(path, 'unix:mode', NOFOLLOW_LINKS) as int) & 07777
    }

    private Path sample() {
        def source = Files.createDirectories(folder.resolve('source'))
        def sub = Files.createDirectories(source.resolve('sub'))
        Files.writeString(sub.resolve('run me'), 'x')
        Files.setAttribute(sub.resolve('run me'), 'unix:mode', 04751)
        Files.setLastModifiedTime(sub.resolve('run me'), FileTime.fromMillis(1_000_000_000_000))
        Files.createSymbolicLink(sub.resolve('link'), Path.of('run me'))
        Files.createSymbolicLink(sub.resolve('away'), Path.of('/no/where'))
        Files.setAttribute(sub, 'unix:mode', 01755)
        Files.setLastModifiedTime(sub, FileTime.fromMillis(1_100_000_000_000))
        source
    }

    def '#how a folder keeps modes, times and links'() {
        given:
        def source = sample()

        when:
        TreeCopier."$how"(source, folder.resolve('copy'))

        then:
        def sub = folder.resolve('copy/sub')
        mode(sub) == 01755
        mode(sub.resolve('run me')) == 04751
        Files.readString(sub.resolve('run me')) == 'x'
        Files.getLastModifiedTime(sub).toMillis() == 1_100_000_000_000
        Files.getLastModifiedTime(sub.resolve('run me')).toMillis() == 1_000_000_000_000
        Files.readSymbolicLink(sub.resolve('link')).toString() == 'run me'
        Files.readSymbolicLink(sub.resolve('away')).toString() == '/no/where'
        Files.isSameFile(sub.resolve('run me'), source.resolve('sub/run me')) == shared

        where:
        how    || shared
        'copy' || false
        'link' || true
    }

    def 'a link as the source is followed'() {
        given:
        sample()
        Files.createSymbolicLink(folder.resolve('alias'), Path.of('source/sub/run me'))

        when:
        TreeCopier.copy(folder.resolve('alias'), folder.resolve('copy'))

        then:
        Files.isRegularFile(folder.resolve('copy'), NOFOLLOW_LINKS)
        mode(folder.resolve('copy')) == 04751
    }

    def 'refuses what is no file'() {
        given:
        assert ['mkfifo', folder.resolve('pipe').toString()].execute().waitFor() == 0

        when:
        TreeCopier.copy(folder.resolve('pipe'), folder.resolve('copy'))

        then:
        def e = thrown(FileTrouble)
        e.message == "${folder.resolve('pipe')} is a named pipe, which cannot be copied"
    }

    def 'never writes over or through what is there: #what'() {
        given:
        def source = Files.writeString(folder.resolve('file'), 'new')
        def victim = Files.writeString(folder.resolve('victim'), 'old')
        if (what == 'link') {
            Files.createSymbolicLink(folder.resolve('copy'), victim)
        } else if (what == 'dangling link') {
            Files.createSymbolicLink(folder.resolve('copy'), folder.resolve('not-there'))
        } else {
            Files.writeString(folder.resolve('copy'), 'old')
        }

        when:
        TreeCopier.copy(source, folder.resolve('copy'))

        then:
        def e = thrown(FileTrouble)
        e.message == "${folder.resolve('copy')}: exists already"
        Files.readString(victim) == 'old'
        !Files.exists(folder.resolve('not-there'))

        where:
        what << ['file', 'link', 'dangling link']
    }

    def 'a folder is not copied into itself'() {
        given:
        sample()

        when:
        TreeCopier.copy(folder.resolve('source'), folder.resolve('source/sub/copy'))

        then:
        thrown(FileTrouble)
        !Files.exists(folder.resolve('source/sub/copy'))
    }

    def 'stops between two files when the thread is interrupted'() {
        given:
        sample()

        when:
        Thread.currentThread().interrupt()
        TreeCopier.copy(folder.resolve('source'), folder.resolve('copy'))

        then:
        thrown(InterruptedIOException)

        cleanup:
        Thread.interrupted()
    }
}
