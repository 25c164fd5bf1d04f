package io.impscript.runtime.build

import static io.impscript.runtime.pkg.Jobs.repository
import static io.impscript.runtime.pkg.Jobs.wanted

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.diag.DiagnosticCode
import io.impscript.rpm.file.Fault
import io.impscript.runtime.build.BuildEvent.Note
import io.impscript.runtime.build.BuildEvent.StepFinished
import io.impscript.runtime.build.BuildEvent.StepStarted
import io.impscript.runtime.build.BuildEvent.Warning
import io.impscript.runtime.exec.MissingProgramException
import io.impscript.runtime.exec.SandboxUnavailableException
import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.pkg.RequestPlaces
import io.impscript.runtime.plan.BuildOptions
import io.impscript.runtime.plan.Outputs
import io.impscript.runtime.plan.BuildPlanner
import io.impscript.runtime.plan.BuildStep
import io.impscript.runtime.root.ImageName
import io.impscript.runtime.root.ImageRoots
import io.impscript.runtime.root.ImpsPaths
import io.impscript.runtime.tools.HostFamily
import io.impscript.runtime.tools.Tools
import io.impscript.validate.ResolvedRecipe
import io.impscript.validate.ResolvedRecipe.RecipeSteps
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import spock.lang.Specification
import spock.lang.TempDir

/** The order of a build and what its failures leave, with a machine in memory. */
class BuildRunnerSpec extends Specification {
    @TempDir Path folder
    def host = new FakeHost()
    def events = []
    def present = { true }
    def sandbox = { host }

    ImpsPaths getPaths() { new ImpsPaths(folder.resolve('imps')) }

    Path getRoots() { paths.imageRoots() }

    Path getImages() { paths.bootImages() }

    BuildOutcome build(List<String> commands = [], BuildOptions options = BuildOptions.DEFAULT) {
        def steps = commands ? [new RecipeSteps('login', [], commands)] : []
        def recipe = new ResolvedRecipe('login', 'RHEL10', 'x86_64', [wanted('zsh')], [repository('site', url: 'https://packages.local/site')], steps)
        def plan = new BuildPlanner(paths, 'x86_64', RequestPlaces.NONE).plan(recipe, options.with(Engine.DNF)).value().get()
        def surroundings = new BuildSurroundings(host, { sandbox() }, new Tools(HostFamily.DEBIAN, { present(it) }), Clock.systemUTC(), '0.1.0')
        new BuildRunner(surroundings).run(plan, RequestPlaces.NONE, { events << it })
    }

    void formerImage() {
        Files.createDirectories(roots.resolve('login'))
        Files.writeString(roots.resolve('login/old'), 'old')
        Files.createDirectories(images)
        Files.writeString(images.resolve('login.lock.json'), 'old')
    }

    boolean formerImageIsUntouched() {
        Files.readString(roots.resolve('login/old')) == 'old' && Files.readString(images.resolve('login.lock.json')) == 'old' &&
            Files.list(roots).toList()*.fileName*.toString() == ['login'] && Files.list(images).toList().size() == 1
    }

    def 'a build goes through its steps and publishes all at its end'() {
        given:
        formerImage()

        when:
        def result = build(['touch /etc/x']) as BuildResult

        then:
        events.findAll { it instanceof StepStarted }.collect { [it.step(), it.number(), it.of()] } == [
            [BuildStep.PREPARE, 1, 5], [BuildStep.INSTALL, 2, 5], [BuildStep.POST_BUILD, 3, 5], [BuildStep.BOOT_IMAGE, 4, 5], [BuildStep.PUBLISH, 5, 5]]
        events.findAll { it instanceof StepFinished }*.step() == [BuildStep.PREPARE, BuildStep.INSTALL, BuildStep.POST_BUILD, BuildStep.BOOT_IMAGE, BuildStep.PUBLISH]
        Files.readString(roots.resolve('login/usr/bin/zsh')) == 'new'
        !Files.exists(roots.resolve('login/old'))
        result.packages() == 1
        result.files()*.path()*.fileName*.toString() == ['login.cpio.zst', 'login.lock.json', 'login.spdx.json', 'login.cdx.json', 'login.provenance.json', 'login.manifest.json']
        def lock = new ObjectMapper().readValue(images.resolve('login.lock.json').toFile(), Map)
        lock.packages == [[name: 'zsh', epoch: 0, version: '5.9', release: '4', arch: 'x86_64', checksum: 'sha256:abc', repository: 'site', size: 1000]]
        def manifest = new ObjectMapper().readValue(images.resolve('login.manifest.json').toFile(), Map)
        manifest.packages*.name == ['zsh']
        manifest.lock == 'sha256:' + Files.readAllBytes(images.resolve('login.lock.json')).digest('SHA-256')
        Files.readString(result.log()).contains('said by touch /etc/x')
    }

