package io.impscript.runtime.build

import static io.impscript.runtime.pkg.Jobs.repository
import static io.impscript.runtime.pkg.Jobs.request
import static io.impscript.runtime.pkg.Jobs.wanted

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpServer
import io.impscript.model.Repository
import io.impscript.model.VersionConstraint
import io.impscript.model.VersionConstraint.Relation
import io.impscript.runtime.files.MountTable
import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.fixture.TinyRpms
import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.pkg.Jobs
import io.impscript.runtime.pkg.RequestPlaces
import io.impscript.runtime.plan.BuildOptions
import io.impscript.runtime.plan.Outputs
import io.impscript.runtime.plan.BuildPlanner
import io.impscript.runtime.root.ImpsPaths
import io.impscript.validate.ResolvedRecipe
import io.impscript.validate.ResolvedRecipe.WantedPackage
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Builds by the real dnf and zypper from small real repositories, good ones and damaged ones. */
@Requires({ Needs.root() && Needs.mounts() && Needs.programs('dnf', 'zypper', 'rpm', 'rpmbuild', 'rpmsign', 'createrepo_c', 'gpg') })
class RealBuildSpec extends Specification {
    static final ENGINES = Engine.values()

    @Shared @TempDir Path shared
    @Shared TinyRpms rpms
    @Shared Path base
    @Shared Path old
    @TempDir Path folder
    HttpServer server
    TinyRpms keys

    def setupSpec() {
        rpms = new TinyRpms(shared)
        def newer = rpms.rpm('hello', '2.12', head: 'Requires: tiny-base')
        base = rpms.repository('base', rpms.rpm('tiny-base', '1.0'), newer,
            rpms.rpm('left', '1', head: 'Conflicts: right'), rpms.rpm('right', '1'),
            rpms.rpm('large', '1', install: 'head -c 30000000 /dev/urandom > %{buildroot}/usr/share/large/data'))
        old = rpms.repository('old', rpms.rpm('hello', '2.10', head: 'Requires: tiny-base'))
    }

    def cleanup() {
        server?.stop(0)
        keys?.endAgent()
    }

    BuildOutcome build(Engine engine, List<Repository> repositories, Path prefix = folder.resolve('imps'), Object... packages) {
        def wishes = packages.collect { it instanceof WantedPackage ? it : wanted(it) }
        def recipe = new ResolvedRecipe('login', 'SLES15', 'x86_64', wishes, repositories, [])
        def plan = new BuildPlanner(new ImpsPaths(prefix), 'x86_64', RequestPlaces.NONE)
            .plan(recipe, BuildOptions.DEFAULT.with(engine).with(Outputs.DEFAULT.withFormats([] as Set)))
        assert plan.value().present, plan.diagnostics()*.message()
        new BuildRunner(BuildSurroundings.ofThisMachine('0.1.0')).run(plan.value().get(), RequestPlaces.NONE, {})
    }

    Repository at(Map<String, Object> facts = [:], String name, Object url) {
        repository(facts + [url: url.toString()], name)
    }

    /** A copy of the base repository that may be damaged. */
    Path copy() {
        def copy = folder.resolve('copy')
        Files.walk(base).forEach { Files.copy(it, copy.resolve(base.relativize(it).toString())) }
        copy
    }

    String serve(int status, String body) {
        server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.createContext('/') { exchange ->
            exchange.sendResponseHeaders(status, exchange.requestMethod == 'HEAD' ? -1 : body.length())
            exchange.responseBody.withStream { exchange.requestMethod == 'HEAD' ?: it.write(body.bytes) }
        }
        server.start()
        "http://127.0.0.1:${server.address.port}/repo"
    }

    Path root(Path prefix = folder.resolve('imps')) {
        prefix.resolve('var/opt/cray/imps/image_roots/login')
    }

    Map locked() {
        def lock = folder.resolve('imps/var/opt/cray/imps/boot_images/login.lock.json')
        new ObjectMapper().readValue(lock.toFile(), Map)
    }

    List lockedPackages() {
        locked().packages.collect { [it.name, it.version, it.repository] }
    }

