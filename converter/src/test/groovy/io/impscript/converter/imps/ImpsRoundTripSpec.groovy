package io.impscript.converter.imps

import io.impscript.converter.Catalogs
import io.impscript.converter.EmittedFile
import io.impscript.converter.Stamp
import io.impscript.converter.files.SourceText
import io.impscript.model.Catalog
import java.time.Instant
import spock.lang.Specification

class ImpsRoundTripSpec extends Specification {
    static final Stamp NOW = new Stamp(Instant.parse('2024-05-06T07:08:09Z'))

    def 'reading the files back gives the same catalog'() {
        expect:
        (1..400).each { seed ->
            Catalog catalog = imps(new Catalogs(seed).next())
            def files = write(catalog)
            def read = read(files)
            assert read.value().present: read.diagnostics()
            def back = read.value().get().catalog()
            def differing = ['recipes', 'packageCollections', 'repositories'].collectMany { kind ->
                [catalog."$kind"(), back."$kind"()].transpose().findAll { it[0] != it[1] }
            }
            assert differing == []: "seed $seed"
            assert back == catalog
        }
    }

    def 'writing what was read gives the same bytes, also over the earlier files'() {
        expect:
        (1..100).each { seed ->
            def files = write(imps(new Catalogs(seed).next()))
            def catalog = read(files).value().get().catalog()
            assert write(catalog) == files
            assert write(catalog, files) == files
        }
    }

    def 'the bytes are UTF-8 with a final newline and no carriage return'() {
        given:
        def files = write(imps(new Catalogs(7).next()))

        expect:
        files*.path() == [
            'image_recipes.local.json', 'package_collections.local.json', 'repositories.local.json']
        files.every { it.bytes()[-1] == ('\n' as char) as byte }
        files.every { !it.text().contains('\r') }
        files.every { SourceText.decode(it.path(), it.bytes()).value().present }
    }

    static Catalog imps(Catalog all) {
        new Catalog(all.recipes(), all.packageCollections(), all.repositories(), [], [])
    }

    static List<EmittedFile> write(Catalog catalog, List<EmittedFile> previous = []) {
        def texts = previous.collect { new SourceText(it.path(), it.text()) }
        def written = ImpsFormat.write(catalog, texts, NOW)
        assert !written.hasErrors(): written.diagnostics()
        written.value().get()
    }

    static read(List<EmittedFile> files) {
        ImpsFormat.read(
            [ImpsFile.IMAGE_RECIPES, ImpsFile.PACKAGE_COLLECTIONS, ImpsFile.REPOSITORIES].withIndex()
                .collectEntries { kind, i -> [(kind): [new SourceText(files[i].path(), files[i].text())]] })
    }
}
