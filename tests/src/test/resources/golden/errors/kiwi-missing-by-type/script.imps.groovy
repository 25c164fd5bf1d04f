recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type 'oem'
            type 'appx'
        }
    }
}