    def '#engine fills a root, locks what it took from where, and leaves nothing else'() {
        given:
        def before = Files.exists(Path.of('/root/.rpmdb'))

        when:
        def result = build(engine, [at('site', base)], 'hello')

        then:
        result instanceof BuildResult
        result.packages() == 2
        Files.readString(root().resolve('usr/share/hello/version')) == '2.12\n'
        lockedPackages() == [['hello', '2.12', 'site'], ['tiny-base', '1.0', 'site']]
        locked().repositories*.indexSha256 == [Files.readAllBytes(base.resolve('repodata/repomd.xml')).digest('SHA-256')]
        MountTable.read().within(folder.toRealPath()).empty
        Files.exists(Path.of('/root/.rpmdb')) == before
        !Files.exists(root().resolve('tmp'))
        !Files.exists(root().resolve('.' + folder).normalize())

        where:
        engine << ENGINES
    }

    def '#engine is called #calls times, and not once more to tell where packages came from'() {
        when:
        def result = build(engine, [at('site', base)], 'hello') as BuildResult

        then:
        Files.readAllLines(result.log()).count { it.startsWith("\$ ${engine.text()} --") } == calls

        where:
        engine        | calls
        Engine.DNF    | 1
        Engine.ZYPPER | 2
    }

    def '#engine: a priority beats a version, and so does a pin'() {
        expect:
        build(engine, [at('site', base), at('old', old, priority: 10)], 'hello') instanceof BuildResult
        lockedPackages()[0] == ['hello', '2.10', 'old']

        and:
        build(engine, [at('site', base), at('old', old)], request('hello', Relation.EQUAL, '2.10')) instanceof BuildResult
        lockedPackages()[0] == ['hello', '2.10', 'old']

        and:
        build(engine, [at('site', base), at('old', old)], request('hello', Relation.LESS, '2.12')) instanceof BuildResult
        lockedPackages()[0] == ['hello', '2.10', 'old']

        where:
        engine << ENGINES
    }

    def '#engine: a lower and an upper bound hold together'() {
        given:
        def oldest = rpms.repository("oldest-$engine", rpms.rpm('hello', '2.8', head: 'Requires: tiny-base'))
        def places = [at('site', base), at('old', old), at('oldest', oldest, priority: 10)]
        def from = { String version -> request('hello', Relation.GREATER_OR_EQUAL, version) }
        def upTo = new VersionConstraint(Relation.LESS, '2.12')

        expect:
        build(engine, places, Jobs.wanted(from('2.9'), upTo)) instanceof BuildResult
        lockedPackages()[0] == ['hello', '2.10', 'old']
        !Files.exists(root().resolve('.' + folder).normalize())

        and:
        def failure = build(engine, places, Jobs.wanted(from('2.11'), upTo)) as BuildFailure
        failure.message() == "no repository has package 'hello' >= 2.11, < 2.12"
        failure.findings()[0].hints().any { it.contains("2.10-1 for noarch in 'old'") }

        where:
        engine << ENGINES
    }

    def '#engine: packages that no repository has are all told at once, with what is near'() {
        when:
        def failure = build(engine, [at('site', base)], 'helo', 'hello', request('tiny-base', Relation.EQUAL, '3')) as BuildFailure

        then:
        failure.exitCode() == 3
        failure.findings()*.message() as Set == ["no repository has package 'helo'", "no repository has package 'tiny-base' = 3"] as Set
        failure.findings()*.hints().flatten().containsAll(["did you mean 'hello'?", "there is 1.0-1 for noarch in 'site'"])
        !Files.exists(root())

        where:
        engine << ENGINES
    }

    def '#engine: packages in conflict'() {
        expect:
        (build(engine, [at('site', base)], 'left', 'right') as BuildFailure).message().replace('-1-1.noarch', '') == 'left and right cannot be installed together'

        where:
        engine << ENGINES
    }

    def '#engine: an RPM with a wrong checksum'() {
        given:
        def damaged = copy()
        new RandomAccessFile(damaged.resolve('hello-2.12-1.noarch.rpm').toFile(), 'rw').withCloseable { it.seek(3000); it.write(1) }

        expect:
        (build(engine, [at('site', damaged)], 'hello') as BuildFailure).message().endsWith('(wrong checksum)')
        !Files.exists(root())

        where:
        engine << ENGINES
    }

