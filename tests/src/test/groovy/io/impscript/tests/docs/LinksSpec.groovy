package io.impscript.tests.docs

import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** Links from page to page lead somewhere. */
class LinksSpec extends Specification {
    def "links of #page"() {
        given:
        def targets = (Files.readString(page) =~ /\]\(([^)#\s]+)(#[^)]*)?\)/).collect { it[1] }.findAll { !it.contains('://') }

        expect:
        targets.findAll { !Files.exists(page.parent.resolve(it)) } == []

        where:
        page << pages()
    }

    private static List<Path> pages() {
        ['README.md', 'CONTRIBUTING.md', 'docs', 'examples'].collectMany { top ->
            Files.walk(Checkout.file(top)).withCloseable { all -> all.filter { it.toString().endsWith('.md') }.sorted().toList() }
        }
    }
}
