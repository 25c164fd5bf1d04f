package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The custom recipe of the IMPS guide, "WLM service node image", with the very commands of the guide: they name the
 * copied files by {@code /<basename>}.
 */
@NeedsHost([RPMBUILD, CREATEREPO, GPG, ZYPPER, UNSHARE])
class SeedExampleSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/wlm-service.imps.groovy'
    static final List<String> COMMANDS = ['rpm -ivh /wlm.rpm', '/wlm.installer /wlm.config']

    @Shared @TempDir Path folder
    @Shared Imps imps
    @Shared List<String> parameters
    @Shared Imps.Result result
    @Shared Path root

    def setupSpec() {
        def base = DebianRpmRepositories.ofUser().base()
        def install = DebianRpmRepositories.ofUser().site().wlmInstall()
        imps = new Imps(folder.resolve('imps'))
        parameters = ['-P', "base=${base.url()}", '-P', "wlm_install=$install"]*.toString()
        result = imps.run('build', '--image', 'none', parameters, SCRIPT, 'wlm_service')
        root = imps.imageRoot('wlm_service')
    }

    def 'it builds, with the engine of its dist'() {
        expect:
        result.exitCode == 0
        result.tidy
        !Files.exists(root.resolve('var/lib/dnf'))
        Files.exists(root.resolve('var/log/zypp/history'))
    }

    def 'the RPM that was copied is installed, its scriptlet has run, and the installer has found its settings'() {
        expect:
        HostCommand.of('chroot', root, 'rpm', '-q', 'wlm').output() == 'wlm-1.0-1.noarch\n'
        Files.readString(root.resolve('opt/wlm/installed')) == 'wlm 1.0\n'
        Files.readAllLines(root.resolve('etc/opt/wlm/wlm.conf')).containsAll(
            ['server=wlm.site.test', 'image=wlm_service', 'recipe=wlm_service', 'files=/.imps-postbuild'])
    }

    def 'the embedded engine builds it, too, and lists what a step installed'() {
        given:
        def other = new Imps(folder.resolve('embedded'))

        when:
        def built = other.run('build', '--engine', 'embedded', '--image', 'none', parameters, SCRIPT, 'wlm_service')
        def manifest = new ObjectMapper().readValue(other.bootFile('wlm_service.manifest.json').toFile(), Map)
        def lock = new ObjectMapper().readValue(other.bootFile('wlm_service.lock.json').toFile(), Map)

        then:
        built.exitCode == 0
        HostCommand.of('chroot', other.imageRoot('wlm_service'), 'rpm', '-q', 'wlm').output() == 'wlm-1.0-1.noarch\n'
        Files.readString(other.imageRoot('wlm_service').resolve('opt/wlm/installed')) == 'wlm 1.0\n'
        manifest.packages.find { it.name == 'wlm' }.repository == ''
        manifest.packages*.name.minus('wlm') == lock.packages*.name
        other.mounts() == []
    }

    def 'no copy is left in the image or on the host'() {
        expect:
        ['wlm.rpm', 'wlm.installer', 'wlm.config', '.imps-postbuild'].every { !Files.exists(root.resolve(it)) && !Files.exists(Path.of('/', it)) }
        imps.mounts() == []
    }

    def 'its JSON says what the guide says'() {
        given:
        def out = folder.resolve('out')

        when:
        def compiled = imps.run('compile', parameters, '-o', out, SCRIPT)
        def recipe = new ObjectMapper().readValue(out.resolve('image_recipes.local.json').toFile(), Map).wlm_service

        then:
        compiled.exitCode == 0
        recipe.description == 'WLM service node image'
        recipe.dist == 'SLES12'
        recipe.'default-arch' == 'x86_64'
        recipe.'valid-arch' == ['x86_64', 'aarch64']
        recipe.recipes == [[name: 'service_cle_7.0.up02_sles_15_ari', rationale: 'Start from standard service node recipe']]
        recipe.postbuild_chroot == COMMANDS
        recipe.postbuild_copyfiles*.tokenize('/')*.last() == ['wlm.rpm', 'wlm.installer', 'wlm.config']
        recipe.version == '2.0.0'
        recipe.metadata.created == '2018-07-03T13:24:14'
        recipe.metadata.history.first() == '2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe.'
    }
}
