package io.impscript.converter.cross

import io.impscript.converter.files.TreeWriter
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class KiwiRoundTripSpec extends Specification {
    static final int CASES = Boolean.getBoolean('impscript.nightly') ? 10_000 : 500
    static final KiwiOptions OPTIONS = KiwiOptions.STANDARD.withTarget(KiwiTarget.V8_5)

    @TempDir
    Path folder

    def 'recipes become descriptions and the same recipes again'() {
        given:
        def seeds = System.nanoTime()
        def whole = 0

        expect:
        CASES.times { number ->
            def seed = seeds + number
            def catalog = new KiwiCatalogs(seed).next()
            def recipe = catalog.recipes()[-1].name()
            def made = Recipes.export(catalog, recipe, folder, OPTIONS)
            if (!made.value().present) {
                // Two pins of one package, or an apt that knows no comparisons: said, with places.
                assert made.diagnostics().every { it.message() =~ /pins|version|Kiwi/ }: "seed $seed: ${made.diagnostics()}"
                return
            }
            whole++
            def out = folder.resolve("$number")
            TreeWriter.write(out, made.value().get().members(), [])
            def read = KiwiFormat.read(out)
            assert read.value().present: "seed $seed: ${read.diagnostics()}"
            assert read.value().get().document().image().content() == made.value().get().document().image().content(): "seed $seed"
            def back = new KiwiImport().read(read.value().get()).value().get()
            assert back.restored(): "seed $seed"
            assert back.catalog() == Slice.of(catalog, recipe): "seed $seed"
        }
        whole > CASES * 0.6
    }

    def 'without the side file, a description becomes a recipe and the same description again'() {
        given:
        def seeds = System.nanoTime()
        def whole = 0

        expect:
        CASES.times { number ->
            def seed = seeds + number
            def catalog = new KiwiCatalogs(seed).next()
            def made = Recipes.export(catalog, catalog.recipes()[-1].name(), folder, OPTIONS)
            if (!made.value().present) {
                return
            }
            whole++
            def out = folder.resolve("$number")
            TreeWriter.write(out, made.value().get().members(), [])
            Files.delete(out.resolve(SideFile.NAME))
            def description = KiwiFormat.read(out).value().get()
            def back = new KiwiImport().read(description).value().get()
            assert !back.restored()
            def beside = folder.resolve("beside$number")
            TreeWriter.write(beside, back.files(), [])
            def again = Recipes.export(back.catalog(), back.recipe(), beside, OPTIONS)
            assert again.value().present: "seed $seed: ${again.diagnostics()}"
            assert bytes(again.value().get()) == bytes(made.value().get()): "seed $seed"
        }
        whole > CASES * 0.6
    }

    private static Map<String, String> bytes(KiwiFolder made) {
        made.members().findAll { it.path() in ['config.xml', 'config.sh'] }.collectEntries { [it.path(), it.open().getText('UTF-8')] }
    }
}
