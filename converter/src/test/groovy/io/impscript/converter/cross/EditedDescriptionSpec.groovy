package io.impscript.converter.cross

import static io.impscript.converter.cross.Recipes.catalog
import static io.impscript.converter.cross.Recipes.collection
import static io.impscript.converter.cross.Recipes.recipe
import static io.impscript.converter.cross.Recipes.repository
import static io.impscript.converter.cross.Recipes.rpm

import io.impscript.converter.files.TreeWriter
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.report.Fate
import io.impscript.model.Catalog
import io.impscript.model.Kiwi
import io.impscript.model.Metadata
import io.impscript.model.Recipe
import io.impscript.model.Reference
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A description that was written from recipes, then edited by hand, becomes recipes again. */
class EditedDescriptionSpec extends Specification {
    @TempDir
    Path folder

    Catalog source = catalog(
        [recipe(name: 'base', packages: [rpm('bash', '', 'Shell')], commands: ['echo base'], repositories: ['sle']),
         recipe(description: 'D', recipes: [new Reference('base', 'What boots')], packages: [rpm('agent', '2.4-3', 'Pinned'), rpm('zsh')],
             collections: [new Reference('tools', 'Editors')], repositories: [new Reference('site', 'Ours')], validArch: ['x86_64'],
             commands: ['echo one', 'echo two'], metadata: new Metadata('2019-02-11T09:15:30', ['x']))],
        [collection('tools', ['vim', 'gdb'])],
        [repository(name: 'sle', url: 'https://x.org/sle', type: 'SLES15'), repository(name: 'site', type: 'SLES15')])

    KiwiImported edited(Map<String, Closure<String>> edits) {
        def made = Recipes.export(source, 'site', folder)
        assert made.value().present: made.diagnostics()
        def out = folder.resolve('out')
        TreeWriter.write(out, made.value().get().members(), [])
        edits.each { name, edit ->
            def text = Files.exists(out.resolve(name)) ? Files.readString(out.resolve(name)) : ''
            def now = edit(text)
            assert now != text
            Files.createDirectories(out.resolve(name).parent)
            Files.writeString(out.resolve(name), now)
        }
        def read = KiwiFormat.read(out)
        assert read.value().present: read.diagnostics()
        def imported = new KiwiImport().read(read.value().get()).value().get()
        assert imported.restored() == edits.isEmpty()
        imported
    }

    static Recipe site(KiwiImported imported) {
        imported.catalog().recipes().find { it.name() == 'site' }
    }

    static List<String> unattached(KiwiImported imported) {
        imported.items().findAll { it.fate() == Fate.REFUSED }*.what()
    }

    def 'untouched, it is the very source'() {
        expect:
        edited([:]).catalog() == source
    }

    def 'an added package is added'() {
        when:
        def back = edited('config.xml': { it.replace('<package name="zsh"/>', '<package name="zsh"/><package name="tmux"/>') })

        then:
        site(back) == with(packages: source.recipes()[1].packages() + rpm('tmux'))
        back.catalog().recipes()[0] == source.recipes()[0]
        back.catalog().packageCollections() == source.packageCollections()
        back.catalog().repositories() == source.repositories()
        unattached(back) == []
    }

    def 'a removed package is gone, and its reason is listed as lost'() {
        when:
        def back = edited('config.xml': { it.replace('<package name="agent=2.4-3"/>', '') })

        then:
        site(back) == with(packages: [rpm('zsh')])
        unattached(back) == ["package 'agent'"]
    }

    def 'another version is a new request'() {
        when:
        def back = edited('config.xml': { it.replace('agent=2.4-3', 'agent=2.5-1') })

        then:
        site(back) == with(packages: [rpm('zsh'), rpm('agent', '2.5-1')])
    }

    def 'a collection that lost a package is named package by package'() {
        when:
        def back = edited('config.xml': { it.replace('<package name="gdb"/>', '') })

        then:
        site(back) == with(collections: [], packages: source.recipes()[1].packages() + rpm('vim'))
        back.catalog().packageCollections() == source.packageCollections()
        unattached(back).contains("package collection 'tools'")
    }

