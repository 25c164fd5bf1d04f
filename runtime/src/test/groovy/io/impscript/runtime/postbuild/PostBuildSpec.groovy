package io.impscript.runtime.postbuild

import static java.nio.file.LinkOption.NOFOLLOW_LINKS

import io.impscript.runtime.exec.NamespaceSandbox
import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.fixture.TinyRoot
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Requires(value = { Needs.sandbox() }, reason = 'needs root, unshare and a static busybox')
@Timeout(120)
class PostBuildSpec extends Specification {
    @TempDir Path folder

    Path root
    Path sources
    List<String> lines = []
    List<String> titles = []
    def postBuild = new PostBuild(new ProcessRunner(), NamespaceSandbox.open(), '0.1.0')
    def listener = new PostBuildListener() {
        void begins(Step step) { titles << step.title() + ': ' + step.text() }

        void line(String line) { lines << line }
    }

    def setup() {
        folder = folder.toRealPath()
        root = TinyRoot.fill(folder.resolve('root'))
        ['proc', 'sys', 'dev'].each { Files.createDirectory(root.resolve(it)) }
        sources = Files.createDirectory(folder.resolve('sources'))
    }

    private Path source(String name, String content = name) {
        Files.createDirectories(sources.resolve(name).parent)
        Files.writeString(sources.resolve(name), content)
    }

    private PostBuildResult run(RecipeSteps... recipes) {
        postBuild.run('image-1', root, recipes as List, listener)
    }

    private PostBuildResult run(List<Path> copies, String... commands) {
        run(new RecipeSteps('wlm', copies, commands as List))
    }

    private String tree() {
        def out = ['find', root.toString(), '-printf', '%P %y %m %l %s\\n'].execute().text
        out.readLines().sort().join('\n')
    }

    def "runs the seed's example unchanged: the copies are reachable at the top by name"() {
        given:
        def installer = source('wlm.installer', '#!/bin/sh\ncat "$1" >/etc/installed\n')
        installer.toFile().executable = true
        def config = source('wlm.config', 'queue=batch\n')
        String before = tree()

        expect:
        run([installer, config], '/wlm.installer /wlm.config') == new PostBuildResult.Done(3)
        Files.readString(root.resolve('etc/installed')) == 'queue=batch\n'
        tree() == before.readLines().plus('etc/installed f 644  12').sort().join('\n')
        titles == ["copy 1 of 2 of recipe wlm: $installer", "copy 2 of 2 of recipe wlm: $config",
                   'command 1 of 1 of recipe wlm: /wlm.installer /wlm.config']
    }

    def 'gives the four variables and a clean environment'() {
        given:
        run([source('x')], 'env', 'ls $IMPS_POSTBUILD_FILES; pwd')

        expect:
        lines.containsAll(['IMPS_IMAGE_NAME=image-1', 'IMPS_IMAGE_RECIPE_NAME=wlm', 'IMPS_VERSION=0.1.0', 'HOME=/root'])
        lines.find { it.startsWith('IMPS_POSTBUILD_FILES=') } == 'IMPS_POSTBUILD_FILES=/.imps-postbuild'
        lines.every { it.split('=')[0] in ['HOME', 'USER', 'SHELL', 'PATH', 'PWD', 'SHLVL', 'OLDPWD', '_', 'x', '/'] || it.startsWith('IMPS_') }
        lines[-2..-1] == ['x', '/']
    }

    def 'sub-recipes come first as given, each with its own files and name'() {
        given:
        def one = source('1/same', 'of base')
        def two = source('2/same', 'of top')

        when:
        run(new RecipeSteps('base', [one], ['echo $IMPS_IMAGE_RECIPE_NAME $(cat /same)']),
                new RecipeSteps('nothing', [], []),
                new RecipeSteps('top', [two], ['echo $IMPS_IMAGE_RECIPE_NAME $(cat $IMPS_POSTBUILD_FILES/same)']))

        then:
        lines == ['base of base', 'top of top']
    }

    def 'files may be copied, moved and removed from where they are reachable'() {
        given:
        def tree = Files.createDirectories(sources.resolve('conf.d'))
        Files.writeString(tree.resolve('one'), '1')
        Files.createSymbolicLink(tree.resolve('link'), Path.of('one'))

        expect:
        run([source('moved'), source('copied'), source('gone'), tree],
                'mv /moved /etc/', 'cp -a /copied /conf.d /etc/', 'rm /gone', 'cp -R $IMPS_POSTBUILD_FILES/conf.d /etc/again') instanceof PostBuildResult.Done
        ['moved', 'copied', 'conf.d/one', 'again/one'].every { Files.isRegularFile(root.resolve('etc').resolve(it), NOFOLLOW_LINKS) }
        Files.isSymbolicLink(root.resolve('etc/conf.d/link'))
        Files.getAttribute(root.resolve('etc/moved'), 'unix:nlink') == 1
        root.toFile().list().sort() == ['bin', 'dev', 'etc', 'proc', 'sys', 'tmp']
    }

    def 'a name that the image has already stays as it is'() {
        given:
        Files.writeString(root.resolve('motd'), 'of the image')
        def etc = Files.createDirectories(sources.resolve('etc'))
        Files.writeString(etc.resolve('hosts'), 'x')

        expect:
        run([source('motd', 'of the recipe'), etc], 'cat /motd; echo; cat $IMPS_POSTBUILD_FILES/motd; echo; ls /etc') instanceof PostBuildResult.Done
        lines == ['of the image', 'of the recipe']
        Files.readString(root.resolve('motd')) == 'of the image'
        Files.isDirectory(root.resolve('etc'))
    }

