package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.Scriptlet
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.Checkout
import io.impscript.tests.support.CopiedTool
import io.impscript.tests.support.OrdinaryUser
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * A scriptlet leaves a process that waits for a file of the next package, and then puts a link out of the root in the place
 * of its folder, while another package is laid; a third has one more file in that folder.
 */
@NeedsHost([BUSYBOX, UNSHARE])
class LeftProcessSpec extends Specification {
    private static final int FILES = 3000

    @TempDir Path folder
    Path rpms
    Path outside

    def setup() {
        rpms = Files.createDirectory(folder.resolve('rpms'))
        outside = Files.createDirectory(folder.resolve('outside'))
        Files.setAttribute(outside, 'unix:mode', 0777)
        shell().write(rpms)
        made('before', 'attacker').file(NewFile.regular('/opt/victim/before', 0644, Content.of('x'))).write(rpms)
        many().write(rpms)
        made('victim', 'many').file(NewFile.regular('/opt/victim/after', 0644, Content.of('x'))).write(rpms)
    }

    private static PackageBuilder made(String name, String... required) {
        def builder = new PackageBuilder(new Nevra(name, Evr.parse('1-1'), 'noarch')).compression(Compression.GZIP)
        required.each { builder.relation(Relation.REQUIRES, Dependency.parse(it)) }
        builder
    }

    private static PackageBuilder shell() {
        def builder = made('shell').file(NewFile.regular('/bin/busybox', 0755, Content.of(Path.of('/usr/bin/busybox'))))
        ['sh', 'mv', 'ln', 'mkdir', 'setsid'].each { builder.file(NewFile.link("/bin/$it", 'busybox')) }
        builder
    }

    private static PackageBuilder many() {
        def builder = made('many', 'before')
        FILES.times { builder.file(NewFile.regular("/opt/many/$it", 0644, Content.of("$it\n"))) }
        builder
    }

    private void attacker(Scriptlet.Kind kind) {
        def swap = "until [ -e /opt/victim/before ]; do :; done; mv /opt/victim /opt/moved; ln -s $outside /opt/victim"
        made('attacker', 'shell')
            .scriptlet(new Scriptlet(kind, ['/bin/sh'], "setsid sh -c '$swap' >/dev/null 2>&1 </dev/null &\nexit 0\n", 0))
            .file(NewFile.directory('/opt/attacker', 0755))
            .write(rpms)
    }

    private List<String> arguments(Path script) {
        ['build', '--engine', 'embedded', '--image', 'none', '-P', "url=$rpms".toString(), '-P', 'wanted=victim', '-P', 'dist=RHEL9',
         script.toString()]
    }

    def 'nothing lands outside of the root by a process that #kind left'() {
        given:
        attacker(kind)
        def imps = new Imps(folder.resolve('imps'))

        when:
        def result = imps.run(arguments(Checkout.file(EmbeddedEngineSpec.SCRIPT)))

        then:
        outside.toFile().list().toList() == []
        result.exitCode == 0
        imps.imageRoot('tiny').resolve('opt/victim').toFile().list().toSorted() == ['after', 'before']

        where:
        kind << [Scriptlet.Kind.PRE, Scriptlet.Kind.POST]
    }

    def 'nor without root'() {
        given:
        attacker(Scriptlet.Kind.POST)
        Files.setAttribute(folder, 'unix:mode', 0755)
        def tool = CopiedTool.into(folder.resolve('tool'))
        Files.copy(Checkout.file(EmbeddedEngineSpec.SCRIPT), tool.folder.resolve('script.imps.groovy'))
        def user = new OrdinaryUser(folder.resolve('user')).withAllIds()

        when:
        def result = user.run([tool.launcher.toString()] + arguments(tool.folder.resolve('script.imps.groovy')))

        then:
        outside.toFile().list().toList() == []
        result.exitCode() == 0
        user.file('image_roots/tiny/opt/victim').toFile().list().toSorted() == ['after', 'before']
    }
}
