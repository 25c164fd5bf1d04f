package io.impscript.tests.kiwi

import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.tests.support.Corpus
import io.impscript.tests.support.InstalledKiwi
import java.nio.file.Files
import org.xmlunit.builder.DiffBuilder
import org.xmlunit.diff.DefaultNodeMatcher
import org.xmlunit.diff.ElementSelectors
import spock.lang.Requires
import spock.lang.Specification

/** Our steps from schema to schema against those that Kiwi itself runs before it loads a description. */
@Requires({ InstalledKiwi.isThere() })
class KiwiLiftOracleSpec extends Specification {
    static final int EACH = Boolean.getBoolean('impscript.nightly') ? 60 : 6

    def 'old descriptions are brought up to 7.5 as Kiwi does it'() {
        given:
        def seed = System.getProperty('impscript.seed', '4711') as long
        def random = new OldDescriptions(seed)
        def old = OldDescriptions.LABELS.collectMany { label -> (1..EACH).collect { random.next(label).bytes } }
        def expected = InstalledKiwi.converted(old)

        expect:
        old.eachWithIndex { bytes, i ->
            def difference = difference(expected[i], lifted(bytes))
            assert !difference: "seed $seed, number $i: $difference\n${new String(bytes)}"
        }
    }

    def 'what then fits the schema is what the installed one takes'() {
        given:
        def random = new OldDescriptions(System.getProperty('impscript.seed', '815') as long)
        def documents = OldDescriptions.LABELS.collect { KiwiFormat.parse('old.xml', random.next(it).bytes).value().get() }
        def refusals = InstalledKiwi.refusals(documents.collect { KiwiFormat.write(it, KiwiTarget.V7_5) })

        expect:
        documents.eachWithIndex { document, i ->
            def misfits = KiwiFormat.misfits(document, KiwiTarget.V7_5)
            assert misfits.empty == refusals[i].empty: "$misfits ${refusals[i]} $document"
        }
    }

    @Requires({ Corpus.isThere() })
    def 'so are those of the corpus'() {
        given:
        def old = Corpus.kiwiFiles().findAll { !KiwiFormat.parse('x', Files.readAllBytes(it)).diagnostics()*.code()*.id().contains('template') }
            .collect { Files.readAllBytes(it) }
            .findAll { !new String(it).contains('schemaversion="8') && KiwiFormat.misfits(KiwiFormat.parse('x', it).value().get(), KiwiTarget.V7_5).empty }
        def expected = InstalledKiwi.converted(old)

        expect:
        old.size() > 40
        old.eachWithIndex { bytes, i ->
            def difference = difference(expected[i], lifted(bytes))
            assert !difference: difference
        }
    }

    private static byte[] lifted(byte[] old) {
        KiwiFormat.write(KiwiFormat.parse('old.xml', old).value().get(), KiwiTarget.V7_5)
    }

    /**
     * Kiwi's own steps forget the packages of a type that they rename, now and then the new name of an attribute, and leave
     * what a file labelled 7.5 must not say.
     * Descriptions do not depend on the order of what stands in a type.
     */
    private static String difference(byte[] kiwis, byte[] ours) {
        def mended = new String(kiwis, 'UTF-8').replace('<packages type="vmx"', '<packages type="oem"')
            .replace('<systemdisk lvmgroup=', '<systemdisk name=').replace('>dnf4<', '>dnf<')
        DiffBuilder.compare(mended).withTest(ours).ignoreComments().ignoreWhitespace()
            .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.conditionalBuilder()
                .whenElementIsNamed('type').thenUse(ElementSelectors.byNameAndAttributes('image'))
                .elseUse(ElementSelectors.byNameAndAllAttributes).build(), ElementSelectors.byName))
            .checkForSimilar().build().differences.take(3).join('\n')
    }
}
