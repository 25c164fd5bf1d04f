package io.impscript.tests.kiwi

import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.converter.xml.XmlLimits
import io.impscript.converter.xml.XmlPrinter
import io.impscript.converter.xml.XmlReader
import io.impscript.tests.support.Corpus
import io.impscript.tests.support.InstalledKiwi
import java.nio.file.Files
import org.xmlunit.builder.DiffBuilder
import spock.lang.Requires
import spock.lang.Specification

@Requires({ Corpus.isThere() })
class KiwiCorpusSpec extends Specification {
    def 'the corpus is whole'() {
        expect:
        Corpus.kiwiFiles().size() >= 80
    }

    def '#name is read and written back'() {
        given:
        def bytes = Files.readAllBytes(file)
        def read = KiwiFormat.parse(name, bytes)

        expect:
        read.diagnostics().findAll { it.isError() } == []

        when:
        def written = KiwiFormat.write(read.value().get(), KiwiTarget.V8_5)
        def again = KiwiFormat.parse(name, written)

        then:
        same(again.value(), read.value())
        KiwiFormat.write(again.value().get(), KiwiTarget.V8_5) == written

        where:
        file << (Corpus.isThere() ? Corpus.kiwiFiles() : [])
        name = file.parent.fileName.toString()
    }

    def '#name comes out with every comment and value that went in'() {
        given:
        def bytes = Files.readAllBytes(file)
        def read = XmlReader.read(name, bytes, XmlLimits.USUAL).value().get()
        def written = XmlPrinter.print(read.before()*.markup(), read.root().markup(), read.after()*.markup())
        def comparing = DiffBuilder.compare(bytes).withTest(written).checkForSimilar()

        expect:
        (read.template() ? comparing.ignoreWhitespace() : comparing.ignoreElementContentWhitespace()).build().differences
            .findAll { it.comparison.type.name() != 'XML_ENCODING' }*.toString() == []

        where:
        file << (Corpus.isThere() ? Corpus.kiwiFiles() : [])
        name = file.parent.fileName.toString()
    }

    @Requires({ InstalledKiwi.isThere() })
    def 'what fits the schema is what the installed one takes'() {
        given:
        def files = Corpus.kiwiFiles()
        def documents = files.collect { KiwiFormat.parse('x', Files.readAllBytes(it)).value().get() }
        def refusals = InstalledKiwi.refusals(documents.collect { KiwiFormat.write(it, KiwiTarget.V7_5) })

        expect:
        documents.eachWithIndex { document, i ->
            def misfits = KiwiFormat.misfits(document, KiwiTarget.V7_5)
            assert misfits.empty == refusals[i].empty || document.image().attribute('name').contains('{{'): "${files[i]} $misfits ${refusals[i]}"
        }
    }

    @Requires({ InstalledKiwi.isThere() })
    def 'what fits both is loaded by the installed one'() {
        given:
        def folder = Files.createTempDirectory('kiwi-load')
        def fitting = Corpus.kiwiFiles().collect { KiwiFormat.read(it).value().get() }
            .findAll { !it.template() && KiwiFormat.misfits(KiwiFormat.resolved(it), KiwiTarget.COMMON).empty }
        def tried = Boolean.getBoolean('impscript.nightly') ? fitting : fitting.findAll { fitting.indexOf(it) % 12 == 0 }

        expect:
        fitting.size() > 40
        tried.each {
            Files.write(folder.resolve('config.xml'), KiwiFormat.write(KiwiFormat.resolved(it), KiwiTarget.COMMON))
            def profiles = KiwiFormat.resolved(it).image().tags('profiles')*.tags('profile').flatten()*.attribute('name')
            def loaded = InstalledKiwi.loads(folder, profiles)
            assert loaded.v1 == 0: "$it.folder: $loaded.v2"
        }

        cleanup:
        folder.toFile().deleteDir()
    }

    /** Not compared in the condition itself, which would print both documents. */
    private static boolean same(Object one, Object other) {
        one == other
    }
}
