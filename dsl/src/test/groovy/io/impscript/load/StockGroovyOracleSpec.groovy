package io.impscript.load

import io.impscript.spec.BlockWords
import io.impscript.spec.Vocabulary
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/** Valid scripts come to the same catalog with stock Groovy and with the interpreter. */
class StockGroovyOracleSpec extends Specification {
    @Shared
    Path folder = Path.of(StockGroovyOracleSpec.getResource('valid').toURI())

    @Shared
    Map<String, String> files = Files.list(folder).toList()
        .collectEntries { [it.fileName.toString(), Files.readString(it)] }

    def "same catalog: #name"() {
        given:
        def site = new Site(roots: [name])
        files.each { file, text -> site.file(file, text) }
        site.parameters.putAll(parameters)

        expect:
        site.good().catalog() == new StockGroovyOracle(files, parameters).catalog(name)

        where:
        name << files.keySet().findAll { it.endsWith('.imps.groovy') }.sort()
        parameters = name.startsWith('parameters') ? [release: '15.7', nodes: '3', debug: 'true'] : [:]
    }

    def "same catalog from the example of '#word.name()' in #block.name()"() {
        given:
        def text = around(block, word.example())
        def others = ['motd.txt': 'Welcome', 'stdlib:sles': "recipe('sles') { }"]
        def site = Site.of(text).file('motd.txt', 'Welcome').library('stdlib', [sles: "recipe('sles') { }"])

        expect:
        site.good().catalog() == new StockGroovyOracle(others + [main: text]).catalog('main')

        where:
        [block, word] << Vocabulary.plain()
            .collectMany { b -> b.words().values().collect { [b, it] } }
            .findAll { it[1].name() != 'fail' }
    }

    /** An example inside all the blocks that it needs around it. */
    private static String around(BlockWords block, String example) {
        if (block.top) {
            return example
        }
        def outer = Vocabulary.all().find { opens(it, block) }
        def opener = outer.words().values().find { w -> w.forms().any { f -> f.block().orElse(null) == block } }
        def names = opener.forms().find { it.block().present }.arguments().size() > 1
        def opened = opener.name() + (names ? "('x') " : ' ') + "{\n" + example + "\n}"
        def fragment = example.startsWith('fragment') ? "fragment('site-motd') { packages 'x' }\n" : ''
        fragment + around(outer, opened)
    }

    private static boolean opens(outer, BlockWords block) {
        outer != block &&
            outer.words().values().any { w -> w.forms().any { f -> f.block().orElse(null) == block } }
    }
}
