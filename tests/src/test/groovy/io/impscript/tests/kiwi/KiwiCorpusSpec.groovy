package io.impscript.tests.kiwi

import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.tests.support.Corpus
import io.impscript.tests.support.InstalledKiwi
import java.nio.file.Files
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

    @Requires({ InstalledKiwi.isThere() })
    def 'what fits the schema is what the installed one takes: #name'() {
        given:
        def document = KiwiFormat.parse(name, Files.readAllBytes(file)).value().get()
        def misfits = KiwiFormat.misfits(document, KiwiTarget.V7_5)
        def refusals = InstalledKiwi.refusals(KiwiFormat.write(document, KiwiTarget.V7_5))

        expect:
        misfits.empty == refusals.empty || document.image().attribute('name').contains('{{')

        where:
        file << (Corpus.isThere() ? Corpus.kiwiFiles() : [])
        name = file.parent.fileName.toString()
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
