package io.impscript.runtime.exec

import io.impscript.runtime.port.Command
import java.nio.file.Files
import java.nio.file.NotDirectoryException
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicReference
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(120)
class ProcessRunnerSpec extends Specification {
    @TempDir Path folder

    List<String> lines = new CopyOnWriteArrayList<>()
    def runner = new ProcessRunner(Duration.ofMillis(500))

    private static List<ProcessHandle> running(String mark) {
        ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').contains(mark) }.toList()
    }

    private Command shell(String script, Map<String, String> environment = [PATH: '/usr/bin:/bin']) {
        new Command(['sh', '-c', script], environment, folder)
    }

    def 'hands on both outputs in order, with the status'() {
        when:
        def result = runner.execute(shell('echo a; echo b >&2; echo c; exit 7'), { lines << it })

        then:
        lines == ['a', 'b', 'c']
        result.exitCode() == 7
        result.lastLines() == ['a', 'b', 'c']
        !result.succeeded()
    }

    def 'keeps the two outputs apart where that is asked for'() {
        given:
        List<String> errors = new CopyOnWriteArrayList<>()

        when:
        def result = runner.execute(shell('echo data; echo warning >&2'), { lines << it }, { errors << it })

        then:
        lines == ['data']
        errors == ['warning']
        result.lastLines().toSet() == ['data', 'warning'] as Set
    }

    def 'gives the program exactly its environment, its folder and an empty input'() {
        when:
        runner.execute(shell('/usr/bin/env; pwd; cat', [A: 'x y', B: '']), { lines << it })

        then:
        lines.contains('A=x y')
        lines.contains('B=')
        lines.every { it.startsWith('A=') || it.startsWith('B=') || it.startsWith('PWD=') || it.startsWith('_=') ||
                it.startsWith('SHLVL=') || it.startsWith('OLDPWD=') || it == folder.toRealPath().toString() }
    }

    def 'passes arguments on as they are'() {
        when:
        runner.execute(new Command(['printf', '%s|', '', 'a b', '$HOME', '"', "'", '*', 'ü'], [:], folder), { lines << it })

        then:
        lines == ["|a b|\$HOME|\"|'|*|ü|"]
    }

    def 'says which signal ended a program'() {
        expect:
        runner.execute(shell('kill -9 $$'), {}).exitCode() == 137
    }

    def 'keeps the last twenty lines, cut to a width'() {
        when:
        def result = runner.execute(shell('for i in $(seq 30); do echo $i; done; printf %05000d 1'), {})

        then:
        result.lastLines().size() == 20
        result.lastLines()[0] == '12'
        result.lastLines()[18] == '30'
        result.lastLines()[19].length() == 2001
    }

    def 'names a program that is missing'() {
        when:
        runner.execute(new Command(['no-such-program', 'x'], [:], folder), {})

        then:
        def e = thrown(MissingProgramException)
        e.program() == 'no-such-program'
        e.message == 'no-such-program is not installed, or not on the PATH'
    }

    def 'tells a missing folder from a missing program'() {
        when:
        runner.execute(new Command(['sh'], [:], folder.resolve('gone')), {})

        then:
        thrown(NotDirectoryException)
    }

    def 'an interrupt ends the program and all it started'() {
        given:
        def pids = folder.resolve('pids')
        def script = """
            trap '' TERM
            sh -c 'sleep 1000; : $pids' & echo \$! >>$pids
            (sh -c 'sleep 1000; : $pids' & echo \$! >>$pids)
            echo \$\$ >>$pids
            echo ready
            wait; wait; sh -c 'sleep 1000; : $pids'
        """
        def ready = new CountDownLatch(1)
        def thrown = new AtomicReference<Throwable>()
        def thread = Thread.start {
            try {
                runner.execute(shell(script), { ready.countDown() })
            } catch (Throwable e) {
                thrown.set(e)
            }
        }
        ready.await()

        when:
        thread.interrupt()
        thread.join()

        then:
        thrown.get() instanceof InterruptedException
        Files.readAllLines(pids).size() == 3
        running("$folder/pids").empty

        cleanup:
        running("$folder/pids").each { it.destroyForcibly() }
    }

    def 'an interrupted thread starts nothing'() {
        when:
        Thread.currentThread().interrupt()
        runner.execute(shell("touch $folder/made"), {})

        then:
        thrown(InterruptedException)
        !Files.exists(folder.resolve('made'))
    }

    def 'what outlives the program does not hold it up'() {
        when:
        def result = runner.execute(shell('sleep 60 & echo started; exit 3'), { lines << it })

        then:
        result.exitCode() == 3
        lines == ['started']

        cleanup:
        ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').endsWith('sleep 60') }.forEach { it.destroy() }
    }

    def 'a reader that fails ends the program and fails the call'() {
        when:
        runner.execute(shell('echo one; sleep 1000; echo two'), { throw new IllegalStateException('log is full') })

        then:
        def e = thrown(IllegalStateException)
        e.message == 'log is full'
    }
}