    def 'a sub-recipe that lost a package is no longer taken in'() {
        when:
        def back = edited('config.xml': { it.replace('<package name="bash"/>', '') })

        then:
        site(back).recipes() == []
        site(back).postbuildChroot() == ['echo base', 'echo one', 'echo two']
        site(back).repositories()*.name() == ['sle', 'site']
        unattached(back).contains("sub-recipe 'base'")
        !back.catalog().recipes().any { it.name() == 'base' }
    }

    def 'a repository that moved keeps the rest of what is known of it'() {
        when:
        def back = edited('config.xml': { it.replace('dir:///var/opt/cray/repos/site', 'https://y.org/site').replace('https://x.org/sle', 'https://x.org/sle2') })

        then:
        site(back) == source.recipes()[1]
        back.catalog().repositories() == [
            source.repositories()[0].withLocations('https://x.org/sle2', ''), source.repositories()[1].withLocations('https://y.org/site', '')]
    }

    def 'an edited command is the command'() {
        when:
        def back = edited('config.sh': { it.replace('\necho two\n', '\necho three\n') })

        then:
        site(back) == with(commands: ['echo one', 'echo three'])
        back.catalog().recipes()[0] == source.recipes()[0]
    }

    def 'a script without its markers stays a script'() {
        when:
        def back = edited('config.sh': { it.replace('# impscript:postbuild:end\n', '') })

        then:
        site(back).postbuildChroot() == []
        site(back).kiwi().files() == 'site'
        back.files()*.path() == ['site/config.sh']
    }

    def 'other settings stay as they are in the description'() {
        when:
        def back = edited('config.xml': { it.replace('<version>1.0.0</version>', '<version>2.0.0</version>') })

        then:
        site(back).kiwi() != Kiwi.NONE
        Tags.textIn(site(back).kiwi().content(), 'preferences', 'version').get() == '2.0.0'
        site(back).withKiwi(Kiwi.NONE) == source.recipes()[1]
    }

    def 'a file put into the overlay is the description\'s'() {
        when:
        def back = edited('root/etc/motd': { 'hi' })

        then:
        site(back).kiwi().files() == 'site'
        back.files().any { it.path() == 'site/root/etc/motd' }
        site(back).withKiwi(Kiwi.NONE) == source.recipes()[1]
    }

    def 'a damaged side file is said, and the files are read without it: #text'() {
        given:
        def out = folder.resolve('out')
        TreeWriter.write(out, Recipes.export(source, 'site', folder).value().get().members(), [])
        Files.writeString(out.resolve(SideFile.NAME), text)

        when:
        def back = new KiwiImport().read(KiwiFormat.read(out).value().get())

        then:
        back.diagnostics().any { it.message().contains('side file') || it.message().contains('recipe-origin') }
        site(back.value().get()).packages()*.name().contains('bash')

        where:
        text << ['', '{}', '[1]', '{"format": 2}', '{"format": 1, "source": 3}',
                 '{"format": 1, "source": {}, "files": {}, "synthetic": [], "generated": [], "rest": "", "kept": {"kiwi": {"s": 1}}}']
    }

    def 'descriptions that share sub-recipes come back together'() {
        given:
        def both = catalog(
            [*source.recipes(), recipe(name: 'other', recipes: ['base'])], source.packageCollections(), source.repositories())
        def run = new KiwiImport()

        when:
        def back = ['site', 'other'].collect {
            TreeWriter.write(folder.resolve(it), Recipes.export(both, it, folder).value().get().members(), [])
            run.read(KiwiFormat.read(folder.resolve(it)).value().get()).value().get()
        }

        then:
        back*.restored() == [true, true]
        back[1].catalog().recipes() == [both.recipes()[0], both.recipes()[2]]
    }

    private Recipe with(Map changes) {
        def r = source.recipes()[1]
        new Recipe(
            r.name(), r.description(), r.dist(), r.defaultArch(), r.validArch(), changes.packages ?: r.packages(),
            changes.containsKey('collections') ? changes.collections : r.packageCollections(), r.recipes(), r.repositories(), r.postbuildCopy(),
            changes.commands ?: r.postbuildChroot(), r.version(), r.metadata(), r.extras(), r.kiwi())
    }
}
