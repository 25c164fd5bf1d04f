recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            version '1.0.0'
            type 'oem', filesystem: 'xfs', primary: true
            type 'tbz', primary: true
            type 'oem', filesystem: 'ext4'
        }
    }
}
