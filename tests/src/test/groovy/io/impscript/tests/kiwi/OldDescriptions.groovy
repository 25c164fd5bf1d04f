package io.impscript.tests.kiwi

/** Descriptions of old schemas, put together at random from what their schemas had. The same seed gives the same ones. */
class OldDescriptions {
    static final LABELS = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9', '5.0', '5.1', '5.2', '5.3', '5.4', '5.5',
                           '5.6', '5.7', '5.8', '5.9', '6.0', '6.1', '6.2', '6.3', '6.4', '6.5', '6.6', '6.7', '6.8', '6.9', '7.0',
                           '7.1', '7.2', '7.3', '7.4']
    private final Random random
    private BigDecimal label

    OldDescriptions(long seed) {
        random = new Random(seed)
    }

    String next(String schema) {
        label = schema as BigDecimal
        """<?xml version="1.0" encoding="utf-8"?>
<!-- OBS-Profiles: @BUILD_FLAVOR@ -->
<image schemaversion="$schema" name="old"${until(5.1, ' inherit="../base"')}${until(6.6, ' kiwirevision="4711"')}>
  <description type="system"><author>A</author><contact>a@example.org</contact><specification>S</specification></description>
  <preferences>
    <version>1.0.0</version>
    <packagemanager>${pick('zypper', 'yum', 'apt-get')}</packagemanager>
${until(6.6, '    <rpm-force>true</rpm-force>')}${until(6.6, '    <partitioner>parted</partitioner>')}${until(6.7, '    <hwclock>utc</hwclock>')}
${until(6.6, '    <defaultroot>/tmp</defaultroot><defaultprebuilt>p</defaultprebuilt><defaultdestination>/d</defaultdestination>')}
${until(5.0, '    <defaultbaseroot>/base</defaultbaseroot>')}${until(5.4, '    <boot-theme>studio</boot-theme>')}
${types()}
  </preferences>
  <users${until(6.3, ' group="root"')}${until(6.3, ' id="0"')}>
    <user ${label <= 5.5 ? 'pwd' : 'password'}="x" home="/root" name="root"/>
  </users>
${drivers()}
  <repository type="${pick('rpm-md', label <= 7.0 ? 'yast2' : 'apt-deb')}"${until(6.6, ' status="replaceable"')}${until(6.6, ' prefer-license="true"')}>
    <source path="obs://A/b"/>
  </repository>
  <packages type="image"${until(4.4, ' patternPackageType="onlyRequired"')}>
    <package name="one"${until(6.6, ' replaces="two"')}/>
    ${until(5.6, '<opensusePattern name="base"/><rhelGroup name="core"/>')}${until(6.0, '<opensuseProduct name="p"/>')}
  </packages>
${until(4.5, '  <packages type="vmware"><package name="open-vm-tools"/></packages>')}
  <packages type="bootstrap"><package name="filesystem"/></packages>
</image>
"""
    }

    private String types() {
        (1..1 + random.nextInt(3)).collect { type() }.join('\n')
    }

    private String type() {
        def image = pick('iso', 'oem', label <= 7.2 ? 'vmx' : 'tbz', label <= 4.9 ? 'xen' : 'pxe', label <= 5.1 ? 'usb' : 'iso', 'docker')
        """    <type image="$image"${image in ['oem', 'vmx'] ? ' filesystem="ext3"' : ''}${typeAttributes()}>
      ${sections(image)}
    </type>"""
    }

    private String typeAttributes() {
        until(4.2, ' lvmgroup="vg"') + until(4.7, ' lvm="true"') + (label <= 4.6 ? pick('', ' format="iso"', ' format="usb"', ' format="vmdk"') : '') +
            until(4.9, ' boot="xenboot/suse-13.1"') + until(5.0, ' baseroot="/b"') + until(5.7, ' syncMBR="true"') +
            until(6.2, ' fsreadonly="squashfs" fsreadwrite="ext3"') + until(6.2, ' zfsoptions="z"') + until(6.4, ' container="box"') +
            until(6.6, ' checkprebuilt="true"') + until(6.6, ' fsnocheck="true"') + until(6.8, ' hybrid="true"') +
            until(7.1, ' bootloader="grub2"') + until(7.1, ' boottimeout="7"') + until(7.1, ' bootloader_console="serial"') +
            until(7.1, ' zipl_targettype="FBA"') + pick('', ' kernelcmdline="quiet &lt;x&gt;"')
    }

    private String sections(String image) {
        [until(4.7, '<lvmvolumes><volume name="var" size="1G"/></lvmvolumes>'), oemconfig(), machine(),
         until(6.9, '<pxedeploy server="192.0.2.1"><timeout>20</timeout></pxedeploy>'),
         label >= 6.5 && image == 'docker' ? "<containerconfig name=\"c\"${until(7.4, ' additionaltags="one,two"')}/>" : '',
         until(4.3, '<commandline>vga=0x301</commandline>'),
         image == 'ec2' ? '<ec2config><ec2region>AP-Japan</ec2region></ec2config>' : ''].join('')
    }

    private String oemconfig() {
        maybe('<oemconfig>' + until(4.7, "<oem-home>${pick('true', 'false')}</oem-home>") + until(4.8, '<oem-dumphalt>true</oem-dumphalt>') +
            until(5.9, '<oem-align-partition>true</oem-align-partition>') + until(6.8, '<oem-ataraid-scan>false</oem-ataraid-scan>') +
            '<oem-swap>true</oem-swap></oemconfig>')
    }

    private String machine() {
        if (label <= 4.6) {
            return pick('', '<vmwareconfig arch="ix86" memory="512" usb="true"><vmwaredisk controller="scsi" id="0"/><vmwarenic interface="0"/></vmwareconfig>',
                '<xenconfig memory="512"><xendisk device="/dev/xvda"/><xenbridge name="br0" mac="00:11:22:33:44:55"/></xenconfig>')
        }
        def domain = label >= 5.0 && label <= 6.5 ? pick('', ' domain="dom0"', ' domain="domU"') : ''
        maybe("<machine memory=\"512\"$domain><vmdisk controller=\"${label <= 5.8 ? 'scsi' : 'ide'}\" id=\"0\"/></machine>")
    }

    private String drivers() {
        maybe("  <drivers${label <= 5.3 ? ' type="usb"' : ''}><file name=\"drivers/usb/*\"/></drivers>")
    }

    /** What the schemas had up to a label, now and then. */
    private String until(BigDecimal last, String text) {
        label <= last ? maybe(text) : ''
    }

    private String maybe(String text) {
        random.nextInt(2) ? text : ''
    }

    private String pick(String... choices) {
        choices[random.nextInt(choices.length)]
    }
}
