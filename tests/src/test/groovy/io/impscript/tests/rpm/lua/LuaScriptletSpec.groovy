package io.impscript.tests.rpm.lua

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.install.Script
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.fixture.rpm.Trees
import io.impscript.tests.rpm.ChrootRunner
import io.impscript.tests.rpm.InstalledTree
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Scriptlets in Lua print and do what they print and do with rpm. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO])
class LuaScriptletSpec extends Specification {
    private static final SYSTEM = ['base-files', 'base-passwd', 'gcc-12-base', 'libgcc-s1', 'libc6-2', 'dash', 'coreutils', 'libacl1', 'libattr1', 'libselinux1', 'libgmp10', 'libpcre2']

    @TempDir
    Path folder

    @Shared
    @TempDir
    Path shared

    @Shared
    List<Path> built

    def setupSpec() {
        def spec = Path.of(LuaScriptletSpec.getResource('/fixture/lua/lua-scriptlets.spec').toURI())
        RpmHome.forImages(shared.resolve('home')).command('rpmbuild', '-bb', '--define', "_rpmdir $shared/rpms", '--define', "_topdir $shared/top", spec).output()
        built = Files.list(shared.resolve('rpms/noarch')).withCloseable { it.toList() }
    }

    def cleanup() {
        Trees.delete(folder)
    }

    def "#names: the same output, the same root"() {
        given:
        def rpms = names.collect { name -> built.find { it.fileName.toString().startsWith("lua-scriptlets-$name-") } }
        def start = System.currentTimeMillis().intdiv(1000)
        def theirs = system('theirs', before)
        def ours = system('ours', before)

        when:
        def output = rpm(theirs, ['-i', '--nosignature', '--nodeps', *rpms])
        def heard = new Heard()
        def result = new Installer(InstallOptions.at(1_700_000_000), new ChrootRunner(ours), new HostSpecialFiles(), heard).install(ours, rpms)
        def printed = heard.lines.findAll { !(it =~ /^(No exec|lua script failed)/) }

        then:
        rpms.every { it }
        printed.join('\n') == output
        result.warnings() == warnings
        InstalledTree.differences(InstalledTree.read(ours, start), InstalledTree.read(theirs, start)) == []

        where:
        names                 | before                                                     || warnings
        ['shells']            | { Files.writeString(it.resolve('etc/shells'), '/bin/sh\n') } || []
        ['shells']            | { }                                                        || []
        ['folders']           | { }                                                        || []
        ['folders']           | { Files.createDirectories(it.resolve('usr/share/lua-test/old/x')) } || []
        ['looks']             | { }                                                        || []
        ['forks']             | { }                                                        || []
        ['triggers', 'looks'] | { }                                                        || []
        ['fails']             | { }                                                        || ["%post(lua-scriptlets-fails-1-1.noarch) scriptlet failed, line 3: attempt to index a nil value (local 't')"]
    }

    private static class Heard implements InstallListener {
        final List<String> lines = []

        @Override
        void printed(Script script, String line) {
            lines << line
        }
    }

    /** A root with a shell in it, installed by rpm. */
    private Path system(String name, Closure before) {
        def root = Files.createDirectory(folder.resolve(name))
        def base = DebianRpmRepositories.ofUser().base()
        rpm(root, ['-i', '--nodeps', '--noscripts', '--nosignature', *SYSTEM.collect { base.rpm(it) }])
        Files.writeString(root.resolve('etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\nbin:x:2:2:bin:/bin:/bin/false\n')
        Files.writeString(root.resolve('etc/group'), 'root:x:0:\nmail:x:8:a,b\n')
        Files.createDirectories(root.resolve('var/log'))
        before(root)
        root
    }

    private String rpm(Path root, List<?> arguments) {
        def result = RpmHome.forImages(folder.resolve('home')).command('rpm', '--root', root).and(arguments).result()
        result.output().readLines().findAll { !(it =~ /^(rpm|error|warning): /) }.join('\n')
    }
}
