package io.impscript.converter.kiwi

import static io.impscript.converter.kiwi.KiwiTarget.COMMON
import static io.impscript.converter.kiwi.KiwiTarget.V7_5
import static io.impscript.converter.kiwi.KiwiTarget.V8_5
import static io.impscript.converter.kiwi.Samples.around
import static io.impscript.converter.kiwi.Samples.parse
import static io.impscript.converter.kiwi.Samples.written

import io.impscript.model.Markup
import spock.lang.Specification

class KiwiMisfitsSpec extends Specification {
    def '#xml can be said for #works'() {
        given:
        def document = document(xml)

        expect:
        KiwiTarget.values().findAll { KiwiFormat.misfits(document, it).empty } == works

        and: 'a misfit tells for which targets it would do'
        KiwiTarget.values().every { target -> KiwiFormat.misfits(document, target).every { it.works() == works } }

        where:
        xml                                                               | works
        '<type image="iso"/>'                                             | [V7_5, V8_5, COMMON]
        '<type image="iso" vga="0x314"/>'                                 | [V7_5, COMMON]
        '<repository type="rpm-dir" alias="a"><source path="/"/></repository>' | [V7_5, COMMON]
        '<repository type="apt-deb" use_for_bootstrap="true"><source path="/"/></repository>' | [V7_5, COMMON]
        '<type image="iso"><bootloader name="isolinux"/></type>'          | [V7_5]
        '<type image="clicfs"/>'                                          | [V7_5]
        '<type image="oem" filesystem="ext4"><machine ovftype="zvm"/></type>' | [V7_5]
        '<type image="iso"><bootloader name="grub2" output_console="serial" input_console="serial"/></type>' | [V7_5, V8_5, COMMON]
        '<type image="iso"><bootloader name="grub2" output_console="serial console" input_console="serial console"/></type>' | [V7_5, V8_5]
        '<type image="iso"><bootloader name="grub2" output_console="serial console" input_console="serial"/></type>' | [V8_5]
        '<type image="iso"><bootloader name="grub2" input_console="serial"/></type>' | [V8_5]
        '<type image="iso"><bootloader name="grub2" output_console="serial" input_console="usb_keyboard"/></type>' | [V8_5]
        '<type image="oem" filesystem="btrfs" btrfs_root_is_snapper_snapshot="true"/>' | [V7_5, V8_5, COMMON]
        '<type image="oem" filesystem="erofs"/>'                          | [V8_5]
        '<type image="iso" filesystem="ext4"/>'                           | [V8_5]
        '<type image="oem" filesystem="ext4" installiso="true"><installmedia><initrd action="add"><dracut driver="d"/></initrd></installmedia></type>' | [V8_5]
        '<containers source="s" backend="podman"><container name="c"/></containers>' | [V8_5]
        '<packages type="image"><file name="f" target="/t"/></packages>'  | [V8_5]
        '<packages type="image"><pakage name="f"/></packages>'            | []
        '<packages type="image"><package nam="f" name="g"/></packages>'   | []
        '<packages type="image"><package/></packages>'                    | []
        '<packages type="vmx"/>'                                          | []
        '<packages type="image">stray</packages>'                         | []
        '<extension xmlns:a="urn:a"><a:b c="d"/></extension>'             | [V7_5, V8_5, COMMON]
        '<type image="oem" filesystem="ext4" spare_part_is_last="true"/>' | [V8_5]
        '<type image="oem" filesystem="ext4" btrfs_quota_groups="true"/>' | [V7_5]
        '<type image="tbz" filesystem="ext4"/>'                           | []
        '<type image="oem"/>'                                             | []
        '<type image="oem" filesystem="ext4"><partitions><partition name="root" size="1"/></partitions></type>' | []
        '<type image="oem" filesystem="ext4"><luksformat><option name="a"/></luksformat></type>' | []
        '<type image="docker"><containerconfig name="a"><entrypoint/></containerconfig></type>' | []
        '<x:y/>'                                                          | []
    }

