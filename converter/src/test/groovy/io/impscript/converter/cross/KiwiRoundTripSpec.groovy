package io.impscript.converter.cross

import io.impscript.converter.files.TreeMember
import io.impscript.converter.files.TreeWriter
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.model.Places
import io.impscript.validate.ScriptFolders
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
            Recipes.write(out, made.value().get().members())
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
            Recipes.write(out, made.value().get().members())
            Files.delete(out.resolve(SideFile.NAME))
            def description = KiwiFormat.read(out).value().get()
            def back = new KiwiImport().read(description).value().get()
            assert !back.restored()
            def beside = folder.resolve("beside$number")
            Recipes.write(beside, back.files())
            def again = Recipes.export(back.catalog(), back.recipe(), beside, OPTIONS)
            assert again.value().present: "seed $seed: ${again.diagnostics()}"
            assert bytes(again.value().get()) == bytes(made.value().get()): "seed $seed"
        }
        whole > CASES * 0.6
    }

    private static Map<String, String> bytes(KiwiFolder made) {
        made.members().findAll { it.path() in ['config.xml', 'config.sh'] }.collectEntries { [it.path(), it.open().getText('UTF-8')] }
    }

    def 'files go along, written or not'() {
        given:
        def source = Files.createDirectories(folder.resolve('source'))
        ['root/etc/motd': 'hi', 'config.sh': '#!/bin/bash\necho own\n', 'Live/etc/x': 'x', 'images.sh': 'true'].each {
            Files.createDirectories(source.resolve(it.key).parent)
            Files.writeString(source.resolve(it.key), it.value)
        }
        Files.createSymbolicLink(source.resolve('root/etc/link'), Path.of('/nowhere'))
        Files.createSymbolicLink(source.resolve('root/folder'), Path.of('etc'))
        Files.createDirectories(source.resolve('root/var/empty'))
        Files.createDirectories(folder.resolve('beside/copied'))
        Files.writeString(folder.resolve('beside/copied/a'), 'a')
        Files.writeString(folder.resolve('beside/b'), 'b')
        Files.move(source, folder.resolve('beside/own'))
        def kiwi = new KiwiCatalogs(1).kiwi(true)
        def catalog = Recipes.catalog([Recipes.recipe(
            description: 'D', copies: ['copied', 'b'], commands: ['true'],
            kiwi: Recipes.kiwi(kiwi.content(), 'own'))])

        when:
        def made = Recipes.export(catalog, 'site', folder.resolve('beside'), OPTIONS).value().get()
        def out = folder.resolve('out')
        TreeWriter.write(out, made.members(), [])
        def restored = new KiwiImport().read(KiwiFormat.read(out).value().get()).value().get()
        Files.delete(out.resolve(SideFile.NAME))
        def read = new KiwiImport().read(KiwiFormat.read(out).value().get()).value().get()
        def again = { KiwiImported back ->
            new KiwiExport(back.catalog(), Places.NONE, ScriptFolders.under(Path.of('/nowhere')), KiwiDefaults.NONE, OPTIONS)
                .with(back.files()).export('site').value().get()
        }

        then:
        restored.restored()
        restored.catalog() == catalog
        restored.files()*.path().containsAll(['own/root/etc/motd', 'own/root/etc/link', 'own/config.sh', 'copied/a', 'b'])
        read.catalog().recipes()[0].postbuildCopy() == ['site-postbuild/copied', 'site-postbuild/b']
        read.catalog().recipes()[0].kiwi().files() == 'site'
        read.files().find { it.path() == 'site/config.sh' }.open().text == '#!/bin/bash\necho own\n'
        !read.files().any { it.path().contains('.imps-postbuild') }
        [restored, read].each { back ->
            assert all(again(back)) == all(made)
        }
    }

    private static Map all(KiwiFolder made) {
        made.members().findAll { it.path() != SideFile.NAME && !(it instanceof TreeMember.Folder) }.collectEntries {
            [it.path(), it instanceof TreeMember.Content ? it.open().text + it.mode() : it instanceof TreeMember.Link ? it.target() : it.mode()]
        }
    }
}
