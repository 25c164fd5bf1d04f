package io.impscript.kiwi

import spock.lang.Specification

class KiwiVocabularySpec extends Specification {

    private static ElementType at(String path) {
        KiwiVocabulary.at(path).get()
    }

    def "an element is found by its path, with what it takes"() {
        expect:
        at('image/preferences/type').key().get().name() == 'image'
        at('image/preferences/type').attribute('filesystem').get().type().values()*.text() ==
            ['btrfs', 'ext2', 'ext3', 'ext4', 'squashfs', 'xfs', 'erofs']
        at('image/preferences/type/size').text().get().name() == 'uint'
        at('image/preferences/rpm-excludedocs').word() == 'rpmExcludedocs'
        at('image/packages/package').words() == ['rpm', 'deb']
        at('image/packages').childFor('deb').get() == at('image/packages/package')
        KiwiVocabulary.at('image/nothing').empty
        KiwiVocabulary.at('packages').empty
    }

    def "one name at two places is two types"() {
        expect:
        at('image/preferences/type/systemdisk/volume') != at('image/preferences/type/containerconfig/volumes/volume')
        at('image/preferences/type/containerconfig/subcommand/argument').key().present
        at('image/preferences/type/initrd').support() == Support.ONLY_8_5
        at('image/preferences/type/installmedia/initrd').support() == Support.BOTH
        at('image/drivers/file').support() == Support.BOTH
    }

    def "what is in which schema"() {
        given:
        def type = at('image/preferences/type')

        expect:
        type.attribute('vga').get().support() == Support.ONLY_7_5
        type.attribute('eficsm').get().support() == Support.ONLY_8_5
        type.attribute('filesystem').get().type().of('erofs') == Support.ONLY_8_5
        type.attribute('format').get().type().of('oci:qcow2') == Support.ONLY_8_5
        at('image/preferences/type/installmedia/initrd/dracut').attribute('module').get().needed() == Support.ONLY_7_5
        !at('image/preferences/type/installmedia/initrd/dracut').attribute('module').get().required()
        at('image/preferences/locale').text().get().of('C') == Support.ONLY_8_5
        at('image/preferences/locale').text().get().of('en_US,de_DE') == Support.BOTH
    }

    def "where something may stand"() {
        given:
        def type = at('image/preferences/type')
        def limit = type.attribute('filesystem').get().limit().get()

        expect:
        limit.attribute() == 'image'
        limit.requiredWith('oem')
        !limit.requiredWith('pxe')
        limit.with('iso') == Support.ONLY_8_5
        limit.with('tbz') == Support.NONE
        type.child('containerconfig').get().limit().get().attribute() == 'image'
        at('image/repository').attribute('architectures').get().limit().get().attribute() == 'type'
    }

    def "'#text' as #name: #expected"() {
        expect:
        KiwiVocabulary.all()*.allAttributes().flatten()*.type().find { it.name() == name }.of(text) == expected

        where:
        name     | text              || expected
        'bool'   | 'true'            || Support.BOTH
        'bool'   | '1'               || Support.BOTH
        'bool'   | 'yes'             || Support.NONE
        'uint'   | ' 12 '            || Support.BOTH
        'uint'   | '-1'              || Support.NONE
        'sector' | '2047'            || Support.NONE
        'sector' | '2048'            || Support.BOTH
        'sector' | '2100'            || Support.BOTH
        'sector' | '10000'           || Support.BOTH
        'arch'   | 'x86_64,aarch64'  || Support.BOTH
        'arch'   | 'x86_64,amd64'    || Support.ONLY_8_5
        'arch'   | 'x86_64, aarch64' || Support.NONE
        'arch'   | 'sparc'           || Support.NONE
        'volsize'| 'all'             || Support.BOTH
        'size'   | '10G'             || Support.BOTH
        'size'   | '10GB'            || Support.NONE
        'text'   | 'a\nb'            || Support.BOTH
    }

    def "everything is explained, and no word stands for two elements of one place"() {
        expect:
        KiwiVocabulary.all().every { type ->
            type.doc().endsWith('.') &&
                type.allAttributes().every { it.doc().size() > 5 && it.doc() ==~ /(?s).*[.…]/ } &&
                type.allChildren()*.words().flatten().toUnique().size() == type.allChildren()*.words().flatten().size()
        }
    }

    def "at most one attribute is given by position, and it is one that must be there"() {
        expect:
        KiwiVocabulary.all().every { type ->
            type.allAttributes().count { it.key() } <= 1 && type.key().every { it.needed() != Support.NONE } &&
                !(type.key().present && type.text().present)
        }
    }

    def "what limits something is an attribute of the right element"() {
        expect:
        KiwiVocabulary.all().every { type ->
            type.allAttributes().every { a -> a.limit().every { known(type, it) } } &&
                type.allChildren().every { c -> c.limit().every { known(type, it) } }
        }
    }

    private static boolean known(ElementType type, Limit limit) {
        def values = type.attribute(limit.attribute()).get().type()
        limit.values().every { values.of(it) != Support.NONE }
    }
}