    def 'the package manager #manager can be said for #works'() {
        expect:
        KiwiTarget.values().findAll { KiwiFormat.misfits(document('').withManager(manager), it).empty } == works

        where:
        manager   | works
        'zypper'  | [V7_5, V8_5, COMMON]
        'dnf'     | [V7_5, V8_5, COMMON]
        'dnf4'    | [V7_5, V8_5, COMMON]
        'dnf5'    | [V8_5]
        'apk'     | [V8_5]
        'smart'   | []
        '{{ m }}' | [V7_5, V8_5, COMMON]
    }

    def 'a misfit has the number of its element, and says what to do'() {
        given:
        def document = document('<packages type="image"><package name="a"/><pakage name="b"/></packages>')
        def misfit = KiwiFormat.misfits(document, COMMON)[0]

        expect:
        misfit.message() == 'Kiwi has no <pakage> in <packages>'
        misfit.kind() == Misfit.Kind.REFUSED
        misfit.hint() == "did you mean 'package'?"
        numbered(document.image())[misfit.tag()].name() == 'pakage'
    }

    def 'what a target has another word for is written with that word'() {
        given:
        def document = document('<type image="oem" filesystem="btrfs" btrfs_root_is_snapper_snapshot="true"><bootloader name="grub2" output_console="serial" input_console="console"/></type>')
            .withManager('dnf4')

        expect:
        with(written(document, COMMON)) {
            it.contains('schemaversion="7.5"') && it.contains('<packagemanager>dnf<') && it.contains('console="serial console"') && it.contains('btrfs_root_is_snapshot="true"')
        }
        with(written(document, V8_5)) {
            it.contains('schemaversion="8.5"') && it.contains('<packagemanager>dnf4<') && it.contains('output_console="serial"') && it.contains('btrfs_root_is_snapper_snapshot="true"')
        }
        KiwiTarget.values().every { parse(written(document, it)).value().get() == document }
    }

    def 'attributes are written in the order of the vocabulary'() {
        expect:
        written(document('<repository alias="a" my="own" type="rpm-md"><source path="p"/></repository>'), COMMON)
            .contains('<repository type="rpm-md" alias="a" my="own">')
    }

    def 'what XML cannot say is a misfit, and is written as near as can be: #node'() {
        given:
        def document = document('').with { it.withImage(it.image().withContent([*it.image().content(), node])) }

        expect:
        KiwiFormat.misfits(document, COMMON).any { it.message().contains(message) && it.kind() == Misfit.Kind.UNSAYABLE }
        parse(written(document, COMMON)).value().present

        where:
        node                                                          | message
        new Markup.Comment('a -- b')                                  | 'a comment cannot'
        new Markup.Comment('--->')                                    | 'a comment cannot'
        new Markup.Comment('-')                                       | 'a comment cannot'
        new Markup.Comment('a\u0000b')                                | 'a comment cannot'
        new Markup.Instruction('a', 'b ?> c')                         | 'a processing instruction'
        new Markup.Tag('extension', [:], [new Markup.Text('\u0007')]) | 'a text has a character'
        new Markup.Tag('extension', [a: '\uD800'], [])                | 'has a character'
    }

    private static KiwiDocument document(String xml) {
        def inPreferences = xml.startsWith('<type')
        def packages = xml.startsWith('<packages') ? '' : '<packages type="image"/>'
        def document = parse(around('8.5', inPreferences ? packages : packages + xml, inPreferences ? xml : '')).value().get()
        document.metaClass.withManager = { String manager ->
            parse(written(document, V8_5).replace('<packagemanager>zypper<', "<packagemanager>$manager<")).value().get()
        }
        document
    }

    private static List<Markup.Tag> numbered(Markup.Tag tag) {
        [tag] + tag.tags().collectMany { numbered(it) }
    }
}
