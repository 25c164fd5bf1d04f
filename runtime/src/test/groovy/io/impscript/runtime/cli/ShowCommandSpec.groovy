package io.impscript.runtime.cli

import static io.impscript.runtime.cli.InProcess.imps

import io.impscript.converter.files.SourceText
import io.impscript.converter.json.JsonTreeReader
import io.impscript.converter.tree.PlainValues
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ShowCommandSpec extends Specification {
    private static final String SCRIPT = '''\
        parameter('release', '15', 'of the system')
        if (true) {
            fragment('motd') {
                postbuildChroot 'true'

                dist 'SLES15'
            }
        }
        repository('tools') { url 'https://x'; mirrors 'https://y', 'https://z' }
        packageCollection('tools') { packages { rpm 'vim', rationale: 'to edit' } }
        recipe('tools') { dist 'SLES15'; packages 'a' }
        recipe('site') { fragment 'motd'; recipes 'tools'; repositories 'tools'; packageCollections 'tools' }
        imageGroup('default') { image 'site', dest: 'site{note}' }
        nodeMap('p0') { nodes('c0-0c0s0n1') { groups 'service' } }
        '''.stripIndent()

    @TempDir
    Path folder

    private Path script() {
        Files.writeString(folder.resolve('a.imps.groovy'), SCRIPT)
    }

    private InProcess.Answer show(String line) {
        imps('show', script(), *line.tokenize())
    }

    def 'a thing of any kind is shown by its name: #line'() {
        expect:
        with(show(line)) {
            code() == 0
            out() == text
        }

        where:
        line                             | text
        'tools --kind repository'        | "repository 'tools'\n  url           https://x\n  mirrors       https://y, https://z\n"
        'tools --kind packageCollection' | "package collection 'tools'\n  packages\n    vim  to edit\n"
        'default'                        | "image group 'default'\n  images\n    site  site{note}\n"
        'p0'                             | "node map 'p0'\n  partition     p0\n  nodes\n    c0-0c0s0n1  no image (service)\n"
        'release'                        | "parameter 'release'\n  description   of the system\n  value         15\n  default       15\n"
        'release -P release=16'          | "parameter 'release'\n  description   of the system\n  value         16\n  default       15\n"
    }

    def 'a recipe is shown with what it takes in'() {
        expect:
        ['site', 'site --kind recipe'].each {
            assert show(it).out().contains('recipes, in merge order (2)\n  tools\n')
        }
        show('tools --kind recipe').out().startsWith('tools  SLES15\n')
    }

    def 'a fragment is shown as it is written, and where'() {
        expect:
        show('motd').out() == "fragment 'motd'\n  declared in   ${folder.resolve('a.imps.groovy')}:3\n" + '''\
                fragment('motd') {
                    postbuildChroot 'true'

                    dist 'SLES15'
                }
            '''.stripIndent()
    }

    def 'a name that several kinds of things have is told with the ways to say which'() {
        expect:
        with(show('tools')) {
            code() == 2
            err() == """\
                imps: a recipe, a package collection and a repository are named 'tools'
                  say which: --kind recipe or --kind packageCollection or --kind repository
                """.stripIndent()
        }
    }

    def 'a name that nothing has is told with a near one, or where to look: #line'() {
        expect:
        with(show(line)) {
            code() == 2
            err() == "imps: $problem\n  ${hint.replace('FILE', folder.resolve('a.imps.groovy').toString())}\n"
        }

        where:
        line                  | problem                       | hint
        'realease'            | "nothing is named 'realease'" | "did you mean 'release'?"
        'q'                   | "nothing is named 'q'"        | 'what is declared: imps show FILE'
        'p0 --kind imageGroup' | "no imageGroup is named 'p0'" | 'what is declared: imps show FILE'
    }

    def 'programs get the same as JSON: #line'() {
        given:
        def answer = show("$line --format json")

        expect:
        PlainValues.of(JsonTreeReader.read(new SourceText('out', answer.out())).value().get()) == values

        where:
        line                             | values
        'tools --kind repository'        | [kind: 'repository', name: 'tools', url: 'https://x', mirrors: ['https://y', 'https://z']]
        'tools --kind packageCollection' | [kind: 'packageCollection', name: 'tools', packages: [[name: 'vim', remark: 'to edit']]]
        'release'                        | [kind: 'parameter', name: 'release', description: 'of the system', value: '15', default: '15']
    }

    def 'without a name everything is listed'() {
        expect:
        show('').out().readLines().findAll { it.endsWith(')') } ==
            ['parameters (1)', 'recipes (2)', 'package collections (1)', 'repositories (1)', 'image groups (1)', 'node maps (1)', 'fragments (1)']
    }
}
