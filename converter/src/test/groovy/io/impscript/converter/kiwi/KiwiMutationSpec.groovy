package io.impscript.converter.kiwi

import io.impscript.model.Catalog
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.Metadata
import io.impscript.model.Recipe
import io.impscript.print.SourcePrinter
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.Timeout

/** Breaks good descriptions at random: what comes is a finding with a place, or a description that comes out as it went in. */
class KiwiMutationSpec extends Specification {
    static final int CASES = 10_000
    static final PIECES = ['<', '>', '&', '"', "'", '/', '=', ' ', '\n', '\r', '\t', '<!--', '-->', '--', '<![CDATA[', ']]>', '<?', '?>',
                           '<!DOCTYPE', '&amp;', '&#0;', '&#x1F600;', '&x;', '{{', '}}', '{%', '%}', '</image>', '<image>', '<a/>', 'xmlns="u"', 'xmlns:a="u"',
                           'schemaversion="4.7"', '\u0000', '\uFEFF', '\u00e9', '\uD83D', 'type="vmx"', '<include from="/etc/passwd"/>', '<?xml version="1.0"?>']

    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    def 'broken descriptions end in a report or in themselves'() {
        given:
        def seed = System.getProperty('impscript.seed', '20240507') as long
        def random = new Random(seed)

        expect:
        (1..CASES).each { number ->
            def name = Samples.NAMES[random.nextInt(Samples.NAMES.size())]
            def bytes = broken(Samples.bytes(name), random)
            try {
                check(bytes)
            } catch (Throwable fault) {
                throw new AssertionError("seed $seed, case $number, $name:\n${new String(bytes, 'UTF-8')}", fault)
            }
        }
    }

    private static void check(byte[] bytes) {
        def read = KiwiFormat.parse('x.xml', bytes)
        assert read.diagnostics().every { it.place().present }
        if (read.value().empty) {
            assert read.hasErrors()
            return
        }
        def document = read.value().get()
        def written = KiwiFormat.write(document, KiwiTarget.V8_5)
        def again = KiwiFormat.parse('again.xml', written)
        assert again.value() == read.value()
        assert KiwiFormat.write(again.value().get(), KiwiTarget.V8_5) == written
        assert SourcePrinter.print(catalog(document)).value().present
        KiwiTarget.values().findAll { KiwiFormat.misfits(document, it).every { it.works().empty } }.each { target ->
            assert KiwiFormat.parse('target.xml', KiwiFormat.write(document, target)).value() == read.value()
        }
    }

    private static Catalog catalog(KiwiDocument document) {
        def attributes = document.image().attributes().findAll { it.key != 'schemaversion' }
        def kiwi = new Kiwi(attributes, document.before(), document.image().content(), document.after(), '')
        def recipe = new Recipe('x', '', '', '', [], [], [], [], [], [], [], Recipe.FORM_VERSION, Metadata.NONE, Extras.NONE, kiwi)
        new Catalog([recipe], [], [], [], [])
    }

    private static byte[] broken(byte[] whole, Random random) {
        def text = new String(whole, random.nextInt(10) ? 'UTF-8' : 'ISO-8859-1')
        (1 + random.nextInt(4)).times {
            def at = random.nextInt(text.length())
            def until = Math.min(text.length(), at + random.nextInt(random.nextInt(6) ? 12 : 400))
            switch (random.nextInt(5)) {
                case 0 -> text = text[0..<at] + text[until..<text.length()]
                case 1, 2 -> text = text[0..<at] + PIECES[random.nextInt(PIECES.size())] + text[at..<text.length()]
                case 3 -> text = text[0..<at] + text[at..<until] * (1 + random.nextInt(3)) + text[at..<text.length()]
                case 4 -> text = random.nextInt(8) ? text[0..<at] + text[until..<text.length()] + text[at..<until] : text[0..<at]
            }
            text = text ?: 'x'
        }
        def bytes = text.getBytes(random.nextInt(12) ? 'UTF-8' : ['UTF-16', 'ISO-8859-1', 'UTF-16LE'][random.nextInt(3)])
        if (bytes && !random.nextInt(6)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256)
        }
        bytes
    }
}
