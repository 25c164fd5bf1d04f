package io.impscript.converter.cross

import io.impscript.converter.files.SourceText
import io.impscript.converter.files.TreeMember
import io.impscript.diag.Checked
import io.impscript.model.Catalog
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.Markup
import io.impscript.model.Metadata
import io.impscript.model.PackageCollection
import io.impscript.model.PackageRequest
import io.impscript.model.Places
import io.impscript.model.Recipe
import io.impscript.model.Reference
import io.impscript.model.Repository
import io.impscript.model.VersionConstraint
import io.impscript.validate.ScriptFolders
import java.nio.file.Files
import java.nio.file.Path

/** Short ways to make what the specifications convert. */
class Recipes {
    static final KiwiDefaults DEFAULTS = KiwiDefaults.read(new SourceText('kiwi.yaml', '''
        - {dist: SLES, packagemanager: zypper, bootstrap: [filesystem, sles-release], types: [tbz, squashfs]}
        - {dist: RHEL, packagemanager: dnf4, bootstrap: [basesystem, filesystem], types: [tbz]}
        '''.stripIndent())).value().get()

    static Recipe recipe(Map said) {
        def names = { String key -> (said[key] ?: []).collect { it instanceof Reference ? it : new Reference(it, '') } }
        new Recipe(
            said.name ?: 'site', said.description ?: '', said.containsKey('dist') ? said.dist : 'SLES15', said.arch ?: '',
            said.validArch ?: [], (said.packages ?: []).collect { it instanceof PackageRequest ? it : rpm(it) },
            names('collections'), names('recipes'), names('repositories'), said.copies ?: [], said.commands ?: [],
            said.version ?: Recipe.FORM_VERSION, said.metadata ?: Metadata.NONE, said.extras ?: Extras.NONE,
            said.kiwi ?: Kiwi.NONE)
    }

    static PackageRequest rpm(String name, String version = '', String rationale = '') {
        new PackageRequest(
            name, version ? VersionConstraint.exactly(version) : VersionConstraint.ANY, '', rationale)
    }

    static Repository repository(Map said) {
        new Repository(
            said.name, said.description ?: '', said.type ?: '', said.arch ?: '', said.url ?: '', said.updates ?: '',
            said.priority ?: 0, said.key ?: '', Recipe.FORM_VERSION, Metadata.NONE, Extras.NONE)
    }

    static PackageCollection collection(String name, List<String> packages, List<String> inner = []) {
        new PackageCollection(
            name, '', packages.collect { rpm(it) }, inner.collect { new Reference(it, '') }, Recipe.FORM_VERSION,
            Metadata.NONE, Extras.NONE)
    }

    static Kiwi kiwi(List<Markup> content, String files = '', Map attributes = [:]) {
        new Kiwi(attributes, [], content, [], files)
    }

    static Catalog catalog(List<Recipe> recipes, List<PackageCollection> collections = [], List<Repository> repositories = []) {
        new Catalog(recipes, collections, repositories, [], [])
    }

    static Checked<KiwiFolder> export(Catalog catalog, String recipe, Path folder, KiwiOptions options = KiwiOptions.STANDARD) {
        new KiwiExport(catalog, Places.NONE, ScriptFolders.under(folder), DEFAULTS, options).export(recipe)
    }

    /** Writes without waiting for the disk, as a thousand cases want it. */
    static void write(Path folder, List<TreeMember> members) {
        members.each {
            def path = folder.resolve(it.path())
            Files.createDirectories(it instanceof TreeMember.Folder ? path : path.parent)
            if (it instanceof TreeMember.Content) {
                it.open().withCloseable { stream -> Files.copy(stream, path) }
            } else if (it instanceof TreeMember.Link) {
                Files.createSymbolicLink(path, Path.of(it.target()))
            }
        }
    }

    static String text(KiwiFolder folder, String path) {
        folder.members().find { it.path() == path }.open().getText('UTF-8')
    }
}
