def disks = [home: '10G', srv: '20G']

fragment('accounts') {
    kiwi(displayname: 'Nodes of the site') {
        users(profiles: 'login') {
            user 'root', password: '$6$salt$hash', groups: 'root'
            ['ops', 'guest'].each { user it, password: 'x', id: 1000 + it.size() }
        }
    }
}

recipe('disk') {
    dist 'SLES15'
    packages 'dracut'
    kiwi(id: 'disk-1', files: 'disk') {
        prolog {
            comment ' OBS-Profiles: @BUILD_FLAVOR@ '
            instruction 'site', 'x="1"'
        }
        description('system') {
            author 'Site operations'
            contact 'ops@example.org'
            specification "Nodes with ${disks.size()} volumes"
        }
        profiles {
            profile 'login', description: 'Login nodes', import: true
            profile('gpu', description: 'Accelerators') { requires 'login' }
        }
        preferences {
            version '1.4.0'
            packagemanager 'zypper'
            rpmExcludedocs true
            rpmCheckSignatures false
            type('oem', filesystem: 'btrfs', primary: true, efipartsize: 20) {
                bootloader 'grub2', timeout: 10
                size 40, unit: 'G'
                systemdisk {
                    disks.each { name, size -> volume name, size: size }
                }
                oemconfig { oemSwap false; oemSystemsize 8192 }
                if (disks.containsKey('home')) {
                    vagrantconfig('libvirt', virtualsize: 42) { attribute 'site:note', 'kept' }
                }
            }
            for (format in ['tbz', 'squashfs']) type format
        }
        repository(type: 'rpm-md', alias: 'base', priority: 3) { source 'obs://openSUSE:Leap:15.6/standard' }
        packages('bootstrap') {
            rpm 'filesystem', 'glibc-locale'
            deb(['a', 'b'])
            namedCollection 'base', arch: 'x86_64,aarch64'
        }
        extension { xml '<site:rack xmlns:site="https://example.org/site">r1</site:rack>' }
        epilog { comment 'end' }
    }
    fragment 'accounts'
}
