package io.impscript.print

import io.impscript.model.Catalog
import io.impscript.model.Comments
import io.impscript.model.Element
import io.impscript.model.Element.Part
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.Markup
import io.impscript.model.Metadata
import io.impscript.model.NodeMap
import io.impscript.model.PackageRequest
import io.impscript.model.Recipe
import io.impscript.model.Reference
import io.impscript.model.VersionConstraint
import spock.lang.Specification
import spock.lang.Timeout

class SourcePrinterSpec extends Specification {

    def "comments stand where they stood, and stay comments whatever they hold"() {
        given:
        def comments = new Comments([
            (Element.recipe(0)): [' Login nodes are rebuilt every Monday.', 'second'],
            (Element.recipe(0).part(Part.NAME)): ['of the name'],
            (Element.recipe(0).part(Part.DIST)): ['still on 12'],
            (Element.recipe(0).part(Part.VERSION)): ['the form'],
            (Element.recipe(0).part(Part.PACKAGES, 1)): ['see the ticket\n* ask */ recipe("x") { }\r\nbefore', 'short\nand long'],
            (Element.recipe(0).part(Part.PACKAGE_VERSION, 1)): ['of the version \u0000\ud83d\u202e'],
            (Element.recipe(0).part(Part.PACKAGES, 7)): ['of a package that is gone'],
            (Element.recipe(0).part(Part.METADATA)): ['']])

        expect:
        text(catalog(recipe('a', dist: 'SLES12', packages: ['zsh', 'vim'])), comments) == '''\
            // Login nodes are rebuilt every Monday.
            // second
            // of the name
            recipe('a') {
                // still on 12
                dist 'SLES12'
                packages {
                    rpm 'zsh'
                    // see the ticket
                    // * ask */ recipe("x") { }
                    // before
                    /*
                     * short
                     * and long
                     */
                    // of the version \\u0000\\ud83d\\u202e
                    rpm 'vim'
                }
                // the form
                version '2.0.0'
                // of a package that is gone
                //
            }
            '''.stripIndent()
    }

    def "a comment that has lost its word is not taken for one of the kiwi block"() {
        given:
        def all = catalog(recipe('a').withKiwi(new Kiwi([displayname: 'A'], [], [], [], '')))
        def comments = new Comments([Part.METADATA, Part.VALID_ARCH, Part.PACKAGES, Part.KIWI].collectEntries {
            [Element.recipe(0).part(it), ["of $it".toString()]]
        })

        expect:
        text(all, comments) == """\
            recipe('a') {
                kiwi(displayname: 'A') { }
                // of VALID_ARCH
                // of PACKAGES
                // of METADATA
                // of KIWI
            }
            """.stripIndent()
    }

    def "the header is a comment above everything"() {
        expect:
        SourcePrinter.print(catalog(recipe('a')), Comments.NONE, PrintOptions.USUAL.withHeader(['Converted */ from x', 'two']))
            .value().get().text() == "// Converted */ from x\n// two\n\nrecipe('a') { }\n"
    }

    def "the main script may have any name, in any folder"() {
        given:
        def options = PrintOptions.USUAL.withMain('out/collections.imps.groovy').withLayout(PrintOptions.Layout.TREE)
        def all = new Catalog([recipe('a'), recipe('b-1'), recipe('b-2')],
            [new io.impscript.model.PackageCollection('c', '', [], [], '2.0.0', Metadata.NONE, Extras.NONE)], [], [], [])

        expect:
        SourcePrinter.print(all, Comments.NONE, options).value().get().files().keySet() == [
            'out/collections-1.imps.groovy', 'out/recipes/a.imps.groovy', 'out/recipes/b.imps.groovy', 'out/collections.imps.groovy'] as Set
    }

    def "recipes that include each other share a file, and no file includes itself"() {
        given:
        def recipes = [recipe('a-1', recipes: ['b-1']), recipe('b-1', recipes: ['b-2']), recipe('b-2', recipes: ['a-2', 'c']), recipe('a-2'),
                       recipe('c', recipes: ['d']), recipe('d', recipes: ['d'])]

        when:
        def printed = SourcePrinter.print(
            catalog(*recipes), Comments.NONE, PrintOptions.USUAL.withLayout(PrintOptions.Layout.TREE)).value().get()

        then:
        printed.files().keySet() == ['recipes/a.imps.groovy', 'recipes/c.imps.groovy', 'recipes/d.imps.groovy', 'site.imps.groovy'] as Set
        printed.text() == ['a', 'c', 'd'].collect { "include 'recipes/${it}.imps.groovy'\n" }.join('')
        printed.files()['recipes/a.imps.groovy'].startsWith("include 'c.imps.groovy'\n\nrecipe('a-1')")
        printed.loaded().catalog().recipes()*.name() == ['d', 'c', 'a-1', 'b-1', 'b-2', 'a-2']
    }

