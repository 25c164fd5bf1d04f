package io.impscript.tests.docs

import io.impscript.diag.Diagnostic
import io.impscript.load.LoadRequest
import io.impscript.runtime.session.Session
import io.impscript.tests.support.Checkout
import io.impscript.tests.support.CommandLine
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What the pages show is true: scripts are checked, commands are run, shown findings come out as shown. */
class DocumentationSpec extends Specification {
    /** A fenced sample of a page. */
    record Sample(String page, int line, String kind, String text) {
        String toString() {
            "$page:$line"
        }
    }

    private static final List<Sample> SAMPLES = samples()

    @TempDir
    Path folder

    def "the script at #sample has no error"() {
        given:
        def script = Files.writeString(folder.resolve('sample.imps.groovy'), sample.text())

        expect:
        Session.standard().check(new LoadRequest([script], [:])).diagnostics().findAll { Diagnostic it -> it.isError() } == []

        where:
        sample << SAMPLES.findAll { it.kind() == 'groovy' && it.page() != 'docs/reference/words.md' }
    }

    def "the commands at #sample do what they say"() {
        given:
        def commands = sample.text().readLines().collect { it.replaceFirst(/\s+#.*/, '').trim() }.findAll { it.startsWith('./imps ') }

        expect:
        commands.every { succeeds(it) }

        where:
        sample << SAMPLES.findAll { it.kind() == 'sh' }
    }

    def "the finding at #sample is what comes out"() {
        given:
        def file = (sample.text() =~ /--> ([^:\s]+):(\d+):\d+/)[0]
        def line = file[2] as int
        def quoted = (sample.text() =~ /(?m)^ *${line} \| (.*)$/)[0][1]
        Files.writeString(folder.resolve(file[1] as String), (["recipe('x') {"] + [''] * (line - 2) + [quoted, '}']).join('\n'))
        def answer = CommandLine.imps([:], folder, 'check', file[1] as String)

        expect:
        sample.text().trim().readLines().every { answer.err().contains(it.trim()) }

        where:
        sample << SAMPLES.findAll { it.kind() == 'text' && it.text().contains('-->') }
    }

    def "no page has a sample of a kind that nothing checks"() {
        expect:
        SAMPLES*.kind().toSet() - ['groovy', 'sh', 'text'] == [] as Set
    }

    def "links between pages lead somewhere: #page"() {
        given:
        def file = Checkout.file(page)
        def targets = (file.toFile().text =~ /\]\(([^)#\s]+)(#[^)]*)?\)/).collect { it[1] }.findAll { !it.contains('://') }

        expect:
        targets.findAll { !Files.exists(file.parent.resolve(it)) } == []

        where:
        page << pages()
    }

    /** Commands that build are tried as far as that needs no privileges: with their plan. */
    private boolean succeeds(String command) {
        def words = command.split(/\s+/).drop(1).collect { it.startsWith('/tmp/') ? folder.resolve(it.drop(5)).toString() : it }
        def line = words[0] == 'build' ? words - '--install-tools' + '--dry-run' : words
        def answer = CommandLine.imps([IMPS_ROOT: folder.toString()], Checkout.root(), *line)
        assert answer.code() == 0 || words[0] == 'doctor': "$command: ${answer.err()}"
        true
    }

    private static List<String> pages() {
        def root = Checkout.root()
        def found = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
        ['docs', 'examples'].each { top ->
            Files.walk(root.resolve(top)).withCloseable { all ->
                all.filter { it.toString().endsWith('.md') }.sorted().each { found << root.relativize(it).toString() }
            }
        }
        found
    }

    private static List<Sample> samples() {
        pages().collectMany { page ->
            def lines = Checkout.file(page).toFile().readLines()
            def found = []
            def start = -1
            lines.eachWithIndex { line, i ->
                if (line.startsWith('```') && start < 0) {
                    start = i
                } else if (line.startsWith('```')) {
                    found << new Sample(page, start + 1, lines[start].drop(3), lines[(start + 1)..<i].join('\n') + '\n')
                    start = -1
                }
            }
            found
        }
    }
}
