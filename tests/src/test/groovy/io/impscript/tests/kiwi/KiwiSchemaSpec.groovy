package io.impscript.tests.kiwi

import io.impscript.converter.kiwi.KiwiDocument
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.kiwi.ElementType
import io.impscript.kiwi.KiwiVocabulary
import io.impscript.kiwi.Schema
import io.impscript.model.Markup
import io.impscript.tests.support.InstalledKiwi
import spock.lang.Requires
import spock.lang.Specification

/** Random descriptions, good and bad: what we say of them is what the installed Kiwi says of them. */
@Requires({ InstalledKiwi.isThere() })
class KiwiSchemaSpec extends Specification {
    static final int CASES = Boolean.getBoolean('impscript.nightly') ? 600 : 60
    static final SAMPLES = [bool: ['true', '0', 'yes'], uint: ['7', '-1', ''], int: ['-3', 'x'], sector: ['2048', '1'], digits: ['12', 'a'],
                            name: ['a-b', 'a b'], label: ['a', 'a' * 40], isotext: ['A', 'ä'], size: ['10G', '10T'], volsize: ['all', '3x'],
                            blocks: ['all', '1', 'x'], guid: ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'x'], mac: ['00:11:22:33:44:55', '0'],
                            port: ['80/udp', '80/x'], groups: ['a,b:5', ','], uri: ['https://a', 'a'], pkgver: ['1.2.3.4', '1'],
                            locale: ['en_US,de_DE', 'C', 'english'], consoles: ['serial console', 'tty'], conout: ['serial', 'console serial', 'x'],
                            conin: ['serial', 'usb_keyboard'], arch: ['x86_64,ppc64', 'amd64', 'vax'], fsattrs: ['no-copy-on-write', 'x'], text: ['a', '']]
    Random random

    def 'random descriptions'() {
        given:
        def seed = System.getProperty('impscript.seed', '42') as long
        random = new Random(seed)
        def documents = (1..CASES).collect { new KiwiDocument([], element(KiwiVocabulary.image(), it % 4 ? 0 : 40), []) }
        def written = documents.collect { KiwiFormat.write(it, KiwiTarget.V7_5) }
        def refusals = InstalledKiwi.refusals(written)
        def fitting = refusals.count { it.empty }

        expect:
        documents.eachWithIndex { document, i ->
            def misfits = KiwiFormat.misfits(document, KiwiTarget.V7_5)
            assert misfits.empty == refusals[i].empty: "seed $seed, $i: $misfits\n${refusals[i]}\n${new String(written[i])}"
        }
        fitting > CASES / 20
    }

    /** Wrong here and there, one time of so many; never where that is 0. */
    private Markup.Tag element(ElementType type, int wrong) {
        def attributes = [:]
        type.allAttributes().each {
            if ((it.needed().in(Schema.V7_5) && !oneOf(wrong)) || (has(it.support(), wrong) && suits(it.limit(), attributes, wrong) && oneOf(12) && !it.name().contains(':'))) {
                attributes[it.name()] = value(it.type(), wrong)
            }
        }
        if (type.name() in ['entrypoint', 'subcommand'] && !(attributes.keySet().count { it in ['execute', 'clear'] } == 1)) {
            attributes = [execute: 'a']
        }
        def content = type.allChildren().collectMany { child ->
            child.name() in ['include', 'extension'] || !has(child.support(), wrong) || !suits(child.limit(), attributes, wrong) ? [] : (0..<times(child, wrong)).collect { element(child, wrong) }
        }
        new Markup.Tag(type.name(), attributes, content ?: type.text().map { [new Markup.Text(value(it, wrong))] }.orElse([]))
    }

    private int times(ElementType child, int wrong) {
        def least = child.occurs().required() && !oneOf(wrong) ? 1 : 0
        child.occurs().repeatable() || oneOf(wrong) ? least + random.nextInt(2) : (least ?: random.nextInt(2))
    }

    private boolean suits(limit, Map attributes, int wrong) {
        limit.empty || oneOf(wrong) || limit.get().with(attributes[limit.get().attribute()] ?: '').in(Schema.V7_5)
    }

    private boolean has(support, int wrong) {
        support.in(Schema.V7_5) || oneOf(wrong)
    }

    private String value(type, int wrong) {
        def good = type.values() ? type.values().findAll { it.support().in(Schema.V7_5) || oneOf(wrong) }*.text() : SAMPLES[type.name()] ?: ['a']
        def fitting = good.findAll { type.of(it).in(Schema.V7_5) || oneOf(wrong) }
        def choice = fitting ?: good
        choice[random.nextInt(choice.size())]
    }

    private boolean oneOf(int number) {
        number > 0 && random.nextInt(number) == 0
    }
}
