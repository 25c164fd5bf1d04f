package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The same script and packages give the same bytes: built with other folders, another time zone, language, mask, number of
 * processors, account of temporary files, and at another time.
 */
@NeedsHost([RPMBUILD, CREATEREPO, UNSHARE, SQUASHFS])
class ReproducibleSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/reproducible.imps.groovy'

    @Shared @TempDir Path folder
    @Shared Path one
    @Shared Path other

    def setupSpec() {
        one = build('one', [TZ: 'UTC'], '022')
        def elsewhere = Files.createDirectories(folder.resolve('elsewhere/tmp'))
        other = build('elsewhere/further/down', [TZ: 'Asia/Tokyo', TMPDIR: elsewhere.toString(),
            IMPS_JAVA_OPTIONS: "-XX:ActiveProcessorCount=1 -Duser.language=tr -Djava.io.tmpdir=$elsewhere".toString()], '077')
    }

    /** The IMPS folders of a build. */
    Path build(String name, Map<String, String> environment, String mask) {
        def root = folder.resolve(name)
        def repositories = DebianRpmRepositories.ofUser()
        def command = ['sh', '-c', "umask $mask; exec \"\$@\"".toString(), 'sh', Checkout.file('imps').toString(), 'build',
                       '--engine', 'embedded', '--image', 'cpio,squashfs', '-P', "base=${repositories.base().url()}".toString(),
                       '-P', "awkward=${repositories.awkward().url()}".toString(), SCRIPT]
        def builder = new ProcessBuilder(command).directory(Checkout.root().toFile()).redirectErrorStream(true)
        builder.environment().putAll([IMPS_ROOT: root.toString()] + environment)
        builder.environment().remove('SOURCE_DATE_EPOCH')
        def process = builder.start()
        def said = process.inputStream.getText('UTF-8')
        assert process.waitFor() == 0: said
        root.resolve('var/opt/cray/imps')
    }

    static List<String> files(Path imps) {
        imps.resolve('boot_images').toFile().list().toSorted()
    }

    def 'every file beside the root is the same, byte for byte, but for the time of the run: #name'() {
        expect:
        files(one) == files(other)
        text(one, name) == text(other, name)

        where:
        name << ['cpio.zst', 'squashfs', 'kernel', 'lock.json', 'manifest.json', 'spdx.json', 'cdx.json', 'provenance.json'].collect { "repeated.$it".toString() }
    }

    /** A checksum of what is large; without the times of the run. */
    static String text(Path imps, String name) {
        def bytes = Files.readAllBytes(imps.resolve('boot_images').resolve(name))
        name.endsWith('.json') ? new String(bytes, 'UTF-8').replaceAll('"(started|finished)On": "[^"]*"', '') : bytes.digest('SHA-256')
    }

    def 'the roots are the same, file by file'() {
        given:
        def of = { Path imps ->
            HostCommand.of('find', imps.resolve('image_roots/repeated'), '-printf', '%P|%y|%m|%U|%G|%n|%l|%T@\\n').output().readLines().toSorted()
        }
        def sums = { Path imps ->
            HostCommand.of('sh', '-c', 'cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum', 'sh', imps.resolve('image_roots/repeated')).output()
        }

        expect:
        of(one).size() > 1000
        of(one) - of(other) == []
        of(other) - of(one) == []
        sums(one) == sums(other)
    }

    def 'the time of everything is the newest that a package knows'() {
        given:
        def created = (Files.readString(one.resolve('boot_images/repeated.manifest.json')) =~ /"created": "([^"]*)"/)[0][1]
        def root = one.resolve('image_roots/repeated')
        def times = HostCommand.of('rpm', '--root', root, '--dbpath', '/usr/lib/sysimage/rpm', '-qa', '--qf', '%{BUILDTIME}\\n[%{FILEMTIMES}\\n]')
            .output().readLines().findAll { it.isLong() }*.toLong()

        expect:
        java.time.Instant.parse(created).epochSecond == times.max()
        HostCommand.of('find', root, '-newermt', created).output() == ''
    }
}
