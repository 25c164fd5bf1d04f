package io.impscript.tests.build

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.support.Checkout
import io.impscript.tests.support.CopiedTool
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** The tool, scripts and repositories where every account can read them. */
class PublicTool {
    private final Path folder
    final Path tool
    final Path scripts
    final List<String> urls

    /**
     * @param folder empty; becomes readable by everybody
     */
    PublicTool(Path folder) {
        this.folder = folder
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString('rwxr-xr-x'))
        tool = CopiedTool.into(folder.resolve('tool')).folder
        scripts = tool.resolve('scripts')
        sh('cp -r "$1" "$2"; cp -r "$3" "$2/hello"; chmod -R a+rX "$4"', Checkout.file('tests/src/test/resources/build'), scripts,
            Checkout.file('examples/hello'), tool)
        def fixtures = DebianRpmRepositories.ofUser()
        urls = [base: fixtures.base(), awkward: fixtures.awkward()].collectMany { name, repository ->
            sh('cp -rlL "$1" "$2" || cp -rL "$1" "$2"; chmod -R a+rX "$2"', repository.folder(), folder.resolve(name))
            ['-P', "$name=file://${folder.resolve(name)}".toString()]
        }
    }

    private static void sh(String script, Object... arguments) {
        HostCommand.of('sh', '-c', script, 'sh', *arguments).output()
    }

    /** The command line of a build. */
    List<String> build(String recipe, String script = 'rootless.imps.groovy', List<String> more = urls) {
        [tool.resolve('imps').toString(), 'build', '--image', 'cpio,squashfs'] + more + [scripts.resolve(script).toString(), recipe]
    }

    /** Runs one as root, with our own engine; gives the folder of boot images. */
    Path byRoot(List<String> build, Map<String, String> environment = [:]) {
        def root = Files.createTempDirectory(folder, 'by-root')
        def command = HostCommand.of(*build, '--engine', 'embedded').with('IMPS_ROOT', root)
        environment.inject(command) { all, entry -> all.with(entry.key, entry.value) }.output()
        root.resolve('var/opt/cray/imps/boot_images')
    }
}
