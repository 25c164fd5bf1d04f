package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.Checkout
import io.impscript.tests.support.CopiedTool
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Builds by somebody who may not: told clearly, and nothing is there afterwards that was not before. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, UNSHARE])
class PermissionSpec extends Specification {
    static final List<String> NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']

    @Shared @TempDir Path folder
    /** The launcher and what it starts, where everybody may read it: a checkout may lie in somebody's home. */
    @Shared Path tool

    def setupSpec() {
        open(folder)
        tool = CopiedTool.into(folder.resolve('tool')).folder
        HostCommand.of('cp', Checkout.file(SmallImage.SCRIPT), tool.resolve('small.imps.groovy')).output()
        HostCommand.of('chmod', '-R', 'go+rX', tool).output()
    }

    static void open(Path path, String mode = 'rwxr-xr-x') {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode))
    }

    def run(List<String> who, Path root, Path script = tool.resolve('small.imps.groovy')) {
        def arguments = SmallImage.arguments(system: 'https://packages.example.org/').init() + script.toString()
        HostCommand.of(*who, tool.resolve('imps'), *arguments).with('IMPS_ROOT', root).with('HOME', root)
            .in(tool).result()
    }

    def 'a user other than root, who #may write to the IMPS root, is told what building needs'() {
        given:
        def home = Files.createDirectory(folder.resolve("home-$mode"))
        open(home, mode)

        when:
        def result = run(NOBODY, home.resolve('imps'))

        then:
        result.exitCode() == 3
        result.output().contains('error[build-failed]: building an image root needs the right to mount: run it as root')
        !result.output().contains('Exception')
        home.toFile().list() as List == []

        where:
        may       | mode
        'may'     | 'rwxrwxrwx'
        'may not' | 'rwxr-xr-x'
    }

    def 'a script that the user may not read is told by its name'() {
        given:
        def script = Files.writeString(tool.resolve('private.imps.groovy'), "recipe('x') { }")
        open(script, 'rw-------')

        when:
        def result = run(NOBODY, folder.resolve('imps'), script)

        then:
        result.exitCode() == 1
        result.output().contains("error[unreadable-file]: $script may not be read by this user")
        result.output().contains('check the name and the permissions')
        !Files.exists(folder.resolve('imps'))
    }

    def 'root, where the IMPS root #state, is told which path it is'() {
        given:
        def place = Files.createDirectory(folder.resolve(name))
        HostCommand.of('sh', '-c', make, place).output()

        when:
        def result = run([], place.resolve('file/imps'))

        then:
        result.exitCode() == 3
        result.output().contains("error[build-failed]: $place")
        result.output().contains(words)
        !result.output().contains('Exception')

        cleanup:
        HostCommand.of('sh', '-c', '! mountpoint -q "$0" || umount "$0"', place).output()

        where:
        state                      | name       | make                            || words
        'is on a read-only disk'   | 'readonly' | 'mount -t tmpfs -o ro none "$0"' || 'read-only file system'
        'is below a file'          | 'afile'    | ': > "$0/file"'                 || 'not a directory'
    }
}
