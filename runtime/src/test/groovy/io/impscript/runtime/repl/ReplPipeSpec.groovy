package io.impscript.runtime.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ReplPipeSpec extends Specification {
    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def 'pieces are evaluated as they become whole, without prompts'() {
        expect:
        talk("def a = 2\nrecipe('x') {\n\n\n  dist 'SLES15'\n}\n:show x\na * a") == 0
        out.toString('UTF-8') == "2\n+ recipe 'x'\nrecipe 'x'\n  dist          SLES15\n4\n"
        err.size() == 0
    }

    def 'errors go to the other stream and into the exit code, and do not end the session'() {
        expect:
        talk('nothing\n1 + 1\n') == 1
        out.toString('UTF-8') == '2\n'
        err.toString('UTF-8').startsWith('error[unknown-variable]: ')
    }

    def 'input that ends too early is an error'() {
        expect:
        talk("recipe('x') {\n") == 1
        err.toString('UTF-8').startsWith('error[unclosed-brace]: ')
    }

    def 'quit ends it'() {
        expect:
        talk(':quit\nnothing') == 0
        out.size() == 0
    }

    def 'files are loaded first'() {
        given:
        def script = folder.resolve('a.imps.groovy')
        Files.writeString(script, "recipe('x') { }")

        expect:
        talk(':list', [script]) == 0
        out.toString('UTF-8') == "+ recipe 'x'\nrecipes (1)\n  x\n"
        talk('', [folder.resolve('b.imps.groovy')]) == 1
    }

    private int talk(String input, List<Path> files = []) {
        def settings = Sessions.settings(files: files)
        new ReplPipe(Repl.of(settings).server(), new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'))
            .talk(settings, new ByteArrayInputStream(input.getBytes('UTF-8')))
    }
}
