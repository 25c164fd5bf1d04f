package io.impscript.runtime.repl

import io.impscript.load.LoadRequest
import io.impscript.runtime.session.Session
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

class ReplExamplesSpec extends Specification {
    def 'an example comes to the same in a session as on the command line: #script'() {
        given:
        def server = Repl.of(ReplSettings.here([], [:], { Sessions.NOW })).server()
        def loaded = Session.standard().check(new LoadRequest([script], [:]))

        when:
        def reply = server.answer(new ReplRequest.Load([script]))

        then:
        !reply.isFailure()
        server.engine().loaded().catalog() == loaded.value().get().catalog()

        where:
        script << examples()
    }

    def 'an example can be typed line by line: #script'() {
        given:
        def server = Repl.of(ReplSettings.here([], [:], { Sessions.NOW })).server()
        def settings = Sessions.settings(folder: script.parent)
        def out = new PrintStream(OutputStream.nullOutputStream())
        def typed = Repl.of(new ReplSettings([], [:], script.parent, ReplSettings.here([], [:], { Sessions.NOW }).libraries(), settings.clock())).server()

        when:
        server.answer(new ReplRequest.Load([script]))
        def code = new ReplPipe(typed, out, System.err).talk(settings, new FileInputStream(script.toFile()))

        then:
        code == 0
        typed.engine().loaded().catalog() == server.engine().loaded().catalog()

        where:
        script << examples()
    }

    private static List<Path> examples() {
        def folder = Path.of(System.getProperty('impscript.checkout'), 'examples')
        Files.walk(folder).withCloseable { all ->
            all.filter { it.toString().endsWith('.imps.groovy') }.filter { !it.toString().contains('/shared/') }.sorted().toList()
        }
    }
}
