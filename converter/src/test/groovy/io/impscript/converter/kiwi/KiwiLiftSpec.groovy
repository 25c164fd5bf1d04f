package io.impscript.converter.kiwi

import static io.impscript.converter.kiwi.Samples.around
import static io.impscript.converter.kiwi.Samples.parse

import io.impscript.diag.DiagnosticCode
import spock.lang.Specification

class KiwiLiftSpec extends Specification {
    def '#label: #before becomes #after'() {
        given:
        def old = parse(around(label, content(before), preferences(before)))
        def fresh = parse(around('8.5', content(after), preferences(after)))

        expect:
        old.value().get() == fresh.value().get()
        (old.diagnostics()*.code() as Set).containsAll([DiagnosticCode.LIFTED])

        when: 'nothing is lifted twice'
        def twice = parse(Samples.written(old.value().get(), KiwiTarget.V8_5))

        then:
        twice.value() == old.value()
        twice.diagnostics().empty

        where:
        label | before                                                              | after
        '4.1' | '<type image="ec2" ec2accountnr="7"/>'                              | '<type image="ec2"><ec2config><ec2accountnr>7</ec2accountnr></ec2config></type>'
        '4.2' | '<type image="iso" lvmgroup="g"><lvmvolumes/></type>'               | '<type image="iso"><systemdisk name="g"/></type>'
        '4.5' | '<packages type="vmware"/>'                                         | '<packages type="oem"/>'
        '4.6' | '<type image="iso" format="usb"/>'                                  | '<type image="iso" installstick="true"/>'
        '4.6' | '<type image="iso"><vmwareconfig memory="1"><vmwaredisk id="0"/><vmwarenic interface="e"/><vmwarecdrom id="1"/></vmwareconfig></type>' | '<type image="iso"><machine memory="1"><vmdisk id="0"/><vmnic interface="e"/><vmdvd id="1"/></machine></type>'
        '4.6' | '<type image="iso"><xenconfig><xenbridge name="b"/><xendisk device="d"/></xenconfig></type>' | '<type image="iso"><machine><vmnic interface="b"/><vmdisk device="d" controller="ide" id="0"/></machine></type>'
        '4.7' | '<type image="iso" lvm="true"/>'                                    | '<type image="iso"><systemdisk name="kiwiVG"/></type>'
        '4.7' | '<type image="iso"><oemconfig><oem-home> TRUE </oem-home></oemconfig></type>' | '<type image="iso"><systemdisk name="kiwiVG"><volume name="/home" freespace="200M"/></systemdisk><oemconfig/></type>'
        '4.8' | '<type image="iso"><oemconfig><oem-dumphalt>true</oem-dumphalt></oemconfig></type>' | '<type image="iso"><oemconfig><oem-bootwait>true</oem-bootwait></oemconfig></type>'
        '5.2' | '<type image="iso"><ec2config><ec2region>AP-Japan</ec2region></ec2config></type>' | '<type image="iso"><ec2config><ec2region>AP-Northeast</ec2region></ec2config></type>'
        '5.4' | '<boot-theme>t</boot-theme>'                                        | '<bootsplash-theme>t</bootsplash-theme><bootloader-theme>t</bootloader-theme>'
        '5.5' | '<users><user name="a" pwd="p"/></users>'                           | '<users><user name="a" password="p"/></users>'
        '5.5' | '<repository username="u" pwd="p" alias="a"/>'                      | '<repository username="u" password="p" alias="a"/>'
        '5.6' | '<packages type="image"><rhelGroup name="a"/><opensusePattern name="b"/></packages>' | '<packages type="image"><namedCollection name="a"/><namedCollection name="b"/></packages>'
        '5.8' | '<type image="iso"><machine><vmdisk controller="scsi"/></machine></type>' | '<type image="iso"><machine><vmdisk controller="lsilogic"/></machine></type>'
        '6.0' | '<packages type="image"><opensuseProduct name="a"/></packages>'     | '<packages type="image"><product name="a"/></packages>'
        '6.1' | '<type image="oem"/>'                                               | '<type image="oem"><bootloader name="grub2"/></type>'
        '6.3' | '<users group="a"><user name="b"/><user name="c" groups="d"/></users>' | '<users><user name="b" groups="a"/><user name="c" groups="d"/></users>'
        '6.4' | '<type image="docker" container="c"/>'                              | '<type image="docker"><containerconfig name="c"/></type>'
        '6.5' | '<type image="iso"><machine domain="dom0"/></type>'                 | '<type image="iso" xen_server="true"><machine/></type>'
        '7.1' | '<type image="iso" bootloader="grub2" boottimeout="3" bootloader_console="serial"/>' | '<type image="iso"><bootloader name="grub2" output_console="serial" timeout="3"/></type>'
        '7.2' | '<type image="vmx"><size>3</size></type>'                           | '<type image="oem"><oemconfig><oem-resize>false</oem-resize></oemconfig><size>3</size></type>'
        '7.2' | '<packages type="vmx"/>'                                            | '<packages type="oem"/>'
        '7.4' | '<type image="oci"><containerconfig name="c" additionaltags="a,b"/></type>' | '<type image="oci"><containerconfig name="c" additionalnames=":a,:b"/></type>'
        '8.2' | '<type image="oem" btrfs_root_is_snapshot="true"/>'                 | '<type image="oem" btrfs_root_is_snapper_snapshot="true"/>'
        '8.3' | '<type image="iso"><bootloader name="grub2" console="serial console gfxterm"/></type>' | '<type image="iso"><bootloader name="grub2" output_console="serial" input_console="console gfxterm"/></type>'
    }

