package io.impscript.tests.docs

import io.impscript.doc.ReferencePages
import io.impscript.tests.support.Checkout
import spock.lang.Specification

/** The generated pages of the reference say what the code says. */
class ReferenceSpec extends Specification {
    def "docs/reference/#name is current"() {
        given:
        def page = Checkout.file("docs/reference/$name")
        if (Checkout.rewrites()) {
            page.parent.toFile().mkdirs()
            page.toFile().text = text
        }

        expect:
        !Checkout.rewrites()
        page.toFile().text == text

        where:
        [name, text] << ReferencePages.all().collect { [it.key, it.value] }
    }
}
