package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.RepositoryServer
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.support.Checkout
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
        result.err.contains("'system'")
        result.err.replaceAll(/\s+/, ' ').contains('build without --locked to make a new lock')
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
        result.err.contains('without --locked')
        imps.published() == []

        where:
        engine << ENGINES
    }

    def 'with the embedded engine, no package is fetched before what differs is told: #what'() {
        given:
        def server = RepositoryServer.serving(DebianRpmRepositories.ofUser().base())
        def file = changed('embedded', change)
        def imps = new Imps(Files.createTempDirectory(folder, 'early'))

        when:
        def result = imps.run('build', '--image', 'none', '-P', "system=${server.url()}", '-P', "wanted=$wanted", '--lock', file, SmallImage.SCRIPT)

        then:
        result.exitCode == 3
        result.tidy
        result.err.find(said)
        result.err.replaceAll(/\s+/, ' ').contains('build without --locked to make a new lock')
        server.requests().any { it.endsWith('repomd.xml') }
        server.requests().findAll { it.endsWith('.rpm') } == []
        imps.published() == []

        cleanup:
        server.close()

        where:
        what                | wanted | change                                                              | said
        'another file'      | 'zsh'  | { all, zsh -> zsh.fileChecksum = 'sha256:' + 'ab' * 32 }            | /zsh-\S+ in repository 'system' is another package than the lock's: its checksum differs\s+--> .*lock.json:\d/
        'gone'              | 'zsh'  | { all, zsh -> zsh.version = '1.2.3' }                               | /zsh-1.2.3-\S+ of the lock is not in repository 'system' any more\s+--> (.*\n)+ +. there is 5\.9-\S+ for x86_64 in 'system'/
        'lacking'           | 'zsh'  | { all, zsh -> all.packages.removeIf { it.name == 'libcap2' } }      | /libcap2-\S+ comes in, which the lock does not have\n +. asked for by package/
        "the recipe's wish" | 'tmux' | { all, zsh -> }                                                     | /error\S+ tmux-\S+ comes in, which the lock does not have\s+--> (.*\n)+ +. asked for by recipe small/
    }

    def 'a package that the recipe asks for and the lock lacks is told: #engine'() {
        given:
        def imps = new Imps(Files.createTempDirectory(folder, 'wish'))

        when:
        def result = imps.run(arguments(['--engine', engine, '--lock', locks[engine], '-P', 'wanted=tmux']))

        then:
        result.exitCode == 3
        result.err.find(/tmux-\S+ comes in, which the lock does not have/)
        imps.published() == []

        where:
        engine << ENGINES
    }

    def 'what the recipe asks for no longer is said'() {
        given:
        def imps = new Imps(folder.resolve('no-longer'))

        expect:
        imps.run(arguments(['--dry-run', '--lock', locks.embedded])).err == ''
        with(imps.run(arguments(['--dry-run', '--lock', locks.embedded, '-P', 'wanted=dash']))) {
            exitCode == 0
            err.contains('warning')
            err.contains('the lock has zsh, which the recipe asked for then and does not now')
            !err.contains('the lock has zsh-common')
        }
        imps.run(arguments(['--dry-run', '--lock', locks.embedded, '-P', 'wanted=vim'])).err == ''
    }

    def 'versions that a recipe asks for are those of the lock, or it is said where they are written: #bounds'() {
        given:
        def script = Files.writeString(folder.resolve('bounds.imps.groovy'),
            Files.readString(Checkout.file(SmallImage.SCRIPT)).replace("rpm wanted,", "rpm wanted, version: '$bounds',"))
        def arguments = arguments(['--dry-run', '--lock', locks.embedded]) - [SmallImage.SCRIPT] + [script]

        when:
        def result = new Imps(folder.resolve('bounds')).run(arguments)

        then:
        result.exitCode == code
        result.err.find(/the recipe asks for version \S+ \S+, the lock has zsh-5.9-\S+\s+--> .*bounds.imps.groovy:33/) as boolean == (code == 1)

        where:
        bounds   || code
        '>= 5.8' || 0
        '>= 6'   || 1
        '< 5.9'  || 1
        '5.9'    || 0
        '5.8'    || 1
    }

    def 'a wish that a package of the lock answers under its own name is met: #engine'() {
        given:
        def first = new Imps(Files.createTempDirectory(folder, 'answered'))
        assert first.run(arguments(['--engine', engine, '-P', 'wanted=vim'])).exitCode == 0
        def lock = first.bootFile('small.lock.json')

        expect:
        Files.readString(lock).contains('"name": "vim-tiny"')
        !Files.readString(lock).contains('"name": "vim"')
        first.run(arguments(['--engine', engine, '-P', 'wanted=vim', '--lock', lock])).exitCode == 0

        where:
        engine << ENGINES
    }

    /** A repository with links to some of the packages. */
    Path repository(String name, Closure<Boolean> which) {
        def made = Files.createDirectories(folder.resolve(name))
        DebianRpmRepositories.ofUser().base().rpms().findAll { which(it.fileName.toString()) }
            .each { Files.copy(it, made.resolve(it.fileName)) }
        indexed(made)
    }

    static Path indexed(Path repository) {
        HostCommand.of('createrepo_c', '--quiet', repository).output()
        repository
    }

    /** Of what the small image has. */
    boolean isNeeded(String file) {
        new ObjectMapper().readValue(locks.embedded.toFile(), Map).packages.any { file.startsWith("${it.name}-${it.version}") }
    }

    def 'the same packages at another address, with another index, are told and taken: #engine'() {
        given:
        def elsewhere = repository("elsewhere-$engine", { isNeeded(it) })
        def imps = new Imps(Files.createTempDirectory(folder, 'mirror'))
        def build = { imps.run('build', '--image', 'none', '-P', "system=file://$elsewhere", '-P', 'wanted=zsh', '--engine', engine, '--lock', it, SmallImage.SCRIPT) }

        when:
        def result = build(locks[engine])

        then:
        result.exitCode == 0
        result.err.contains("note: repository 'system' is at file://$elsewhere, in the lock at ${DebianRpmRepositories.ofUser().base().url()}")
        Files.readString(imps.bootFile('small.lock.json')) == Files.readString(locks[engine])

        when: 'the lock knows the address, and the index is a new one'
        def here = changed(engine) { all, zsh -> all.repositories[0].url = "file://$elsewhere".toString() }
        def again = build(here)

        then:
        again.exitCode == 0
        again.err.contains("note: repository 'system' has changed since the lock was made")

        where:
        engine << ENGINES
    }

    def "of packages with one name and version, the lock's is taken, wherever it is now"() {
        given: 'a preferred repository under the name that the lock says, which has another file'
        def other = repository('other', { it.startsWith('zsh-5') })
        other.toFile().listFiles().find { it.name.endsWith('.rpm') } << 'more'
        indexed(other)
        def base = DebianRpmRepositories.ofUser().base().url()
        def imps = new Imps(Files.createTempDirectory(folder, 'prefers'))
        def build = { imps.run('build', '--engine', 'embedded', '--image', 'none', '-P', "system=file://$other", '-P', "site=$base", '-P', 'wanted=zsh', *it,
            SmallImage.SCRIPT) }

        expect: 'without the lock it is taken, and then is seen to be no good'
        build([]).err.contains('the payload is damaged')

        when:
        def result = build(['--lock', locks.embedded])

        then:
        result.exitCode == 0
        result.err =~ /note: from repository 'site', in the lock from 'system': .* and \d+ more/
        Files.readString(imps.bootFile('small.lock.json')) == Files.readString(locks.embedded)
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
