package io.impscript.tests.kiwi

import io.impscript.kiwi.AttributeType
import io.impscript.kiwi.ElementType
import io.impscript.kiwi.KiwiVocabulary
import io.impscript.kiwi.Occurs
import io.impscript.kiwi.Schema
import io.impscript.kiwi.ValueType
import io.impscript.tests.kiwi.InstalledSchema.SchemaAttribute
import io.impscript.tests.kiwi.InstalledSchema.SchemaValue
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

/** What the vocabulary says of schema 7.5 is what the schema says that an installed Kiwi 9.24 brings along. */
@Requires(value = { InstalledSchema.there }, reason = 'needs the schema of an installed Kiwi')
class InstalledSchemaSpec extends Specification {
    private static final Map<Occurs, String> SIGNS =
        [(Occurs.ONCE): '1', (Occurs.OPTIONAL): '?', (Occurs.ANY): '*', (Occurs.SEVERAL): '+']
    private static final Map<String, List<String>> DATA =
        [boolean: ['bool'], nonNegativeInteger: ['uint'], integer: ['int', 'sector'], anyURI: ['text']]
    /** Texts at the edge of what the patterns of the schema take. */
    private static final List<String> PROBES = [
        '', 'a', '0', '1', '12', '-3', '10M', '10G', '10K', 'M', 'all', 'a b', 'a_b-c.d', 'ä', 'x' * 32, 'x' * 33, 'a/b',
        '0123abcd-0123-0123-0123-0123456789ab', '0123ABCD-0123-0123-0123-0123456789ab', '00:11:22:aa:BB:cc', '00:11:22',
        '80', '80/tcp', '80/udp', '80/sctp', 'a,b', 'a:1,b', ',a', 'a,', 'file:/x', 'http://x', 'https://x', 'ftp://x', 'dir:///x',
        'no-copy-on-write', 'synchronous-updates', 'no-copy-on-write,synchronous-updates', 'x,no-copy-on-write',
        'en_US', 'POSIX', 'C', 'en', 'en_US,de_DE', 'POSIX,en_US', 'en_US,POSIX', 'de_de', 'gsw_CH',
        'console', 'serial', 'console serial', 'serial console gfxterm', 'none', 'x86_64', 'x86_64,ppc', 'amd64', 'ix86,', 'sparc',
        '1.2.3.4', '1.2.3', '1.2.3.4.5', '65535.0.0.0', '65536.0.0.0', '01.0.0.0', '99999.0.0.0',
    ]

    @Shared
    InstalledSchema schema = InstalledSchema.read()

    private static List<ElementType> ours() {
        KiwiVocabulary.all().findAll { type -> inSchema(type) }
    }

    /** Whether an element and all around it are in schema 7.5. */
    private static boolean inSchema(ElementType type) {
        def path = type.path().split('/').toList()
        (1..path.size()).every { KiwiVocabulary.at(path.take(it).join('/')).get().support().in(Schema.V7_5) }
    }

    private static List<AttributeType> attributes(ElementType type) {
        type.allAttributes().findAll { it.support().in(Schema.V7_5) }
    }

    def "the same elements, each as often"() {
        expect:
        ours()*.path() as Set == schema.elements().keySet()
        ours().every { type ->
            type.allChildren().findAll { it.support().in(Schema.V7_5) }.collectEntries { [it.name(), SIGNS[it.occurs()]] } ==
                schema.elements()[type.path()].children
        }
    }

    def "the same attributes, and the same of them required"() {
        given:
        def expected = schema.elements().collectEntries { path, element ->
            [path, element.attributes.findAll { !it.key.startsWith('xsi:') }.collectEntries { [it.key, it.value.required] }]
        }

        expect:
        expected == ours().collectEntries { type ->
            [type.path(), attributes(type).findAll { !it.name().startsWith('xsi:') }
                .collectEntries { [it.name(), it.needed().in(Schema.V7_5)] }]
        }
    }

    def "the same values"() {
        expect:
        ours().collectMany { type ->
            def theirs = schema.elements()[type.path()]
            attributes(type).collectMany { differences(type.path() + '@' + it.name(), it.type(), theirs.attributes[it.name()].value) } +
                (theirs.text == null
                    ? (type.text().present ? [type.path() + ' holds no text'] : [])
                    : differences(type.path(), type.text().get(), theirs.text))
        } == []
    }

    private static List<String> differences(String what, ValueType ours, SchemaValue theirs) {
        if (theirs.values && what != 'image@schemaversion') {
            def values = ours.values().findAll { it.support().in(Schema.V7_5) }*.text()
            return values as Set == theirs.values as Set ? [] : ["$what: $values, not $theirs.values".toString()]
        } else if (theirs.pattern && theirs.data == 'token') {
            return PROBES.findAll { ours.of(it).in(Schema.V7_5) != (it ==~ /$theirs.pattern/) }
                .collect { "$what: '$it' (${ours.name()} against $theirs.pattern)".toString() }
        } else if (theirs.data) {
            return ours.name() in DATA[theirs.data] ? [] : ["$what: ${ours.name()}, not $theirs.data".toString()]
        }
        ours.text ? [] : what == 'image@schemaversion' || ours.name() == 'isotext' ? [] : ["$what: ${ours.name()}, not text".toString()]
    }

    def "the same limits by image type, boot loader and the like"() {
        given:
        def rules = [image_type: 'image/preferences/type', bootloader_name_type: 'image/preferences/type/bootloader',
                     vagrant_provider: 'image/preferences/type/vagrantconfig', packages_type: 'image/packages', repo_type: 'image/repository']
        def theirs = schema.limits().findAll { rules.containsKey(it.rule) && it.attribute != 'luksversion' }

        expect:
        theirs.every { limit ->
            def ours = KiwiVocabulary.at(rules[limit.rule]).get().attribute(limit.attribute).get().limit().get()
            def values = ours.cases().findAll { it.support().in(Schema.V7_5) }*.value()
            assert "$limit.attribute $values" == "$limit.attribute ${values.intersect(limit.values) + (limit.values - values)}"
            values as Set == limit.values as Set
        }
        theirs.size() > 70
    }

    def "what an image type demands"() {
        given:
        def theirs = schema.limits().findAll { it.rule == 'image_type_requirement' }

        expect:
        theirs.every { rule ->
            def limit = KiwiVocabulary.at('image/preferences/type').get().attribute(rule.attribute).get().limit().get()
            limit.cases().findAll { it.required() }*.value() == rule.values
        }
    }
}
