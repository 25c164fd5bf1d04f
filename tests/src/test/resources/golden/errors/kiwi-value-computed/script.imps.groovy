recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        def sizes = [root: '10G', home: 'plenty']
        def manager = ['zyp', 'er'].join('')
        preferences {
            packagemanager manager + 'r'
            type('oem', filesystem: "ext${2 + 3}") {
                systemdisk {
                    sizes.each { name, size -> volume name, size: size }
                }
            }
        }
    }
}
