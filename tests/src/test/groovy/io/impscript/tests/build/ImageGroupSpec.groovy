package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.converter.nims.NodeMapFormat
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** {@code imps imgbuilder}: the images of a group, then the map of their nodes. */
class ImageGroupSpec extends Specification {
    static final Path SCRIPT = Checkout.file('tests/src/test/resources/build/group.imps.groovy')

    @TempDir Path folder

    @NeedsHost([RPM, DNF, UNSHARE, SQUASHFS])
    def 'builds the members and maps their nodes'() {
        given:
        def imps = imps()

        when:
        def result = imps.run('imgbuilder', SCRIPT, '--map', 'p0', '--note', '-try', '--token', 'cle_release=7.0.up03')

        then:
        result.exitCode == 0
        Files.isDirectory(imps.imageRoot('service-try_cle_7.0.up03-created20191107'))
        Files.isDirectory(imps.imageRoot('compute-large'))
        Files.exists(imps.bootFile('compute-large.squashfs'))

        when:
        def map = NodeMapFormat.read(mapFile()).value().get().catalog().nodeMaps()[0]
        def service = map.nodes().find { it.name() == 'c0-0c0s0n1' }
        def compute = map.nodes().findAll { it.name().startsWith('c0-0c0s1') }

        then:
        service.image() == imps.bootFile('service-try_cle_7.0.up03-created20191107.cpio.zst').toString()
        service.parameters()*.name() == ['quiet']
        compute.size() == 2
        compute.every { it.image() == imps.bootFile('initrd-compute-created20191107.cpio.zst').toString() }
        compute.every { it.parameters().collectEntries { p -> [p.name(), p.value()] } == [nosmt: null, netroot: 'compute-large'] }
    }

    @NeedsHost([RPM, DNF, UNSHARE, SQUASHFS])
    def 'a member that fails leaves the map as it was'() {
        given:
        Files.createDirectories(mapFile().parent)
        Files.writeString(mapFile(), '{}\n')

        when:
        def result = imps().run('imgbuilder', SCRIPT, '-P', "repo=$folder", '--map', 'p0', '--token', 'cle_release=x')

        then:
        result.exitCode != 0
        Files.readString(mapFile()) == '{}\n'
    }

    def 'a time that is none is wrong usage: #verb'() {
        when:
        def result = new Imps(folder.resolve('imps'), [SOURCE_DATE_EPOCH: 'x']).run(*line(folder))

        then:
        result.exitCode == 2
        result.err == "imps: SOURCE_DATE_EPOCH is 'x', but must be a whole number of seconds since 1970\n"

        where:
        verb         | line
        'imgbuilder' | { ['imgbuilder', SCRIPT, '--dry-run'] }
        'build'      | { ['build', SCRIPT, '--dry-run'] }
        'compile'    | { ['compile', SCRIPT, '-o', it.resolve('out')] }
        'repo'       | { ['repo', 'create', it] }
    }

    def 'what cannot be built is said before anything is: #line'() {
        when:
        def result = imps().run('imgbuilder', SCRIPT, *line)

        then:
        result.exitCode == 2
        result.err.contains(text)
        !Files.exists(folder.resolve('imps/var/opt/cray/imps/image_roots'))

        where:
        line                                   | text
        []                                     | '--token cle_release=VALUE'
        ['-g', 'defalt']                       | "did you mean 'default'"
        ['--map', 'p1', '--token', 'cle_release=x'] | "there is no node map 'p1'"
    }

    def 'a file of maps that cannot be read is said before anything is built, and stays'() {
        given:
        Files.createDirectories(mapFile().parent)
        Files.writeString(mapFile(), 'damaged {')

        when:
        def result = imps().run('imgbuilder', SCRIPT, '--map', 'p0', '--token', 'cle_release=x')

        then:
        result.exitCode == 1
        result.err.contains("${mapFile()}:1:1")
        !Files.exists(folder.resolve('imps/var/opt/cray/imps/image_roots'))
        Files.readString(mapFile()) == 'damaged {'
    }

    private Path mapFile() {
        folder.resolve('imps/etc/opt/cray/imps/node_maps.d/node_maps.local.json')
    }

    private Imps imps() {
        new Imps(folder.resolve('imps'), [SOURCE_DATE_EPOCH: '1573117200'])
    }
}
