recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            version '1.0.0'
            version '1.1.0'
            type('oem', filesystem: 'xfs') {
                bootloader 'grub2'
                bootloader 'grub2', timeout: 3
            }
        }
        repository(alias: 'base') {
            source 'https://example.org/a'
            source 'https://example.org/b'
        }
    }
}