    def 'the first command that fails ends it, named with its last lines, and the files go'() {
        when:
        def result = run([source('x')], 'true', 'echo about to fail; exit 4', 'touch /etc/never')

        then:
        result == new PostBuildResult.Failed(
                new Step('wlm', Step.Kind.COMMAND, 2, 3, 'echo about to fail; exit 4'), OptionalInt.of(4), 'ended with status 4', ['about to fail'])
        result.text() == 'post-build command 2 of 3 of recipe wlm ended with status 4: echo about to fail; exit 4'
        !Files.exists(root.resolve('etc/never'))
        root.toFile().list().sort() == ['bin', 'dev', 'etc', 'proc', 'sys', 'tmp']
    }

    def 'a copy that cannot be made fails with its reason, and nothing stays'() {
        when:
        def result = run([source('x'), sources.resolve('missing')], 'touch /etc/never')

        then:
        result.step() == new Step('wlm', Step.Kind.COPY, 2, 2, "$sources/missing")
        result.reason() == "failed: $sources/missing: does not exist"
        root.toFile().list().sort() == ['bin', 'dev', 'etc', 'proc', 'sys', 'tmp']
    }

    def 'an image without a shell fails with words for it'() {
        given:
        Files.delete(root.resolve('bin/sh'))

        when:
        def result = run([], 'true')

        then:
        result.status() == OptionalInt.of(127)
        result.lastLines().any { it.contains('/bin/sh') }
    }

    def 'links in the root lead nothing outside: #link'() {
        given:
        def victim = Files.createDirectory(folder.resolve('victim'))
        Files.writeString(victim.resolve('x'), 'precious')
        Files.createSymbolicLink(root.resolve(link), to == 'folder' ? victim : victim.resolve(to))

        when:
        def result = run([source('x', 'new')], 'cat $IMPS_POSTBUILD_FILES/x; echo; echo $IMPS_POSTBUILD_FILES')

        then:
        result instanceof PostBuildResult.Done
        lines == ['new', expected]
        victim.toFile().list() == ['x'] as String[]
        Files.readString(victim.resolve('x')) == 'precious'
        Files.isSymbolicLink(root.resolve(link))

        where:
        link                | to       || expected
        '.imps-postbuild'   | 'folder' || '/.imps-postbuild-2'
        '.imps-postbuild'   | 'none'   || '/.imps-postbuild-2'
        'x'                 | 'x'      || '/.imps-postbuild'
        'x'                 | 'none'   || '/.imps-postbuild'
        'run'               | 'folder' || '/.imps-postbuild'
    }

    def 'commands that put links in the place of our files lead nothing outside'() {
        given:
        def victim = Files.createDirectory(folder.resolve('victim'))
        Files.writeString(victim.resolve('x'), 'precious')
        // In the chroot the path leads nowhere; on the host it leads to the victim.
        String swap = "rm -rf /.imps-postbuild /x; ln -s $victim /.imps-postbuild; ln -s $victim/x /x"

        expect:
        run(new RecipeSteps('evil', [source('x')], [swap]), new RecipeSteps('next', [source('2/x')], ['cat /x'])) instanceof PostBuildResult.Done
        lines == ['2/x']
        victim.toFile().list() == ['x'] as String[]
        Files.readString(victim.resolve('x')) == 'precious'
        root.toFile().list().sort() == ['bin', 'dev', 'etc', 'proc', 'sys', 'tmp']
    }

    def 'a folder full of links and odd names goes without harm'() {
        given:
        def victim = Files.createDirectory(folder.resolve('victim'))
        Files.writeString(victim.resolve('x'), 'precious')
        String litter = "cd \$IMPS_POSTBUILD_FILES && ln -s $victim v && mkdir 'a b' && touch -- '-rf' 'a b/c' && mknod n c 1 3"

        expect:
        run([source('x')], litter) instanceof PostBuildResult.Done
        Files.exists(victim.resolve('x'))
        root.toFile().list().sort() == ['bin', 'dev', 'etc', 'proc', 'sys', 'tmp']
    }

    def 'a full disk is said to be so, and what was copied goes'() {
        given:
        def small = Files.createDirectory(folder.resolve('small'))
        assert ['mount', '-t', 'tmpfs', '-o', 'size=4m', 'x', small.toString()].execute().waitFor() == 0
        root = TinyRoot.fill(small.resolve('root'))
        def big = sources.resolve('big')
        new RandomAccessFile(big.toFile(), 'rw').withCloseable { it.length = 8 << 20 }

        when:
        def result = run([big], 'true')

        then:
        result.step().kind() == Step.Kind.COPY
        result.reason().startsWith("failed: no space left on the disk of $root/.imps-postbuild/big (")
        root.toFile().list().sort() == ['bin', 'etc', 'tmp']

        when:
        def inside = run([], 'dd if=/dev/zero of=/filler bs=65536 count=200')

        then:
        inside.status() == OptionalInt.of(1)
        inside.lastLines().any { it.contains('No space left on device') }

        cleanup:
        ['umount', small.toString()].execute().waitFor()
    }

    def 'a large file takes its room once'() {
        given:
        def big = sources.resolve('big')
        Files.write(big, new byte[64 << 20])

        expect:
        run([big], 'stat -c %h /big') instanceof PostBuildResult.Done
        lines == ['2']
    }
}
