package io.impscript.converter.cross

import io.impscript.converter.Stamp
import io.impscript.converter.files.TreeMember
import io.impscript.converter.files.TreeWriter
import io.impscript.converter.imps.ImpsFormat
import io.impscript.converter.kiwi.KiwiDocument
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.model.Kiwi
import io.impscript.model.Places
import io.impscript.validate.ScriptFolders
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Real descriptions become recipes and the same descriptions again. */
class KiwiCorpusSpec extends Specification {
    static final Path CORPUS = Path.of(System.getProperty('impscript.checkout', '.')).resolve('../shared/corpus/kiwi').normalize()

    @TempDir
    Path folder

    @Requires({ present() })
    def 'every description of the corpus survives'() {
        given:
        def run = new KiwiImport()
        def plain = [description: 0, packages: 0, repositories: 0]
        def count = 0

        expect:
        descriptions().each { path ->
            def read = KiwiFormat.read(path)
            if (!read.value().present) {
                println "skipped $path: ${read.diagnostics()[0].message()}"
                return
            }
            def description = read.value().get()
            def imported = run.read(description)
            assert !imported.hasErrors(): imported.diagnostics()
            def recipe = imported.value().get()
            def made = new KiwiExport(
                recipe.catalog(), Places.NONE, ScriptFolders.under(besides(recipe, count)), KiwiDefaults.NONE,
                KiwiOptions.STANDARD.withTarget(KiwiTarget.V8_5))
                .export(recipe.recipe())
            assert made.value().present || misfits(made): "$path: ${made.diagnostics()}"
            if (made.value().present) {
                assert unlabelled(made.value().get().document()) == unlabelled(description.document()): path
            }
            def own = recipe.catalog().recipes()[-1]
            plain.description += own.description() ? 1 : 0
            plain.packages += own.packages() ? 1 : 0
            plain.repositories += own.repositories() ? 1 : 0
            count++
        }
        println "$count descriptions; plain words: $plain"
        count > 70
    }

    @Requires({ present() })
    def 'every description of the corpus becomes IMPS recipes, with all of it accounted for, and comes back'() {
        expect:
        descriptions().eachWithIndex { path, number ->
            def read = KiwiFormat.read(path)
            if (!read.value().present) {
                return
            }
            def imported = new KiwiImport().read(read.value().get()).value().get()
            def made = new KiwiToImps(imported.catalog(), imported.places(), imported.files(), '').convert()
            def files = ImpsFormat.write(made.catalog(), [], new Stamp(Instant.EPOCH))
            assert files.value().present: "$path: ${files.diagnostics()}"
            assert made.catalog().recipes().every { it.kiwi() == Kiwi.NONE }
            assert made.items().size() > 5
            def out = folder.resolve("imps$number")
            Recipes.write(out, (files.value().get() + ImpsSideFile.of(imported.catalog(), files.value().get()))
                .collect { new TreeMember.Text(it.path(), 0644, it.bytes()) })
            def back = ImpsSideFile.restore(out, ImpsFormat.read(out).value().get().catalog()).get()
            assert back.whole() && back.catalog() == imported.catalog(): path
        }
    }

    private Path besides(KiwiImported recipe, int number) {
        def out = folder.resolve("$number")
        TreeWriter.write(out, recipe.files(), [])
        out
    }

    private static boolean misfits(made) {
        println made.diagnostics().find { it.isError() }.message()
        made.diagnostics().findAll { it.isError() }.every { it.code().name() == 'BAD_VALUE' }
    }

    static KiwiDocument unlabelled(KiwiDocument document) {
        def attributes = new LinkedHashMap(document.image().attributes())
        attributes.remove('schemaversion')
        document.withImage(document.image().withAttributes(attributes))
    }

    static List<Path> descriptions() {
        Files.walk(CORPUS).withCloseable { all ->
            all.filter { it.fileName.toString() == 'config.xml' || it.fileName.toString().endsWith('.kiwi') }
                .map { it.parent }.distinct().sorted().toList()
        }
    }

    static boolean present() {
        def there = Files.isDirectory(CORPUS)
        if (!there) {
            println "skipped: there is no $CORPUS"
        }
        there
    }
}