    def '#engine: a damaged index'() {
        given:
        def damaged = copy()
        Files.list(damaged.resolve('repodata')).filter { it.toString().contains('primary.xml') }.forEach { Files.writeString(it, 'garbage') }

        expect:
        (build(engine, [at('site', damaged)], 'hello') as BuildFailure).message() == "the index of repository 'site' is damaged: the checksum of a part is wrong"

        where:
        engine << ENGINES
    }

    def '#engine: one repository of two answers with a page for people, and the build does not go on without it'() {
        when:
        def failure = build(engine, [at('site', base), at('portal', serve(200, '<html>Please log in</html>'))], 'hello') as BuildFailure

        then:
        failure.exitCode() == 3
        failure.message().startsWith("there is no repository where 'portal' should be")
        !Files.exists(root())

        where:
        engine << ENGINES
    }

    def '#engine: a server that refuses'() {
        expect:
        (build(engine, [at('site', 'http://127.0.0.1:1/repo')], 'hello') as BuildFailure).message().startsWith("repository 'site' cannot be read: ")

        where:
        engine << ENGINES
    }

    def '#engine: with a key, only what is signed with it is installed'() {
        given:
        keys = new TinyRpms(folder.resolve('keys'))
        def site = keys.key('site@example.org')
        def other = keys.key('other@example.org')
        def signed = copy()
        Files.list(signed).filter { it.toString().endsWith('.rpm') }.forEach { keys.sign(it, 'site@example.org') }
        keys.index(signed)

        expect:
        build(engine, [at('site', signed, gpgKey: site.toString())], 'hello') instanceof BuildResult
        lockedPackages()*.first() == ['hello', 'tiny-base']

        and:
        (build(engine, [at('site', signed, gpgKey: other.toString())], 'hello') as BuildFailure).message().contains("is not signed with a key of this build's repositories")

        and:
        (build(engine, [at('site', base, gpgKey: site.toString())], 'hello') as BuildFailure).message().endsWith('is not signed, but its repository has a gpgKey')

        where:
        engine << ENGINES
    }

    def '#engine: a signed index vouches for its packages, and no key is taken from the repository itself'() {
        given:
        keys = new TinyRpms(folder.resolve('keys'))
        def site = keys.key('site@example.org')
        def other = keys.key('other@example.org')
        def signed = copy()
        keys.signIndex(signed, 'other@example.org')
        Files.copy(other, signed.resolve('repodata/repomd.xml.key'))

        expect:
        build(engine, [at('site', signed, gpgKey: other.toString())], 'hello') instanceof BuildResult

        and:
        (build(engine, [at('site', signed, gpgKey: site.toString())], 'hello') as BuildFailure).message().startsWith("the index of repository 'site' is not signed with its gpgKey")

        where:
        engine << ENGINES
    }

    def '#engine: a repository that has changed is read again at once'() {
        given:
        def changing = copy()

        when:
        build(engine, [at('site', changing)], 'hello')
        Files.copy(old.resolve('hello-2.10-1.noarch.rpm'), changing.resolve('hello-2.10-1.noarch.rpm'))
        Files.delete(changing.resolve('hello-2.12-1.noarch.rpm'))
        rpms.index(changing)

        then:
        build(engine, [at('site', changing)], 'hello') instanceof BuildResult
        lockedPackages()[0] == ['hello', '2.10', 'site']

        where:
        engine << ENGINES
    }

    def '#engine: a full disk'() {
        given:
        def disk = Files.createDirectory(folder.resolve('disk'))
        assert ['mount', '-t', 'tmpfs', '-o', 'size=12m', 'none', disk.toString()].execute().waitFor() == 0

        when:
        def failure = build(engine, [at('site', base)], disk, 'large') as BuildFailure

        then:
        failure.exitCode() == 3
        failure.message().contains('disk')
        !Files.exists(root(disk))
        disk.resolve('var/opt/cray/imps/image_roots').toFile().list().length == 0

        cleanup:
        assert ['umount', disk.toString()].execute().waitFor() == 0

        where:
        engine << ENGINES
    }
}
