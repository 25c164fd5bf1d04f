recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            version = '1.0.0'
            type 'oem', filesystem = 'xfs'
        }
    }
}
