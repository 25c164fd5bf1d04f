recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        timezone 'UTC'
        bootloader 'grub2'
        preferences {
            dist 'SLES15'
            type('oem', filesystem: 'xfs') {
                volume 'home', size: '1G'
                port '80'
            }
        }
    }
}
