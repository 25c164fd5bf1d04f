package io.impscript.print

import io.impscript.load.LoadRequest
import io.impscript.load.ScriptLoader
import io.impscript.model.Comments
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** Prints that people have looked at. {@code IMPSCRIPT_GOLDEN=write} writes them anew, and fails. */
class GoldenPrintSpec extends Specification {
    static final Path FOLDER = folder()
    static final boolean WRITE = System.getenv('IMPSCRIPT_GOLDEN') == 'write'

    def "#name is printed as a person would have written it"() {
        given:
        def printed = SourcePrinter.print(catalog(name), Comments.NONE, options(name))

        expect:
        printed.diagnostics() == []
        printed.value().get().files() == expected(name, printed.value().get().files())

        where:
        name << Files.list(FOLDER).toList()*.fileName*.toString().sort()
    }

    def "#name keeps to the width, and has nothing that an editor would change"() {
        expect:
        SourcePrinter.print(catalog(name), Comments.NONE, options(name)).value().get().files().each { path, text ->
            text.readLines().each { assert it.length() <= 100 && it == it.stripTrailing() }
            assert text.endsWith('}\n') && !text.contains('\n\n\n')
        }

        where:
        name << ['small-recipe', 'reasons', 'long-packages', 'shared-lists', 'node-map', 'kiwi-container', 'tree']
    }

    private static catalog(String name) {
        def loaded = ScriptLoader.ofFiles().load(new LoadRequest([FOLDER.resolve(name).resolve('catalog.imps.groovy')], [:]))
        assert loaded.diagnostics() == []
        loaded.value().get().catalog()
    }

    private static options(String name) {
        name == 'tree' ? PrintOptions.USUAL.withLayout(PrintOptions.Layout.TREE) : PrintOptions.USUAL
    }

    private static Map<String, String> expected(String name, Map<String, String> printed) {
        def folder = FOLDER.resolve(name).resolve('printed')
        if (WRITE) {
            folder.toFile().deleteDir()
            printed.each { path, text ->
                Files.createDirectories(folder.resolve(path).parent)
                Files.writeString(folder.resolve(path), text)
            }
            return [written: 'read the difference, then run again']
        }
        Files.walk(folder).filter { Files.isRegularFile(it) }.toList().collectEntries {
            [folder.relativize(it).toString(), Files.readString(it)]
        }
    }

    private static Path folder() {
        def module = Path.of('').toAbsolutePath()
        def resources = 'src/test/resources/io/impscript/print/golden'
        Files.isDirectory(module.resolve(resources)) ? module.resolve(resources) : module.resolve('dsl').resolve(resources)
    }
}
