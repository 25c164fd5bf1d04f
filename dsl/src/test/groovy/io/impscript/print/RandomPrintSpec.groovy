package io.impscript.print

import io.impscript.model.Comments
import spock.lang.Specification

/** Whatever a catalog holds, what is printed of it means the same, and is printed the same again. */
class RandomPrintSpec extends Specification {
    static final int COUNT = Boolean.getBoolean('impscript.nightly') ? 10_000 : 500
    static final long FIRST = Long.getLong('impscript.random.seed', 20_261)

    def "a random catalog is printed, means the same and is printed the same again"() {
        expect:
        (0..<COUNT).each { check(FIRST + it) }
    }

    private static void check(long seed) {
        def make = new RandomCatalogs(seed)
        def catalog = make.next()
        def comments = make.one([Comments.NONE, make.comments(catalog)])
        def options = make.one([PrintOptions.USUAL, PrintOptions.USUAL.plain(),
                                PrintOptions.USUAL.withLayout(PrintOptions.Layout.TREE)])
        try {
            def printed = SourcePrinter.print(catalog, comments, options)
            assert printed.diagnostics().findAll { it.code().name() == 'UNPRINTABLE' }*.message() == []
            def got = printed.value().get()
            assert sorted(got.loaded().catalog()) == sorted(catalog)
            def plain = SourcePrinter.print(catalog, Comments.NONE, options).value().get()
            def again = SourcePrinter.print(plain.loaded().catalog(), Comments.NONE, options).value().get()
            assert again.files() == plain.files()
        } catch (Throwable wrong) {
            throw new AssertionError("with -Dimpscript.random.seed=$seed: $wrong".toString(), wrong)
        }
    }

    /** The order of recipes in a tree is that of the files. */
    private static List<Object> sorted(catalog) {
        [catalog.recipes().countBy { it }, catalog.packageCollections(), catalog.repositories(), catalog.imageGroups(),
         catalog.nodeMaps()]
    }
}
