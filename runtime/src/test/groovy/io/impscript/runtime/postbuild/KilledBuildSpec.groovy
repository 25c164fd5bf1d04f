package io.impscript.runtime.postbuild

import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.root.ImageBusyException
import io.impscript.runtime.root.ImageName
import io.impscript.runtime.root.ImageRoots
import io.impscript.runtime.root.ImpsPaths
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Requires(value = { Needs.sandbox() }, reason = 'needs root, unshare and a static busybox')
@Timeout(180)
class KilledBuildSpec extends Specification {
    /** Children of children, in sessions of their own, deaf to TERM. */
    private static final String STUBBORN =
            "trap '' TERM INT HUP; sleep 100000 & (/bin/busybox setsid sleep 100000 &); echo up; while :; do sleep 100000; done"

    @TempDir Path prefix

    Process held
    BufferedReader said
    ImageRoots roots

    def setup() {
        prefix = prefix.toRealPath()
        roots = new ImageRoots(new ImpsPaths(prefix), Clock.systemUTC())
    }

    def cleanup() {
        held?.descendants()?.forEach { it.destroyForcibly() }
        held?.destroyForcibly()
    }

    private void hold(String command) {
        held = new ProcessBuilder('env', '--default-signal=INT', 'java', '-cp', System.getProperty('java.class.path'),
                HeldBuild.name, prefix.toString(), command).redirectErrorStream(true).start()
        said = new BufferedReader(new InputStreamReader(held.inputStream))
        assert said.readLine() == 'up'
    }

    /** Processes that have their root in our folder, or a mount there in their own mount namespace. */
    private List<String> traces() {
        new File('/proc').list().findAll { it.isLong() && touches(Path.of('/proc', it)) } as List
    }

    private boolean touches(Path process) {
        try {
            Files.readSymbolicLink(process.resolve('root')).startsWith(prefix) ||
                    new String(Files.readAllBytes(process.resolve('mountinfo'))).contains(" $prefix/")
        } catch (IOException ended) {
            false
        }
    }

    def 'when our process is killed, all that it started ends and nothing stays mounted; the next run cleans up and says so'() {
        given:
        hold(STUBBORN)
        assert traces().size() >= 4

        when: 'another process wants the image'
        roots.begin(new ImageName('held'))

        then:
        def busy = thrown(ImageBusyException)
        busy.message.contains("(process ${held.pid()}, since 2")

        when:
        held.destroyForcibly().waitFor()
        while (traces()) {
            Thread.sleep(20)
        }

        then:
        !Files.readString(Path.of('/proc/self/mountinfo')).contains(prefix.toString())

        when:
        def next = roots.begin(new ImageName('held'))

        then:
        next.notes().size() == 1
        next.notes()[0].startsWith("removed the unfinished root of image held that a killed run (process ${held.pid()}, since 2")
        next.root().toFile().list() == [] as String[]

        cleanup:
        next?.close()
    }

    def 'when our process is told to stop by #signal, it ends all and leaves in order'() {
        given:
        hold(command)

        when:
        ['sh', '-c', "kill -$signal ${held.pid()}"].execute().waitFor()
        def lines = said.readLines()
        held.waitFor()

        then:
        lines.contains('interrupted')
        lines.contains('left in order')
        traces() == []
        Files.list(prefix.resolve('var/opt/cray/imps/image_roots')).withCloseable { it.toList() } == []

        and: 'the status that a shell expects of such an end'
        held.exitValue() == status

        where:
        signal | command                                         || status
        'INT'  | 'echo up; sleep 100000'                         || 130
        'TERM' | 'echo up; sleep 100000'                         || 143
        'INT'  | STUBBORN                                        || 130
    }
}
