recipe('site_compute') {
    description 'Compute nodes with the site monitoring agent'
    packages 'dracut', 'kernel-default'
    // OBS-Profiles: @BUILD_FLAVOR@
    /* Made by the site team.
       Ask them before you change it. */
    kiwi(displayname: 'Site compute', files: 'site_compute') {
        attribute 'xsi:schemaLocation', 'https://example.org/kiwi https://example.org/kiwi.xsd'
        description('system') {
            author 'Site operations'
            contact 'ops@example.org'
            specification 'Compute'
        }
        preferences {
            version '1.4.0'
            packagemanager 'zypper'
            rpmExcludedocs true
            locale 'en_US'
            // the root is shared by all nodes
            type(
                'oem',
                filesystem: 'btrfs',
                primary: true,
                firmware: 'uefi',
                kernelcmdline: 'console=ttyS0',
                bootpartition: false,
                efipartsize: 512
            ) {
                bootloader 'grub2', timeout: 10
                systemdisk {
                    volume 'home', size: '1G'
                    volume '@root', freespace: '500M', quota: '10G'
                }
                size 20, unit: 'G'
                //no blank
                comment '''\
 trailing blank\s
 in a line\s'''
            }
        }
        users {
            user 'root',
                password: '$1$wYJUgpM5$RXMMeASDc035eX.NbYWFl0',
                groups: 'root',
                home: '/root',
                shell: '/bin/zsh'
        }
        repository(type: 'rpm-md', alias: 'base') { source 'obs://SUSE:SLE-15-SP6:GA/standard' }
        packages('bootstrap') {
            rpm 'filesystem', 'glibc-locale', 'udev', 'cracklib-dict-full', 'ca-certificates',
                'ca-certificates-mozilla'
            // only here
            rpm 'grub2-x86_64-efi', arch: 'x86_64'
            rpm 'grub2'
            namedCollection 'base'
            archive 'x.tgz'
        }
    }
}