    def 'a root is on the disk before it takes its place'() {
        given:
        formerImage()
        def seen = []
        host.during = { command ->
            if (command.argv()[0] == 'sync') {
                sleep 200
                seen << command.argv().last() << Files.exists(Path.of(command.argv().last(), 'usr/bin/zsh')) << Files.exists(roots.resolve('login/old'))
            }
        }

        expect:
        build() instanceof BuildResult
        seen == [roots.resolve('.login.building').toString(), true, true]
    }

    def 'a disk that does not take the root leaves the former image'() {
        given:
        formerImage()
        def root = roots.resolve('.login.building')
        host.statusOf[root.toString()] = 1

        when:
        def failure = build() as BuildFailure

        then:
        failure.exitCode() == 3
        failure.step().get() == BuildStep.PUBLISH
        failure.message() == "$root: cannot be brought to the disk: said by $root"
        formerImageIsUntouched()
    }

    def 'a package manager that fails leaves the former image, and says why'() {
        given:
        formerImage()
        host.dnfStatus = 1
        host.dnfOutput = ['No match for argument: zsh', 'Error: Unable to find a match: zsh']

        when:
        def failure = build() as BuildFailure

        then:
        failure.exitCode() == 3
        failure.step().get() == BuildStep.INSTALL
        failure.message() == "no repository has package 'zsh'"
        failure.lastLines() == host.dnfOutput
        Files.readString(failure.log().get()).contains('Unable to find a match')
        failure.keptRoot().empty
        formerImageIsUntouched()
    }

    def 'a package manager that fails without a word still is a failure with a text'() {
        given:
        host.dnfStatus = 77

        expect:
        (build() as BuildFailure).message() == 'dnf failed: installing the packages ended with status 77'
    }

    def 'a mistake of our own is told with #title, and the log has its trace'() {
        given:
        formerImage()
        host.during = { command -> throw thrown }

        when:
        def failure = build() as BuildFailure

        then:
        failure.exitCode() == 70
        failure.step().get() == BuildStep.INSTALL
        failure.findings()*.code() == [DiagnosticCode.INTERNAL]
        failure.message() == message
        failure.findings()[0].hints() == [hint]
        Files.readString(failure.log().get()).contains('\tat ' + BuildRunnerSpec.name)
        formerImageIsUntouched()

        where:
        title          | thrown
        'what is known' | new IllegalStateException('17')
        'the package'  | Fault.at('the package zsh-5.9-4.x86_64', new IndexOutOfBoundsException('17'))
        'another'      | new OutOfMemoryError('Java heap space')
        message << ['imps made a mistake of its own', 'imps made a mistake of its own, working on the package zsh-5.9-4.x86_64', 'imps made a mistake of its own']
        hint << ['please report it with the script and the log: IllegalStateException',
                 'please report it with the script, the log and the package zsh-5.9-4.x86_64: IndexOutOfBoundsException',
                 'please report it with the script and the log: OutOfMemoryError']
    }

    def 'a post-build command that fails keeps the root, which is no image'() {
        given:
        formerImage()
        host.statusOf['false'] = 4

        when:
        def failure = build(['true', 'false', 'never']) as BuildFailure

        then:
        failure.exitCode() == 3
        failure.message() == 'post-build command 2 of 3 of recipe login ended with status 4: false'
        failure.lastLines() == ['said by false']
        Files.readString(failure.keptRoot().get().resolve('usr/bin/zsh')) == 'new'
        new ImageRoots(paths, Clock.systemUTC()).findIncomplete(new ImageName('login')).get().reason() == failure.message()
        Files.readString(roots.resolve('login/old')) == 'old'
        !host.calls.flatten().contains('never')
    }

