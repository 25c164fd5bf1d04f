package io.impscript.runtime.engine

import io.impscript.rpm.install.Script
import io.impscript.runtime.exec.NamespaceSandbox
import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.fixture.TinyRoot
import io.impscript.runtime.port.CommandRunner
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Scriptlets of one build in one real sandbox. */
@Requires({ Needs.sandbox() })
class ScriptShellSpec extends Specification {
    @TempDir Path folder
    Path root
    List<String> lines = new CopyOnWriteArrayList<>()
    int started
    @AutoCleanup ScriptShell shell

    def setup() {
        root = TinyRoot.fill(folder.resolve("root"))
        shell = new ScriptShell(counting(), { NamespaceSandbox.open() }, root, folder.resolve('work'), { lines << it })
    }

    CommandRunner counting() {
        def real = new ProcessRunner();
        { command, lines -> started++; real.execute(command, lines) } as CommandRunner
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

    def 'a scriptlet cannot pretend another status'() {
        expect:
        run('echo "[000000000000] status 0"; exit 4') == 4
        run('exit 0') == 0
    }

    def 'a scriptlet that ends the shell is told'() {
        when:
        run('kill -KILL $PPID; sleep 1')

        then:
        def e = thrown(IOException)
        e.message.startsWith('the sandbox of the scriptlets ended with status')
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
