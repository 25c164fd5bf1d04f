package io.impscript.kiwi

import io.impscript.diag.DiagnosticCode
import io.impscript.load.Site
import io.impscript.load.StockGroovyOracle
import spock.lang.Specification

/** The sample of each word for an element of Kiwi stands in its block without a finding, in stock Groovy too. */
class KiwiExamplesSpec extends Specification {

    def "#type"() {
        given:
        def text = "recipe('r') {\nkiwi {\n${around(parent(type), type.example())}\n}\n}\n".toString()
        def checked = Site.of(text).load()

        expect:
        checked.diagnostics().findAll { it.code() != DiagnosticCode.MISSING_VALUE } == []
        checked.value().empty || checked.value().get().catalog() == new StockGroovyOracle([main: text]).catalog('main')

        where:
        type << KiwiVocabulary.all().findAll { it.example() }
    }

    def "every element has a sample, or one can be made of the type of its text"() {
        expect:
        KiwiVocabulary.all().findAll { !it.example() && !(it.text().map { t -> t.truth || t.number || t.values() }.orElse(false)) }
            *.path() - LIKE_ANOTHER == ['image']
    }

    /** Stated once at another place. */
    private static final List<String> LIKE_ANOTHER = KiwiVocabulary.all()*.path()
        .findAll { it.contains('/subcommand/') || it.contains('/type/initrd/') || it.contains('containerconfig/environment/') }

    private static ElementType parent(ElementType type) {
        KiwiVocabulary.at(type.path().contains('/') ? type.path().substring(0, type.path().lastIndexOf('/')) : '').orElse(null)
    }

    /** A sample inside all that it needs around it; what else those lack is not looked at. */
    private static String around(ElementType outer, String sample) {
        if (outer.path() == 'image') {
            return sample
        }
        def named = outer.allAttributes().findAll { it.required() && !it.key() }.collect { "${it.name()}: ${value(it.type())}" }
        def key = outer.key().map { [key(outer, it, sample)] }.orElse([])
        around(parent(outer), "${outer.word()}(${(key + named).join(', ')}) {\n$sample\n}")
    }

    private static String key(ElementType type, AttributeType key, String inside) {
        switch (type.path()) {
            case 'image/preferences/type': return inside.startsWith('containerconfig') ? "'docker'" : "'oem', filesystem: 'ext4'"
            default: return value(key.type())
        }
    }

    private static String value(ValueType type) {
        type.values() ? "'${type.values()[0].text()}'" : type.number ? "'1'" : "'x'"
    }
}
