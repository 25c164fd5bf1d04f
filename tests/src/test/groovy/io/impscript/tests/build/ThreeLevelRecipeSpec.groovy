package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.Qemu
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** From a recipe of three levels to a machine that boots: built once by each engine, looked at by the features. */
@NeedsHost([RPMBUILD, CREATEREPO, GPG, DNF, ZYPPER, UNSHARE, QEMU])
class ThreeLevelRecipeSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/three-levels.imps.groovy'
    static final List<String> ENGINES = ['dnf', 'zypper', 'embedded']
    static final Map<String, String> COMPRESSIONS = [dnf: 'zstd', zypper: 'gzip', embedded: 'zstd']
    static final List<String> MOTD = ['site node tools 1.1', 'level one: bootable', 'level two: service', 'level three: Grüße von gateway']

    @Shared @TempDir Path folder
    @Shared Map<String, Imps> impsOf = [:]
    @Shared Map<String, Imps.Result> resultOf = [:]
    @Shared Map<String, String> before

    def setupSpec() {
        def base = DebianRpmRepositories.ofUser().base()
        def site = DebianRpmRepositories.ofUser().site()
        before = HostState.now()
        ENGINES.each { engine ->
            impsOf[engine] = new Imps(folder.resolve(engine))
            resultOf[engine] = impsOf[engine].run('build', '--engine', engine, '--compress', COMPRESSIONS[engine],
                '-P', "base=${base.url()}", '-P', "site=${site.signed().url()}", '-P', "updates=${site.updates().url()}",
                '-P', "key=${site.publicKey()}", SCRIPT, 'gateway')
        }
    }

    def 'the build with #engine ends well and says what it made'() {
        expect:
        resultOf[engine].exitCode == 0
        resultOf[engine].tidy
        resultOf[engine].out.startsWith("built gateway: ${installed(engine).size()} packages")
        ['gateway.cpio', 'gateway.kernel', 'gateway.lock.json', 'gateway.manifest.json'].every { resultOf[engine].out.contains(it) }
        resultOf[engine].err.contains('post-build')

        where:
        engine << ENGINES
    }

    def '#engine installed what the three recipes and the collections ask for'() {
        given:
        def names = installed(engine)

        expect:
        ['linux-image-cloud-amd64', 'impscript-test-init', 'rpm', 'zsh', 'tmux', 'vim-tiny'].every { wanted ->
            names.any { it.startsWith("$wanted-") }
        }
        names.findAll { it.startsWith('sitemon-agent') } == ['sitemon-agent-2.4.1-3.noarch']
        names.findAll { it.startsWith('site-node-tools') } == ['site-node-tools-1.1-1.noarch']

        where:
        engine << ENGINES
    }

    def "the image's own rpm sees the packages that #engine installed"() {
        expect:
        HostCommand.of('chroot', root(engine), 'rpm', '-qa').output().readLines().findAll { !it.startsWith('gpg-pubkey') }.toSorted() ==
            installed(engine)
        HostCommand.of('chroot', root(engine), 'rpm', '-V', 'coreutils', 'zsh', 'sitemon-agent').result().exitCode() == 0

        where:
        engine << ENGINES
    }

    def 'all engines made the same of the recipe'() {
        expect:
        installed('dnf') == installed('zypper')
        installed('dnf') == installed('embedded')
        installed('dnf').size() > 60
    }

    def 'the post-build steps did their work in the root of #engine, each recipe once and sub-recipes first'() {
        expect:
        lines(engine, 'etc/motd') == MOTD
        lines(engine, 'etc/service.conf') == ['service = on']
        HostCommand.of('stat', '-c', '%a %u', root(engine).resolve('etc/service.conf')).output() == '640 0\n'
        lines(engine, 'etc/site-folder/sub/inner.txt') == ['inner']
        lines(engine, 'etc/sitemon-seen') == ['sitemon-agent-2.4.1-3.noarch']
        lines(engine, 'etc/mounts-seen') == ['mounts are there']
        lines(engine, 'etc/imps-variables')[0..1] == ['gateway', 'gateway']
        lines(engine, 'etc/imps-variables')[2] ==~ /\d+\.\d+\.\d+/

        where:
        engine << ENGINES
    }

    def 'nothing of the work of #engine is left'() {
        given:
        def folders = root(engine).toFile().list().toList()

        expect:
        impsOf[engine].mounts() == []
        impsOf[engine].published() == ['gateway', 'gateway.cdx.json', COMPRESSIONS[engine] == 'zstd' ? 'gateway.cpio.zst' : 'gateway.cpio.gz',
                                       'gateway.kernel', 'gateway.lock.json', 'gateway.manifest.json', 'gateway.provenance.json', 'gateway.spdx.json']
        !folders.any { it in ['service.conf', 'site-folder'] || it.startsWith('.') }
        ['proc', 'sys', 'dev'].every { root(engine).resolve(it).toFile().list().size() == 0 }
        !Files.exists(root(engine).resolve(Path.of('/').relativize(folder)))
        !Files.exists(root(engine).resolve('root/.rpmdb'))

        where:
        engine << ENGINES
    }

    def 'the host is as it was'() {
        expect:
        HostState.now() == before
    }

    def 'the manifest of #engine names every package and the checksum of every part'() {
        given:
        def manifest = new ObjectMapper().readValue(impsOf[engine].bootFile('gateway.manifest.json').toFile(), Map)
        def packages = manifest.packages.collect { "${it.name}-${it.version}-${it.release}.${it.arch}".toString() }

        expect:
        manifest.recipe == 'gateway'
        packages.findAll { !it.startsWith('gpg-pubkey') }.toSorted() == installed(engine)
        manifest.packages.find { it.name == 'site-node-tools' }.repository == 'site_updates'
        manifest.packages.find { it.name == 'zsh' }.repository == 'system'
        manifest.parts*.role == ['kernel', 'cpio']
        manifest.parts.every { sha256(impsOf[engine].bootFile(it.file)) == it.sha256 }
        manifest.lock == 'sha256:' + sha256(impsOf[engine].bootFile('gateway.lock.json'))

        where:
        engine << ENGINES
    }

    def 'the boot image of #engine boots and says what a post-build step put there'() {
        given:
        def image = impsOf[engine].bootFile(COMPRESSIONS[engine] == 'zstd' ? 'gateway.cpio.zst' : 'gateway.cpio.gz')

        when:
        def run = Qemu.of(impsOf[engine].bootFile('gateway.kernel'), image).boot()
        run.await('test-init: modules work')
        def console = run.console()

        then:
        console.containsAll(MOTD)
        run.awaitEnd()

        cleanup:
        run?.close()

        where:
        engine << ENGINES
    }

    private Path root(String engine) {
        impsOf[engine].imageRoot('gateway')
    }

    /** As the host's rpm lists them, keys left out. */
    private List<String> installed(String engine) {
        HostCommand.of('rpm', '--root', root(engine), '--dbpath', RpmHome.IMAGE_DATABASE, '-qa').output().readLines()
            .findAll { !it.startsWith('gpg-pubkey') }.toSorted()
    }

    private List<String> lines(String engine, String path) {
        Files.readAllLines(root(engine).resolve(path))
    }

    private static String sha256(Path file) {
        def digest = MessageDigest.getInstance('SHA-256')
        file.toFile().eachByte(1 << 16) { bytes, count -> digest.update(bytes, 0, count) }
        digest.digest().encodeHex().toString()
    }
}
