package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.*

import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.fixture.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.opentest4j.TestAbortedException
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class TimeBoundSpec extends Specification {
    @TempDir Path root

    Map<String, Long> times() {
        sh(root, 'find . -mindepth 1 -printf "%P %T@\\n"').readLines().collectEntries { [it.split(' ')[0], it.split(' ')[1] as double as long] }
    }

    def 'times after the bound become it, folders and links too; earlier ones stay'() {
        given:
        sh(root, 'mkdir d && touch d/f && ln -s /nowhere l && touch -h -d @1000 d/f && touch -h -d @3000 l && touch -d @4000 d')

        when:
        TimeBound.apply(new ProcessRunner(), root, 2000, Instant.now().epochSecond, Instant.now().epochSecond)

        then:
        times() == [d: 2000L, 'd/f': 1000L, l: 2000L]
    }

    def 'pipes get it without being opened, which would wait for ever'() {
        given:
        sh(root, 'mkfifo pipe')

        when:
        TimeBound.apply(new ProcessRunner(), root, 2000, Instant.now().epochSecond, Instant.now().epochSecond)

        then:
        times() == [pipe: 2000L]
    }

    @Requires(value = { Needs.root() }, reason = 'needs root')
    def 'a file that nobody may change keeps its time, and is told'() {
        given:
        sh(root, 'touch -d @3000 fixed free')
        if (['chattr', '+i', root.resolve('fixed').toString()].execute().waitFor() != 0) {
            throw new TestAbortedException('this file system has no such flag')
        }

        expect:
        TimeBound.apply(new ProcessRunner(), root, 2000, Instant.now().epochSecond, Instant.now().epochSecond) == [root.resolve('fixed')]
        times() == [fixed: 3000L, free: 2000L]

        cleanup:
        ['chattr', '-i', root.resolve('fixed').toString()].execute().waitFor()
    }

    def 'where the clock is behind the bound, what the build has changed gets it, too'() {
        given:
        sh(root, 'touch -d @1000 before && touch -d @5000 since && touch -d @5100 last && touch -d @8000 packaged')

        when:
        TimeBound.apply(new ProcessRunner(), root, 9000, 5000, 5100)

        then: 'nothing else, though it seems to be of the future'
        times() == [before: 1000L, since: 9000L, last: 9000L, packaged: 8000L]
    }
}
