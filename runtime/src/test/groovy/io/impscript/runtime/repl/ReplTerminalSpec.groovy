package io.impscript.runtime.repl

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import org.jline.terminal.Size
import org.jline.terminal.impl.DumbTerminal
import org.jline.terminal.impl.ExternalTerminal
import spock.lang.Specification
import spock.lang.TempDir

class ReplTerminalSpec extends Specification {
    @TempDir
    Path folder

    static final String UP = '\u0010'

    def 'a person types, completes, errs, clears and leaves'() {
        when:
        def shown = type(["rec\tlogin') {\rdist 'SLES15'\rpackagez 'x'\r}\r", 'half a line\u0003',
            "recipe('a') {\rdist 'SLES1\t5'\r}\r", ':show a\r', '\u0004'])

        then:
        shown.contains("error[unknown-word]: 'packagez' is not a word of a recipe block")
        shown.contains('--> input 1:3:1')
        shown.contains("+ recipe 'a'")
        shown.contains("recipe 'a'\n  dist          SLES15\n")
        !shown.contains("'half'")
    }

    def 'two empty lines end a piece whatever is open'() {
        expect:
        type(["recipe('a') {\r\r\r", ':quit\r']).contains('error[unclosed-brace]')
    }

    def 'what was typed is kept, and comes back in the next session'() {
        given:
        def history = folder.resolve('history')

        when:
        type(["recipe('a') {\rdist 'SLES15'\r}\r", ':quit\r'], history)
        def shown = type([UP + UP + '\r', ':list\r', ':quit\r'], history)

        then:
        shown.contains("+ recipe 'a'")
        shown.contains('recipes (1)\n  a  SLES15\n')
    }

    def 'a terminal without any skill is enough'() {
        given:
        def out = new ByteArrayOutputStream()
        def terminal = new DumbTerminal('dumb', 'dumb',
            new ByteArrayInputStream("recipe('a') {\ndist 'SLES15'\n}\n:show a\n".bytes), out, StandardCharsets.UTF_8)

        when:
        def code = ReplTerminal.talk(Sessions.settings(), terminal, Optional.empty(), false)

        then:
        code == 0
        out.toString('UTF-8').replace('\r', '').contains("+ recipe 'a'")
        out.toString('UTF-8').replace('\r', '').contains('  dist          SLES15\n')
    }

    def 'the history lies in the state folder and is private'() {
        given:
        def file = HistoryFile.ready([XDG_STATE_HOME: folder.toString()]).get()

        expect:
        file == folder.resolve('impscript/history')
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
        HistoryFile.ready([HOME: folder.toString()]).get() == folder.resolve('.local/state/impscript/history')
        HistoryFile.ready([:]).empty
        HistoryFile.ready([XDG_STATE_HOME: '/dev/null']).empty
    }

    /** Types keys as a person does: what comes next once there is a prompt. */
    private static String type(List<String> keys, Path history = null) {
        def out = new ByteArrayOutputStream()
        def keyboard = new PipedOutputStream()
        def terminal = new ExternalTerminal('test', 'xterm', new PipedInputStream(keyboard), out, StandardCharsets.UTF_8)
        terminal.size = new Size(120, 50)
        def session = Thread.start { ReplTerminal.talk(Sessions.settings(), terminal, Optional.ofNullable(history), false) }
        int seen = 0
        keys.each { text ->
            waitUntil(session, out) { out.size() > seen && plain(out).endsWith('imps> ') }
            seen = out.size()
            keyboard.write(text.bytes)
            keyboard.flush()
        }
        session.join(60_000)
        assert !session.alive
        terminal.close()
        plain(out)
    }

    private static String plain(ByteArrayOutputStream out) {
        out.toString('UTF-8').replaceAll('\u001b\\[[0-9;?]*[A-Za-z]', '').replace('\r', '')
    }

    private static void waitUntil(Thread session, ByteArrayOutputStream out, Closure<Boolean> done) {
        def patience = 3000
        while (!done() && session.alive && patience-- > 0) {
            sleep(20)
        }
        assert patience > 0: 'no prompt came: ' + plain(out).inspect()
    }
}