    def '#label: the package manager #before becomes #after'() {
        expect:
        parse(around(label, '').replace('zypper', before)).value() == parse(around('8.5', '').replace('zypper', after)).value()

        where:
        label | before    | after
        '7.3' | 'yum'     | 'dnf4'
        '7.3' | 'apt-get' | 'apt'
        '7.5' | ' dnf '   | 'dnf4'
        '8.0' | 'dnf4'    | 'dnf4'
        '8.5' | 'dnf'     | 'dnf'
    }

    def '#label: #old is dropped, kept aside and reported'() {
        when:
        def lifted = parse(around(label, content(old), preferences(old)))
        def finding = lifted.diagnostics().find { it.code() == DiagnosticCode.KEPT_ASIDE }

        then:
        lifted.value().get() == parse(around('8.5', content(left), preferences(left))).value().get()
        finding.message().contains('is dropped')
        finding.hints()[0] == "it is kept aside: $kept".toString()

        where:
        label | old                                                    | left                      | kept
        '4.2' | '<type image="iso" lvmgroup="g"/>'                     | '<type image="iso"/>'     | '<type image="iso" lvmgroup="g"/>'
        '4.3' | '<commandline>a b</commandline>'                       | ''                        | '<commandline>a b</commandline>'
        '4.4' | '<packages type="image" patternPackageType="p"/>'      | '<packages type="image"/>' | '<packages type="image" patternPackageType="p"/>'
        '5.0' | '<type image="iso" baseroot="b"/>'                     | '<type image="iso"/>'     | '<type image="iso" baseroot="b"/>'
        '5.1' | '<type image="usb"><size>1</size></type>'              | ''                        | '<type image="usb"> …'
        '5.3' | '<drivers type="d"><file name="f"/></drivers>'         | '<drivers><file name="f"/></drivers>' | '<drivers type="d"/>'
        '5.7' | '<type image="iso" syncMBR="true"/>'                   | '<type image="iso"/>'     | '<type image="iso" syncMBR="true"/>'
        '6.2' | '<type image="iso" fsreadonly="squashfs"/>'            | '<type image="iso"/>'     | '<type image="iso" fsreadonly="squashfs"/>'
        '6.3' | '<users id="5"><user name="a"/></users>'               | '<users><user name="a"/></users>' | '<users id="5"/>'
        '6.6' | '<rpm-force>true</rpm-force>'                          | ''                        | '<rpm-force>true</rpm-force>'
        '6.6' | '<repository status="s" alias="a"/>'                   | '<repository alias="a"/>' | '<repository alias="a" status="s"/>'
        '6.6' | '<packages type="image"><package name="a" replaces="b"/></packages>' | '<packages type="image"><package name="a"/></packages>' | '<package name="a" replaces="b"/>'
        '6.7' | '<hwclock>utc</hwclock>'                               | ''                        | '<hwclock>utc</hwclock>'
        '6.8' | '<type image="iso" hybrid="true"/>'                    | '<type image="iso"/>'     | '<type image="iso" hybrid="true"/>'
        '6.9' | '<type image="pxe"><pxedeploy server="1"/></type>'     | '<type image="pxe"/>'     | '<pxedeploy server="1"/>'
        '7.0' | '<repository type="yast2" alias="a"/>'                 | '<repository alias="a"/>' | '<repository type="yast2" alias="a"/>'
        '7.1' | '<type image="iso" boottimeout="3"/>'                  | '<type image="iso"/>'     | '<type image="iso" boottimeout="3"/>'
    }

