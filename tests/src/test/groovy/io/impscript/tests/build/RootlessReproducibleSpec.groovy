package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.OrdinaryUser
import io.impscript.tests.support.OrdinaryUser.Account
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Two ordinary users, of whom nothing is alike, make the same bytes as root: user and group, further groups, subordinate ids, mask,
 * home and temporary files. In every way that a build without root can go; what each way cannot do is in RootlessBuildSpec.
 */
@NeedsHost([RPMBUILD, CREATEREPO, UNSHARE, SQUASHFS, UIDMAP])
class RootlessReproducibleSpec extends Specification {
    static final List<String> SUFFIXES = ['cpio.zst', 'squashfs', 'lock.json', 'manifest.json', 'spdx.json', 'cdx.json', 'provenance.json']

    @Shared @TempDir Path folder
    @Shared PublicTool shared

    def setupSpec() {
        shared = new PublicTool(folder)
    }

    private Path byUser(Account account, String way, List<String> build, Closure<OrdinaryUser> machine) {
        def user = machine(new OrdinaryUser(folder.resolve("$way-${account.name()}"), [], account))
        def temporary = user.home.resolve("tmp-of-${account.name()}")
        user.run(['mkdir', temporary.toString()])
        def result = user.run(build + ['--engine', 'embedded'], [TMPDIR: temporary.toString()])
        assert result.exitCode() == 0: result.output()
        user.file('boot_images')
    }

    private static String text(Path images, String file) {
        def bytes = Files.readAllBytes(images.resolve(file))
        file.endsWith('json') ? new String(bytes, 'UTF-8').replaceAll('"(started|finished)On": "[^"]*"', '') : bytes.digest('SHA-256')
    }

    def 'the same as by root, by two users: #way'() {
        given:
        def build = shared.build(recipe, script, parameters ? shared.urls : [])
        def expected = shared.byRoot(build)

        when:
        def made = [Account.NOBODY, Account.GAMES].collect { byUser(it, way, build, machine) }

        then:
        made.every { it.toFile().list().toSorted() == expected.toFile().list().toSorted() }
        SUFFIXES.each { suffix ->
            def file = "${recipe}.$suffix".toString()
            assert made.collect { text(it, file) } == [text(expected, file)] * 2
        }

        where:
        way        | machine                                    | recipe    | script                    | parameters
        'all-ids'  | { OrdinaryUser it -> it.withAllIds() }        | 'owned'   | 'rootless.imps.groovy'    | true
        'own-id'   | { OrdinaryUser it -> it }                     | 'awkward' | 'rootless.imps.groovy'    | true
        'recorded' | { OrdinaryUser it -> it.withoutNamespaces() } | 'hello'   | 'hello/hello.imps.groovy' | false
    }
}
