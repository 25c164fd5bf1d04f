package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Builds that keep to a lock, with every engine. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, ZYPPER, UNSHARE])
class LockedBuildSpec extends Specification {
    static final List<String> ENGINES = ['embedded', 'dnf', 'zypper']

    @Shared @TempDir Path folder
    @Shared Map<String, Path> locks = [:]

    def setupSpec() {
        ENGINES.each { engine ->
            def imps = new Imps(folder.resolve("first-$engine"))
            def result = imps.run(arguments(['--engine', engine]))
            assert result.exitCode == 0: result
            locks[engine] = imps.bootFile('small.lock.json')
        }
    }

    static List<String> arguments(List<?> more) {
        ['build', '--image', 'none', '-P', "system=${DebianRpmRepositories.ofUser().base().url()}", '-P', 'wanted=zsh'] + more + [SmallImage.SCRIPT]
    }

    /** The lock with something else in its place. */
    Path changed(String engine, Closure change) {
        def lock = new ObjectMapper().readValue(locks[engine].toFile(), Map)
        change(lock, lock.packages.find { it.name == 'zsh' })
        def file = Files.createTempFile(folder, 'changed', '.lock.json')
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), lock)
        Files.writeString(file, Files.readString(file).replace('" : ', '": '))
    }

    def 'a lock of one engine is kept to by the same and by another, and stays as it is: #of by #by'() {
        given:
        def imps = new Imps(Files.createTempDirectory(folder, 'again'))

        when:
        def result = imps.run(arguments(['--engine', by, '--lock', locks[of]]))

        then:
        result.exitCode == 0
        Files.readString(imps.bootFile('small.lock.json')) == Files.readString(locks[of])

        where:
        of         | by
        'embedded' | 'embedded'
        'dnf'      | 'dnf'
        'zypper'   | 'zypper'
        'dnf'      | 'embedded'
    }

    def 'the lock of the last image counts, and its engine'() {
        given:
        def imps = new Imps(folder.resolve('first-dnf'))

        when:
        def result = imps.run(arguments(['--locked', '--dry-run']))

        then:
        result.exitCode == 0
        result.out.startsWith('image small (RHEL9, x86_64, dnf)')
        result.out.contains('packages of the lock (')
        result.out.contains(imps.bootFile('small.lock.json').toString())
    }

    def 'a version that is not there any more is told: #engine'() {
        given:
        def lock = changed(engine) { all, zsh -> zsh.version = '1.2.3' }
        def imps = new Imps(Files.createTempDirectory(folder, 'gone'))

        when:
        def result = imps.run(arguments(['--engine', engine, '--lock', lock]))

        then:
        result.exitCode == 3
        result.err.contains('zsh')
        result.err.contains('1.2.3')
        result.tidy
        imps.published() == []

        where:
        engine << ENGINES
    }

    def 'another content of the same name is told with its place in the lock: #engine'() {
        given:
        def lock = changed(engine) { all, zsh -> zsh.checksum = 'sha256:' + 'ab' * 32 }
        def imps = new Imps(Files.createTempDirectory(folder, 'other'))

        when:
        def result = imps.run(arguments(['--engine', engine, '--lock', lock]))

        then:
        result.exitCode == 3
        result.err.contains('is another package than the lock\'s: its checksum differs')
        result.err.contains("--> $lock:")
        result.err.contains('or build without')
        imps.published() == []

        where:
        engine << ENGINES
    }

    def 'a package that the lock lacks is told'() {
        given:
        def lock = changed('embedded') { all, zsh -> all.packages.removeIf { it.name == 'libcap2' } }

        expect:
        new Imps(Files.createTempDirectory(folder, 'more')).run(arguments(['--engine', 'embedded', '--lock', lock])).err
            .find(/libcap2-\S+ came in, which the lock does not have/)
    }

    def 'a file that is no such lock is refused before anything is done: #what'() {
        given:
        def file = Files.createTempFile(folder, 'odd', '.json')
        Files.write(file, text)

        when:
        def result = new Imps(Files.createTempDirectory(folder, 'odd')).run(arguments(['--lock', file]))

        then:
        result.exitCode == 1
        result.tidy
        result.err.contains(said)

        where:
        what             | text                                                                          | said
        'other JSON'     | '{}'.bytes                                                                    | 'this is no lock of an image'
        'nothing'        | ''.bytes                                                                      | 'error'
        'bytes'          | [0xff, 0xfe, 0] as byte[]                                                     | 'it is not UTF-8 text'
        'another image'  | Files.readString(locks.dnf).replace('"image": "small"', '"image": "large"').bytes          | 'is of image large (x86_64), not of small (x86_64)'
        'a name to fear' | Files.readString(locks.dnf).replace('"name": "zsh"', '"name": "--installroot=/"').bytes    | 'this cannot be the name or version of a package'
        'other origin'   | Files.readString(locks.dnf).replaceAll('"(name|repository)": "system"', '"$1": "x"').bytes | "the lock takes packages from repository 'x', which the recipe has no longer"
    }

    def 'no lock at all is said with what to do'() {
        expect:
        def result = new Imps(folder.resolve('nothing')).run(arguments(['--locked']))
        result.exitCode == 1
        result.err.contains('there is no lock ')
        result.err.contains('build once without --locked')
    }
}
