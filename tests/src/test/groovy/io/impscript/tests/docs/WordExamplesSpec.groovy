package io.impscript.tests.docs

import io.impscript.load.LoadRequest
import io.impscript.load.ScriptLoader
import io.impscript.spec.Vocabulary
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The example that documents a word stands in its block without a finding. */
class WordExamplesSpec extends Specification {
    private static final Map<String, String> AROUND = [
        script            : 'HERE',
        recipe            : "recipe('r') { HERE }",
        packageCollection : "packageCollection('c') { HERE }",
        repository        : "repository('p') { HERE }",
        rpmPackage        : "repository('p') { rpmPackage('x') { HERE } }",
        imageGroup        : "imageGroup('g') { HERE }",
        nodeMap           : "nodeMap('m') { HERE }",
        nodes             : "nodeMap('m') { nodes('n1') { HERE } }",
        packages          : "recipe('r') { packages { HERE } }",
        packageCollections: "recipe('r') { packageCollections { HERE } }",
        recipes           : "recipe('r') { recipes { HERE } }",
        repositories      : "recipe('r') { repositories { HERE } }",
        metadata          : "recipe('r') { metadata { HERE } }",
    ]

    @TempDir
    Path folder

    def "#block: #word"() {
        given:
        Files.writeString(folder.resolve('motd.txt'), 'Welcome')
        def declared = word == 'fragment' && block == 'recipe' ? "fragment('site-motd') { packages 'x' }\n" : ''
        def script = Files.writeString(folder.resolve('example.imps.groovy'),
            declared + AROUND[block].replace('HERE', "\n$example\n") + '\n')

        expect:
        ScriptLoader.ofFiles().load(new LoadRequest([script], [:])).diagnostics() == []

        where:
        [block, word, example] << Vocabulary.plain().collectMany { b ->
            b.words().values().collect { [b.name(), it.name(), it.example()] }
        }
    }

    def "every argument and option is documented"() {
        expect:
        undocumented.isEmpty()

        where:
        undocumented = Vocabulary.plain().collectMany { b ->
            b.words().values().collectMany { w ->
                w.forms()[0].arguments().findAll { it.kind().name() in ['TEXT', 'TEXTS', 'NUMBER', 'VALUE'] && !it.doc() }
                    .collect { "${b.name()} ${w.name()} ${it.name()}".toString() } +
                    w.forms()*.arguments().flatten().collectMany { it.options().all() }.findAll { !it.doc() }
                        .collect { "${b.name()} ${w.name()} ${it.name()}".toString() }
            }
        }
    }
}
