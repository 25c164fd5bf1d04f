recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        description('system') { author 'Site operations' }
        repository(alias: 'base') {
            // nothing
        }
        def names = []
        users { names.each { user it, password: 'x' } }
        preferences {
            type('oem', filesystem: 'xfs') { partitions { } }
        }
    }
}