    def "many recipes without relatives share files by letter, a large family is split"() {
        given:
        def letters = ('a'..'t').collectMany { a -> ('a'..'z').collect { b -> recipe("$a${b}node".toString()) } }
        def family = (1..15).collectMany { [recipe("gpu-a-$it".toString()), recipe("gpu-b-$it".toString())] }
        def printed = SourcePrinter.print(
            new Catalog(letters + family, [], [], [], []), Comments.NONE, PrintOptions.USUAL.withLayout(PrintOptions.Layout.TREE)).value().get()

        expect:
        printed.files().keySet() == (('a'..'t').collect { "recipes/others-${it}.imps.groovy".toString() } +
            ['recipes/gpu-a.imps.groovy', 'recipes/gpu-b.imps.groovy', 'site.imps.groovy']) as Set
    }

    def "a recipe with paths of its own stays in the folder that they start from"() {
        expect:
        SourcePrinter.print(
            catalog(recipe('a', copy: ['files/x'])), Comments.NONE, PrintOptions.USUAL.withLayout(PrintOptions.Layout.TREE))
            .value().get().files().keySet() == ['recipes-a.imps.groovy', 'site.imps.groovy'] as Set
    }

    def "what no script can say is named, and nothing is handed out"() {
        given:
        def node = new NodeMap.Node('c0[1-2]', '', [], '', '', '', [], Extras.NONE)
        def map = new NodeMap('m', '', 'p0', [node], '1.0.0', Metadata.NONE, Extras.NONE)
        def printed = SourcePrinter.print(new Catalog([], [], [], [], [map]))

        expect:
        printed.value().empty
        printed.diagnostics()*.message() == ["node map 'm' cannot be said in a script: its nodes would be read otherwise"]
    }

    @Timeout(60)
    def "what has no word may lie deep"() {
        given:
        def tag = (1..250).inject(new Markup.Tag('core', [of: 'the matter'], [])) { inner, i ->
            new Markup.Tag("level$i".toString(), [:], [inner])
        }
        def catalog = catalog(recipe('a').withKiwi(new Kiwi([:], [], [tag], [], '')))

        expect:
        SourcePrinter.print(catalog).value().get().loaded().catalog() == catalog
    }

    def "stray text keeps the blanks between the elements around it"() {
        given:
        def packages = new Markup.Tag('packages', [type: 'image'], [new Markup.Text('\n    loose\n    '), new Markup.Tag('package', [name: 'vim'], []),
            new Markup.Text('\n    '), new Markup.Tag('packge', [:], []), new Markup.Text('\n')])
        def kiwi = new Kiwi([:], [], [new Markup.Text('more\n'), packages, new Markup.Text('\n  ')], [], '')
        def catalog = catalog(recipe('a').withKiwi(kiwi))

        expect:
        SourcePrinter.print(catalog).value().get().loaded().catalog() == catalog
    }

    def "mistakes of a catalog are printed, and found again"() {
        given:
        def printed = SourcePrinter.print(catalog(recipe('', dist: ' ', packages: ['', 'a b'])))

        expect:
        printed.value().get().loaded().catalog() == catalog(recipe('', dist: ' ', packages: ['', 'a b']))
        printed.diagnostics()*.code()*.id() == ['bad-name', 'bad-value', 'bad-value']
    }

    def "short lists shared by two recipes are said twice, comments keep items apart"() {
        expect:
        !text(catalog(recipe('a', packages: ['x', 'y', 'z']), recipe('b', packages: ['x', 'y', 'z']))).contains('fragment')
        def long1 = (1..20).collect { "package-with-a-name-$it".toString() }
        text(catalog(recipe('a', packages: long1), recipe('b', packages: long1))).contains("fragment('common-packages')")
        !SourcePrinter.print(catalog(recipe('a', packages: long1), recipe('b', packages: long1)),
            new Comments([(Element.recipe(1).part(Part.PACKAGES, 0)): ['mine']]), PrintOptions.USUAL).value().get().text().contains('fragment(')
        !SourcePrinter.print(catalog(recipe('a', packages: long1), recipe('b', packages: long1)), Comments.NONE, PrintOptions.USUAL.plain())
            .value().get().text().contains('fragment(')
    }

    private static String text(Catalog catalog, Comments comments = Comments.NONE) {
        SourcePrinter.print(catalog, comments, PrintOptions.USUAL).value().get().text()
    }

    private static Catalog catalog(Recipe... recipes) {
        new Catalog(recipes as List, [], [], [], [])
    }

    private static Recipe recipe(Map said = [:], String name) {
        new Recipe(name, '', said.dist ?: '', '', [], (said.packages ?: []).collect { new PackageRequest(it, VersionConstraint.ANY, '', '') },
            [], (said.recipes ?: []).collect { new Reference(it, '') }, [], said.copy ?: [], [], '2.0.0', Metadata.NONE, Extras.NONE,
            Kiwi.NONE)
    }
}
