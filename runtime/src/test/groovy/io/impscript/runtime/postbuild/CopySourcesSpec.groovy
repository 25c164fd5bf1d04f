package io.impscript.runtime.postbuild

import java.net.StandardProtocolFamily
import java.net.UnixDomainSocketAddress
import java.nio.channels.ServerSocketChannel
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CopySourcesSpec extends Specification {
    // Names of sockets may have 108 bytes only.
    Path folder = Files.createTempDirectory(Path.of('/tmp'), 'cs')

    def cleanup() {
        io.impscript.runtime.files.TreeDeleter.delete(folder)
    }

    private List<String> check(Path... copies) {
        CopySources.check([new RecipeSteps('wlm', copies as List, [])]).each { assert it.recipe() == 'wlm' }*.text()
    }

    def 'takes files, folders, links to them, and links in folders'() {
        given:
        def file = Files.writeString(folder.resolve('a b'), 'x')
        def tree = Files.createDirectories(folder.resolve('tree'))
        Files.createSymbolicLink(tree.resolve('dangling'), Path.of('nowhere'))
        def link = Files.createSymbolicLink(folder.resolve('link'), file)

        expect:
        check(file, tree, link) == []
    }

    def 'says what is wrong with #what'() {
        given:
        def socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(folder.resolve('socket')))
        ['mkfifo', folder.resolve('pipe').toString()].execute().waitFor()
        Files.createSymbolicLink(folder.resolve('dangling'), Path.of('gone'))
        Files.createSymbolicLink(folder.resolve('loop'), Path.of('loop'))
        def tree = Files.createDirectories(folder.resolve('tree/deep'))
        Files.move(folder.resolve('pipe'), tree.resolve('pipe'))

        expect:
        check(what.startsWith('/') ? Path.of(what) : folder.resolve(what)) == [text.replace('@', folder.toString())]

        cleanup:
        socket.close()

        where:
        what             || text
        'missing'        || '@/missing does not exist'
        'dangling'       || '@/dangling is a link to gone, which does not exist'
        'loop'           || '@/loop: too many levels of symbolic links or unable to access attributes of symbolic link'
        'socket'         || '@/socket is a socket, which cannot be copied'
        'tree/deep/pipe' || '@/tree/deep/pipe is a named pipe, which cannot be copied'
        'tree'           || '@/tree/deep/pipe is a named pipe, which cannot be copied'
        '/dev/null'      || '/dev/null is a character device, which cannot be copied'
        '/'              || 'the whole of / cannot be copied'
        '/tmp/..'        || 'the whole of / cannot be copied'
    }

    def 'refuses a path that is not absolute'() {
        expect:
        check(Path.of('wlm.rpm')) == ['wlm.rpm is not an absolute path']
    }

    def 'two of one name in one recipe collide, in two recipes they do not'() {
        given:
        def one = Files.writeString(Files.createDirectories(folder.resolve('1')).resolve('x'), '')
        def two = Files.writeString(Files.createDirectories(folder.resolve('2')).resolve('x'), '')

        expect:
        check(one, two) == ["$two and $one would both be copied as \"x\"".toString()]
        CopySources.check([new RecipeSteps('a', [one], []), new RecipeSteps('b', [two], [])]) == []
    }

    def 'tells all problems of all recipes'() {
        expect:
        CopySources.check([
                new RecipeSteps('a', [folder.resolve('x'), folder.resolve('y')], []),
                new RecipeSteps('b', [folder.resolve('z')], []),
        ])*.recipe() == ['a', 'a', 'b']
    }
}
