recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type 'tbz', kernelcmdline: 'quiet', primary: true
            type('iso', filesystem: 'ext4', installiso: true, bootpartsize: 512)
            type('docker', derived_from: 'obs://base') { bootloader 'grub2' }
            type('oem', filesystem: 'xfs') {
                bootloader 'systemd_boot', timeout_style: 'hidden', targettype: 'GPT'
                containerconfig 'site/tools'
            }
        }
    }
}