    def 'two builds of one image at once: the second is told who has it'() {
        given:
        BuildFailure second = null
        host.during = { command ->
            if (command.argv().contains('install') && second == null) {
                second = BuildFailure.of(0, [])
                second = build() as BuildFailure
            }
        }

        when:
        def first = build()

        then:
        first instanceof BuildResult
        second.exitCode() == 5
        second.message().startsWith('image login is being worked on by another run')
    }

    def 'a missing program is exit code 4 with the line that installs it, before anything is made'() {
        given:
        present = { it != 'dnf' }

        when:
        def failure = build() as BuildFailure

        then:
        failure.exitCode() == 4
        failure.message() == 'dnf is not installed'
        failure.findings()[0].hints().last() == 'install with: apt-get install -y --no-install-recommends dnf'
        !Files.exists(folder.resolve('imps'))
    }

    def 'a program that goes missing meanwhile is exit code 4 too'() {
        given:
        host.during = { throw new MissingProgramException('rpm') }

        expect:
        (build() as BuildFailure).exitCode() == 4
    }

    def 'who may not mount is told so'() {
        given:
        sandbox = { throw new SandboxUnavailableException('run it as root') }

        expect:
        with(build() as BuildFailure) {
            exitCode() == 3
            message() == 'run it as root'
        }
    }

    def 'a full disk is said to be one'() {
        given:
        formerImage()
        host.during = { throw new IOException('No space left on device') }

        when:
        def failure = build() as BuildFailure

        then:
        failure.exitCode() == 3
        failure.message().startsWith('no space left on the disk of')
        formerImageIsUntouched()
    }

    def 'an interrupt leaves the former image and nothing else'() {
        given:
        formerImage()
        host.during = { throw new InterruptedException() }

        when:
        build()

        then:
        thrown(InterruptedException)
        formerImageIsUntouched()
    }

    def 'a bug of ours leaves the former image and the lock free'() {
        given:
        formerImage()
        host.during = { throw new IllegalStateException('bug') }

        expect:
        (build() as BuildFailure).exitCode() == 70
        formerImageIsUntouched()

        when:
        host.during = {}

        then:
        build() instanceof BuildResult
    }

    def 'a script that fails after its package is installed is a warning'() {
        given:
        host.dnfOutput = ['  Installing       : zsh-5.9-4.x86_64      1/1 ', 'Error in POSTIN scriptlet in rpm package zsh']

        expect:
        build() instanceof BuildResult
        events.findAll { it instanceof Warning }*.text() == ['the package is installed, but a script of it failed: POSTIN scriptlet of zsh']
        events.any { it instanceof Note && it.text().contains('no kernel') }
    }

    def 'only the last logs are kept'() {
        when:
        12.times { build([], BuildOptions.DEFAULT.with(Outputs.DEFAULT.withFormats([] as Set))) }

        then:
        Files.list(paths.logs(new ImageName('login'))).count() == 10
    }

    def 'what a package manager left in the root goes, with its empty parents'() {
        given:
        def litter = { Path root -> root.resolve('.' + paths.state().resolve('packages/login/dnf')).normalize() }
        host.during = { command ->
            def argument = command.argv().find { it.startsWith('--installroot=') }
            if (argument) {
                def root = Path.of(argument.substring('--installroot='.length()))
                Files.createDirectories(litter(root).resolve('cache'))
                Files.createDirectories(root.resolve('var/log'))
                Files.writeString(root.resolve('var/log/dnf.log'), '')
                Files.writeString(root.resolve('var/log/other.log'), '')
            }
        }

        expect:
        build() instanceof BuildResult
        !Files.exists(litter(roots.resolve('login')))
        Files.list(roots.resolve('login/var/log')).toList()*.fileName*.toString() == ['other.log']
        host.calls.any { it[0] == 'rpm' && it.contains('-qf') }
    }
}
