package io.impscript.tests.docs

import io.impscript.load.LoadRequest
import io.impscript.runtime.session.Session
import io.impscript.syntax.ScriptParser
import io.impscript.tests.build.Imps
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern
import spock.lang.Specification
import spock.lang.TempDir

/**
 * What the pages show is so: commands end well, scripts are free of findings, errors come out as printed. A sample of a
 * kind that nothing here tries is a failure.
 */
class DocumentationSpec extends Specification {
    /** Commands that other tests or the run of these tests themselves try. */
    static final List<Pattern> TRIED_ELSEWHERE = [
        ~/\.\/imps (convert|diff) .+/, ~/\.\/imps check \/tmp\/.+/, ~/mvn -B verify( -Pnightly)?/, ~/mvn -B -pl \w+ (verify|test -Dtest=\w+Spec)/, ~/mvn spotless:apply/
    ]

    @TempDir Path folder

    static List<MarkdownFences.Fence> fences(String kind) {
        MarkdownFences.all().findAll { it.kind == kind }
    }

    static List<List> commands() {
        fences('sh').collectMany { fence -> fence.lines.findAll { it && !it.startsWith('#') }.collect { [fence, it.replaceFirst(/\s+#.*$/, '')] } }
    }

    def 'every sample says of what kind it is, and that kind is tried'() {
        expect:
        MarkdownFences.all().findAll { !(it.kind in ['sh', 'groovy', 'text']) }*.toString() == []
    }

    def '#fence: #command'() {
        given:
        def words = command.split(/\s+/).toList()

        expect:
        TRIED_ELSEWHERE.any { it.matcher(command).matches() } || command.startsWith('./imps ') && endsWell(words.tail())

        where:
        [fence, command] << commands()
    }

    def 'the commands for all tests are the same on the pages and in .ci/run'() {
        expect:
        Files.readString(Checkout.file('.ci/run')).contains('mvn -B -ntp verify')
        commands()*.get(1).contains('mvn -B verify')
    }

    def 'the script at #fence is free of findings'() {
        given:
        def script = Files.writeString(folder.resolve('sample.imps.groovy'), fence.text())

        expect:
        Session.standard().check(new LoadRequest([script], [:])).diagnostics() == []

        where:
        fence << fences('groovy').findAll { !it.page.startsWith('docs/reference/') }
    }

    def 'the sample at #fence is in the language'() {
        expect:
        ScriptParser.parse(fence.toString(), fence.text()).diagnostics() == []

        where:
        fence << fences('groovy').findAll { it.page.startsWith('docs/reference/') }
    }

    def 'the error at #fence comes out of the script that it shows'() {
        given:
        def (name, line) = place(fence)
        def script = Files.writeString(folder.resolve(name), around(fence, line))

        when:
        def result = new Imps(folder.resolve('imps')).run('check', script)

        then:
        result.exitCode == 1
        result.err.replace(script.toString(), name).startsWith(fence.text())

        where:
        fence << fences('text').findAll { it.lines.first() =~ /^(error|warning)\[/ }
    }

    def 'a text sample at #fence is an error that is tried'() {
        expect:
        fence.lines.first() =~ /^(error|warning)\[/

        where:
        fence << fences('text')
    }

    /** Builds are only planned here: the examples' own specification builds. */
    private boolean endsWell(List<String> arguments) {
        def to = arguments.indexOf('-o')
        def own = arguments.indexed().collect { i, word -> to >= 0 && i == to + 1 ? folder.resolve('out').toString() : word }
        def result = new Imps(folder.resolve('imps')).run(own.first() == 'build' ? own + '--dry-run' : own)
        assert result.exitCode == 0: result
        assert result.err == '' : result
        true
    }

    private static List place(MarkdownFences.Fence fence) {
        def found = (fence.lines[1] =~ /--> (\S+):(\d+):\d+/)[0]
        [found[1], found[2].toInteger()]
    }

    /** A recipe with the line that the sample quotes, at its number. */
    private static String around(MarkdownFences.Fence fence, int number) {
        def quoted = fence.lines.find { it =~ /^ *$number \| / }.replaceFirst(/^ *\d+ \| /, '')
        def before = ["recipe('sample') {", "    description 'Sample'", "    dist 'SLES15'"]
        assert before.size() == number - 1
        (before + quoted + "    validArch 'x86_64'" + '}').join('\n') + '\n'
    }
}
