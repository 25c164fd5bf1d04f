recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type 'oem', filesystem: 'xfs', kernelcmd: 'quiet', bootPartition: true
        }
        repository(type: 'rpm-md', allias: 'base') { source 'https://example.org/base' }
        users { user 'root', passwd: 'x' }
    }
}
