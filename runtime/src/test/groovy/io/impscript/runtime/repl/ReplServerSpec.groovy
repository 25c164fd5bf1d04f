package io.impscript.runtime.repl

import io.impscript.diag.HumanRenderer
import io.impscript.diag.Severity
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ReplServerSpec extends Specification {
    @TempDir
    Path folder

    ReplServer server = Repl.of(Sessions.settings()).server()

    def 'pieces are evaluated on top of each other'() {
        expect:
        say('def release = 15').value() == Optional.of('15')
        say('def dists(n) { "SLES$n".toString() }').value().empty
        say("recipe('a') { dist dists(release) }").changes() == ["recipe 'a'"]
        say('release + 1').value() == Optional.of('16')
        show('a') == "recipe 'a'\n  dist          SLES15\n"
    }

    def 'what is declared again takes the place of the former'() {
        when:
        say("recipe('a') { dist 'SLES12' }")
        def again = say("recipe('a') { dist 'SLES15' }; repository('r') { type 'SLES15' }")

        then:
        again.changes() == ["recipe 'a' (replaced)", "repository 'r'"]
        server.engine().loaded().catalog().recipes()*.dist() == ['SLES15']
        say("def x = 1").changes() == []
        say("def x = 2").value() == Optional.of('2')
    }

    def 'a piece with an error declares nothing and is shown as everywhere'() {
        when:
        def reply = say("recipe('a') {\n  packagez 'x'\n}")

        then:
        reply instanceof ReplReply.Failed
        text(reply).startsWith('''\
error[unknown-word]: 'packagez' is not a word of a recipe block
  --> input 1:2:3
   |
 2 |   packagez 'x'
   |   ^^^^^^^^
   = did you mean 'packages'?
''')
        server.engine().loaded().catalog().recipes() == []
    }

    def 'a piece that is not whole waits for more, unless no more will come'() {
        expect:
        server.answer(new ReplRequest.Evaluate("recipe('a') {", false)) instanceof ReplReply.Incomplete
        server.answer(new ReplRequest.Evaluate("recipe('a') {", true)) instanceof ReplReply.Failed
        server.answer(new ReplRequest.Evaluate("recipe('a') }", false)) instanceof ReplReply.Failed
    }

    def 'without a name, the last thing declared is shown'() {
        when:
        say("recipe('a') { description 'one' }")
        say("repository('r') { url 'https://x' }")

        then:
        command(':show').text() == "repository 'r'\n  url           https://x\n"
    }

    def 'a name that is not there is answered with a near one'() {
        when:
        say("recipe('login') { }")

        then:
        command(':show logni') == new ReplReply.Refused("nothing is named 'logni'", ["did you mean 'login'?"])
        command(':show q') == new ReplReply.Refused("nothing is named 'q'", [':list says what is declared'])
    }

    def 'the list is by kind'() {
        when:
        say("recipe('a') { description 'one' }\nrecipe('longer') { }\nimageGroup('g') { image 'a' }")

        then:
        command(':list').text() == 'recipes (2)\n  a       one\n  longer\n\nimage groups (1)\n  g  a\n'
    }

    def 'a recipe is shown with all it takes in'() {
        when:
        say("recipe('a') { dist 'SLES15'; packages 'zsh' }\nrecipe('b') { dist 'SLES15'; recipes 'a' }")

        then:
        command(':merged').text().startsWith('b  SLES15\n\nrecipes, in merge order (2)\n  a\n')
        command(':merged a').text().contains('packages (1)\n  zsh\n')
        command(':merged c').isFailure()
    }

    def 'check finds what is wrong with the whole'() {
        when:
        say("recipe('a') { dist 'SLES15'; validArch 'x86_64'; recipes 'b' }")
        def reply = command(':check')

        then:
        reply.isFailure()
        reply.diagnostics()*.code()*.id().contains('unknown-recipe')
        text(reply).contains('input 1:1:')

        when:
        say("recipe('b') { dist 'SLES15'; validArch 'x86_64' }")

        then:
        !command(':check').isFailure()
        command(':check').diagnostics().every { it.severity() != Severity.ERROR }
    }

    def 'the catalog is compiled into a folder, or shown'() {
        given:
        say("recipe('a') { dist 'SLES15'; validArch 'x86_64'; packages 'zsh' }\nimageGroup('default') { image 'a' }")
        def out = folder.resolve('out')

        when:
        def shown = command(':compile').text()
        def first = command(":compile '$out'")
        def second = command(":compile $out")

        then:
        shown.startsWith('--- image_recipes.local.json\n{\n  "a": {\n')
        shown.contains('--- cray_image_groups.yaml\n')
        first.text().readLines() == ['image_recipes.local.json', 'package_collections.local.json',
            'repositories.local.json', 'cray_image_groups.yaml'].collect { "wrote ${out.resolve(it)}".toString() }
        second.text().readLines().every { it.startsWith('unchanged') }
        Files.readString(out.resolve('image_recipes.local.json')).contains('"created": "2024-05-06T07:08:09"')
    }

    def 'a catalog with errors is not compiled'() {
        when:
        say("recipe('a') { recipes 'b' }")

        then:
        command(":compile $folder/out").isFailure()
        !Files.exists(folder.resolve('out'))
    }

    def 'a folder that cannot be written is refused with its reason'() {
        given:
        Files.writeString(folder.resolve('out'), 'a file')

        expect:
        command(":compile $folder/out").message().endsWith('a file is in the way')
    }

    def 'files are loaded with what they include, as often as wanted'() {
        given:
        def script = folder.resolve('sub/site.imps.groovy')
        Files.createDirectories(script.parent)
        Files.writeString(folder.resolve('sub/more.imps.groovy'), "repository('r') { type 'SLES15' }")
        Files.writeString(script, "include 'more.imps.groovy'\ninclude 'stdlib:base'\ndef x = 7\nrecipe('a') { dist 'SLES12' }")

        expect:
        command(":load $script").changes() == ["recipe 'base'", "recipe 'a'", "repository 'r'"]
        say('x').value() == Optional.of('7')

        when:
        Files.writeString(script, "recipe('a') { dist 'SLES15' }")

        then:
        command(":load $script").changes() == ["recipe 'a' (replaced)"]

        when:
        Files.writeString(script, "recipe('a') { disst 'SLES15' }")
        def reply = command(":load $script")

        then:
        reply.isFailure()
        text(reply).contains("site.imps.groovy:1:15\n   |\n 1 | recipe('a') { disst 'SLES15' }\n")
    }

    def 'a file that cannot be loaded is said'() {
        expect:
        text(command(":load $folder/none.imps.groovy")).contains('none.imps.groovy does not exist')
    }

    def 'reset forgets everything'() {
        when:
        say("def x = 1; recipe('a') { }")

        then:
        command(':reset').text() == 'everything is forgotten\n'
        command(':list').text() == 'nothing is declared yet\n'
        say('x').isFailure()
        command(':show') == new ReplReply.Refused('nothing is declared yet', [':help says how to begin'])
    }

    def 'parameters have the values given'() {
        given:
        server = Repl.of(Sessions.settings(parameters: [release: '15.7'])).server()

        expect:
        say("parameter 'release', '15.6', 'service pack'").value() == Optional.of('15.7')
    }

    def 'the help names every command and every word, and explains each'() {
        given:
        def overview = command(':help').text()

        expect:
        ReplHelp.topics().every { overview.contains(it) }
        ReplHelp.topics().every { !command(":help $it").isFailure() }
        command(':help rpm').text().startsWith('rpm (in packages)\n  A package.\n')
        command(':help :load').text() == ':load FILE…: evaluate files as if their text were typed here\n'
        command(':help packagse') == new ReplReply.Refused("there is no word or command 'packagse'",
            ["did you mean 'packages' or 'packageCollections'?"]) || command(':help packagse').hints()[0].contains("'packages'")
    }

    def 'a command can be shortened as far as it stays clear: #line'() {
        expect:
        ReplServer.request(line, true) == request

        where:
        line                  | request
        ':q'                  | new ReplRequest.Quit()
        ' :quit '             | new ReplRequest.Quit()
        ':li'                 | new ReplRequest.Overview()
        ':s'                  | new ReplRequest.Show(Optional.empty())
        ":load a 'b c'"       | new ReplRequest.Load([Path.of('a'), Path.of('b c')])
        ':compile'            | new ReplRequest.Compile(Optional.empty())
        ':check x'            | new ReplRequest.Unknown(':check takes no arguments', [])
        ':load'               | new ReplRequest.Unknown(':load needs a file', [':load site.imps.groovy'])
        ':chekc'              | new ReplRequest.Unknown("there is no command ':chekc'", ["did you mean ':check'?"])
        ':load \u0000'        | new ReplRequest.Unknown("'\u0000' is no path", [])
        "recipe('a') { }"     | new ReplRequest.Evaluate("recipe('a') { }", true)
    }

    def 'leaving says goodbye'() {
        expect:
        command(':quit') == new ReplReply.Goodbye()
    }

    private ReplReply say(String text) {
        server.answer(new ReplRequest.Evaluate(text, true))
    }

    private ReplReply command(String line) {
        server.answer(ReplServer.request(line, true))
    }

    private String show(String name) {
        command(":show $name").text()
    }

    private String text(ReplReply reply) {
        new ReplyText(new HumanRenderer(false)).of(reply, server.sources())
    }
}
