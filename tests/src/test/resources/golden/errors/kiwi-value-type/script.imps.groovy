recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            version 1.4
            rpmExcludedocs 'yes'
            type('oem', filesystem: 'xfs', efipartsize: '20M', primary: 'ja', rootfs_label: 7) {
                size 10.5
                oemconfig { oemSwapsize 'big' }
            }
        }
        packages('bootstrap') { rpm 'filesystem', 17 }
    }
}
