package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A build that is stopped, killed or met by another: the former image stays, and nothing of the stopped one does. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, UNSHARE])
class StoppedBuildSpec extends Specification {
    /** Waits in a post-build command for a signal or, at last, its own end. */
    static final String WAITS = 'touch /started; sleep 271'

    @Shared @TempDir Path folder
    @Shared SmallImage image
    String former

    def setupSpec() {
        image = new SmallImage(new Imps(folder.resolve('imps')))
        assert image.build().exitCode == 0
    }

    def setup() {
        former = image.state()
    }

    def 'SIG#signal ends a build with #engine with its exit code, its children, and all that it made'() {
        given:
        def running = image.start(step: WAITS, engine: engine)
        running.awaitFile(image.unfinished().resolve(sign))

        when:
        running.signal(signal)
        def result = running.awaitEnd()

        then:
        result.exitCode == exitCode
        result.err.readLines().count('imps: interrupted') == 1
        result.tidy
        image.state() == former
        image.imps.published() == ['small', 'small.cdx.json', 'small.lock.json', 'small.manifest.json', 'small.spdx.json']
        image.imps.mounts() == []
        waiting() == []

        where:
        signal | engine     | sign                 || exitCode
        'INT'  | 'dnf'      | 'started'            || 130
        'TERM' | 'dnf'      | 'started'            || 143
        'INT'  | 'embedded' | '.impscript-install' || 130
        'TERM' | 'embedded' | 'started'            || 143
    }

    def 'while an image is built, a second build of it is refused, and one of another root is not'() {
        given:
        def running = image.start(step: WAITS)
        running.awaitFile(image.unfinished().resolve('started'))

        when:
        def second = image.build()
        def elsewhere = new SmallImage(new Imps(folder.resolve('other'))).build()

        then:
        second.exitCode == 5
        second.err.contains('error[busy]: image small is being worked on by another run')
        second.err.contains(running.pid().toString())
        elsewhere.exitCode == 0
        image.state() == former

        cleanup:
        running.signal('TERM')
        running.awaitEnd()
    }

    def 'after a build was killed in #during, the next run cleans up, says so, and is whole'() {
        given:
        def running = image.start(options)
        running.awaitFile(image.unfinished().resolve(sign))

        when:
        running.signal('KILL')
        running.awaitEnd()

        then: 'the former image is there'
        image.state() == former

        when:
        def next = image.build(wanted: 'grep')

        then:
        next.exitCode == 0
        next.err.contains('removed the unfinished root of image small')
        next.err.contains("process ${running.pid()}")
        HostCommand.of('chroot', image.root(), 'grep', '--version').result().exitCode() == 0
        image.imps.published() == ['small', 'small.cdx.json', 'small.lock.json', 'small.manifest.json', 'small.spdx.json']
        image.imps.mounts() == []
        waiting() == []

        where:
        during                        | options                             | sign
        'the install'                 | [wanted: 'rpm']                     | 'usr/bin'
        'the embedded engine\'s work' | [wanted: 'rpm', engine: 'embedded'] | '.impscript-install'
        'a post-build command'        | [step: WAITS]                       | 'started'
    }

    private static List<String> waiting() {
        ProcessHandle.allProcesses().map { it.info().commandLine().orElse('') }.filter { it.endsWith('sleep 271') }.toList()
    }
}
