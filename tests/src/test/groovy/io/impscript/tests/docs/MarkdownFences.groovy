package io.impscript.tests.docs

import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path

/** The fenced samples of the checkout's Markdown pages. */
class MarkdownFences {
    /** A sample: the word behind its first fence, its lines, and where it begins. */
    static class Fence {
        final String page
        final int line
        final String kind
        final List<String> lines

        Fence(String page, int line, String kind, List<String> lines) {
            this.page = page
            this.line = line
            this.kind = kind
            this.lines = lines
        }

        String text() {
            lines.join('\n') + '\n'
        }

        @Override
        String toString() {
            "$page:$line"
        }
    }

    static List<Fence> all() {
        pages().collectMany { fences(it) }
    }

    private static List<Path> pages() {
        def places = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs', 'examples', 'stdlib-recipes', 'tests'].collect { Checkout.file(it) }
        places.findAll { Files.exists(it) }.collectMany { place ->
            Files.walk(place).withCloseable { it.filter { p -> p.toString().endsWith('.md') && !p.toString().contains('/target/') }.sorted().toList() }
        }
    }

    private static List<Fence> fences(Path page) {
        def name = Checkout.root().relativize(page).toString()
        def lines = Files.readAllLines(page)
        def marks = lines.findIndexValues { it.startsWith('```') }*.intValue()
        assert marks.size() % 2 == 0: "$name: a fence is not closed"
        marks.collate(2).collect { begin, end -> new Fence(name, begin + 1, lines[begin].substring(3).strip(), lines.subList(begin + 1, end)) }
    }
}
