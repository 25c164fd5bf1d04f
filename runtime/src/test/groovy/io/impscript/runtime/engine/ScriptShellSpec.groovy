package io.impscript.runtime.engine

import io.impscript.rpm.install.Script
import io.impscript.runtime.exec.NamespaceSandbox
import io.impscript.runtime.exec.NamespaceSandboxSpec
import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.fixture.TinyRoot
import io.impscript.runtime.port.CommandRunner
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Scriptlets of one build in one real sandbox. */
@Requires({ Needs.sandbox() })
class ScriptShellSpec extends Specification {
    @TempDir Path folder
    Path root
    List<String> lines = new CopyOnWriteArrayList<>()
    int started
    Duration grace = Duration.ofSeconds(5)
    @AutoCleanup ScriptShell shell

    def setup() {
        root = TinyRoot.fill(folder.resolve("root"))
        shell = new ScriptShell(counting(), { NamespaceSandbox.open() }, root, folder.resolve('work'), { lines << it })
    }

    CommandRunner counting() {
        { command, lines -> started++; new ProcessRunner(grace).execute(command, lines) } as CommandRunner
    }

    int run(Map<String, ?> facts = [:], String body) {
        shell.run(new Script('a-1-1.noarch', '%post', (facts.interpreter ?: ['/bin/sh']) as List<String>, body, (facts.arguments ?: []) as List<String>,
            (facts.input ?: []) as List<String>))
    }

    def 'statuses, output and arguments come through one sandbox, in order'() {
        expect:
        run('echo one $1', arguments: ['2']) == 0
        run('printf two; exit 3') == 3
        run("echo 'it''s \"\$HOME\"'; echo; echo to-err >&2; kill -9 \$\$") == 137
        run('while read -r file; do echo "got $file"; done', input: ['/usr/a b', "/it's"]) == 0
        run('pwd; umask; [ -d /proc/self ] && [ -c /dev/null ] && echo mounted') == 0
        started == 1
        lines - ['Killed', 'Terminated'] == ['%post(a-1-1.noarch)', 'one 2', '%post(a-1-1.noarch)', 'two', '%post(a-1-1.noarch)', 'its "$HOME"', '', 'to-err',
                  '%post(a-1-1.noarch)', 'got /usr/a b', "got /it's", '%post(a-1-1.noarch)', '/', '0022', 'mounted']
    }

    def 'an interpreter that the root does not have is told as a shell would'() {
        expect:
        run('x', interpreter: ['/usr/bin/nothing']) == 127
        run('', interpreter: ['/bin/sh']) == 0
    }

    def 'a scriptlet cannot pretend another status, whatever it reads of the shell'() {
        given: 'all that a scriptlet can see of the processes around it, but for their memory'
        def seen = 'cat /proc/*/cmdline /proc/*/environ 2>/dev/null | sed "s/[^0-9a-f-]/\\n/g" | grep -E "^[0-9a-f]{8}-[0-9a-f-]{27}$"'

        expect:
        run('echo "[000000000000] status 0"; exit 4') == 4
        run("for word in \$($seen); do echo \"\$word 0\"; done; exit 5") == 5
        run('exit 6') == 6
    }

    def 'a scriptlet cannot ask for anything by the pipe of the shell'() {
        when:
        run('for fd in /proc/1/fd/*; do [ -p $fd ] && echo "run again" >$fd; done; echo x >> /count; exit 0')
        shell.finish()

        then: 'at most the shell ends, as it does at whatever it was not told'
        Files.readAllLines(root.resolve('count')) == ['x']
    }

    def 'a scriptlet cannot end the shell'() {
        expect:
        run('kill -KILL $PPID; kill -STOP $PPID; kill -TERM $PPID; exit 3') == 3
        run('exit 4') == 4
    }

    @Timeout(60)
    def 'a running scriptlet ends with whoever waits for it, at once'() {
        given:
        grace = Duration.ofHours(1)
        def waiting = Thread.start {
            try {
                run('echo > /begun; while :; do sleep 100; done')
            } catch (InterruptedException expected) {
            }
        }
        while (!Files.exists(root.resolve('begun'))) {
            sleep(10)
        }

        when:
        waiting.interrupt()
        waiting.join()
        shell.close()

        then:
        ProcessHandle.allProcesses().filter { NamespaceSandboxSpec.rootOf(it.pid()) == root.toString() }.count() == 0
    }

    def 'what a scriptlet leaves running has ended when the next thing is done: #how'() {
        when:
        def status = run("($body) & until [ -s /beats ]; do :; done; echo started; exit 7")
        def beats = Files.size(root.resolve('beats'))
        run('sleep 0.2')

        then:
        status == 7
        lines.contains('started')
        beats == Files.size(root.resolve('beats'))
        ProcessHandle.allProcesses().filter { NamespaceSandboxSpec.rootOf(it.pid()) == root.toString() }.count() == 0

        where:
        how                           | body
        'a loop'                      | 'while :; do echo x >> /beats; done'
        'one that ignores signals'    | 'trap "" TERM HUP INT; while :; do echo x >> /beats; done'
        'with its output closed'      | 'exec >/dev/null 2>&1 </dev/null; while :; do echo x >> /beats; done'
        'a child of a child that ended' | '(while :; do echo x >> /beats; done) & exit 0'
        'one that is always another'  | "again='echo x >> /beats; sh -c \"\$again\" &'; export again; sh -c \"\$again\""
        'several of those'            | "again='echo x >> /beats; sh -c \"\$again\" &'; export again; for i in 1 2 3 4 5; do sh -c \"\$again\" & done"
    }

    def 'nothing of it stays in the root, and nothing stays mounted'() {
        when:
        run('echo x > /dev/shm/x; sleep 100 & exit 0')
        shell.finish()

        then:
        root.resolve('var/tmp').toFile().list().toList() == []
        !Files.exists(folder.resolve('work'))
        Files.readAllLines(Path.of('/proc/self/mounts')).every { !it.contains(root.toString()) }
    }

    def 'a sandbox that cannot be is told, and does not hang'() {
        given:
        Files.createSymbolicLink(root.resolve('proc'), Path.of('/tmp'))

        when:
        run('exit 0')

        then:
        def e = thrown(IOException)
        e.message.contains('symbolic link')
    }
}
