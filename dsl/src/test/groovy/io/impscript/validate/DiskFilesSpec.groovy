package io.impscript.validate

import static io.impscript.validate.HostFiles.Kind.*

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class DiskFilesSpec extends Specification {
    @TempDir
    Path dir

    HostFiles.Kind kind(String path) {
        new DiskFiles().kind(dir.resolve(path))
    }

    def 'tells what stands at a path'() {
        given:
        Files.writeString(dir.resolve('file'), 'x')
        Files.createDirectory(dir.resolve('folder'))
        Files.createSymbolicLink(dir.resolve('link'), Path.of('file'))
        Files.createSymbolicLink(dir.resolve('dangling'), Path.of('nothing'))
        Files.createSymbolicLink(dir.resolve('loop-a'), Path.of('loop-b'))
        Files.createSymbolicLink(dir.resolve('loop-b'), dir.resolve('loop-a'))
        Files.createSymbolicLink(dir.resolve('self'), Path.of('self'))

        expect:
        kind(path) == expected

        where:
        path        || expected
        'file'      || FILE
        'folder'    || FOLDER
        'link'      || FILE
        'dangling'  || DANGLING_LINK
        'loop-a'    || LINK_LOOP
        'self'      || LINK_LOOP
        'gone'      || MISSING
        'gone/deep' || MISSING
        'file/deep' || MISSING
        '/dev/null' || DEVICE
    }

    def 'a pipe and a socket are no files'() {
        given:
        ['mkfifo', dir.resolve('pipe').toString()].execute().waitFor()
        def socket = java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
        socket.bind(java.net.UnixDomainSocketAddress.of(dir.resolve('socket')))

        expect:
        kind('pipe') == PIPE
        kind('socket') == SOCKET

        cleanup:
        socket?.close()
    }
}
