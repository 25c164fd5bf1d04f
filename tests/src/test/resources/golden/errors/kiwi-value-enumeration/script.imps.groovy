recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            packagemanager 'zyper'
            type 'oem', filesystem: 'ext5', firmware: 'UEFI'
            type 'squash'
        }
    }
}