    def 'what 7.5 still has is left alone: #kept'() {
        expect:
        parse(around('7.5', content(kept), preferences(kept))).value() == parse(around('8.5', content(kept), preferences(kept))).value()

        where:
        kept << ['<type image="iso" vga="0x314"/>', '<repository type="rpm-dir" alias="a"/>', '<repository use_for_bootstrap="true"/>']
    }

    def 'the label #label is read with a warning'() {
        when:
        def read = parse(around('7.5', '').replace('schemaversion="7.5"', label))

        then:
        read.value().get().image().attribute('schemaversion') == '8.5'
        read.diagnostics().findAll { it.code() == DiagnosticCode.BAD_LABEL }*.hints() == [[hint]]
        !read.value().get().image().attributes().containsKey('schemeversion')

        where:
        label                    | hint
        ''                       | 'it is read as one of schema 7.5'
        'schemaversion=""'       | 'it is read as one of schema 7.5'
        'schemaversion="7"'      | 'it is read as one of schema 7.5'
        'schemaversion="seven"'  | 'it is read as one of schema 7.5'
        'schemaversion="9.0"'    | 'it is read as one of schema 8.5'
        'schemaversion="3.9"'    | 'it is read as one of schema 4.1'
        'schemeversion="2.4"'    | 'it is read as one of schema 4.1'
        'schemaversion="6.66"'   | 'it is read as one of schema 6.66'
        'schemaversion="7.7"'    | 'it is read as one of schema 7.7'
    }

    def 'the findings of a lift stand where the thing stood'() {
        when:
        def found = parse(around('6.8', '', '\n    <type image="iso"\n          hybrid="true"/>')).diagnostics()

        then:
        with(found.find { it.code() == DiagnosticCode.KEPT_ASIDE }.place().get()) {
            [startLine(), startColumn(), endLine(), endColumn()] == [5, 19, 5, 23]
        }
    }

    def 'what an extension holds is never lifted'() {
        given:
        def extension = '<extension xmlns:a="urn:a"><a:x><type image="vmx"/><hwclock>a</hwclock></a:x></extension>'

        expect:
        parse(around('6.0', extension)).value().get().image().tags('extension') ==
            parse(around('8.5', extension)).value().get().image().tags('extension')
    }

    private static final IN_PREFERENCES = /^<(type|boot-theme|rpm-force|hwclock|commandline|bootsplash-theme|bootloader-theme).*/

    private static String content(String xml) {
        xml ==~ IN_PREFERENCES ? '' : xml
    }

    private static String preferences(String xml) {
        xml ==~ IN_PREFERENCES ? xml : ''
    }
}
