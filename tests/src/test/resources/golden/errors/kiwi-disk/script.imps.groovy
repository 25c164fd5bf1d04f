recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type('oem', filesystem: 'xfs') {
                size 10, unit: 'G', unpartitioned: 20
                systemdisk {
                    volume 'home', size: 'all'
                    volume 'srv', freespace: 'all'
                }
                partitions { partition 'swap', size: '2G' }
            }
        }
    }
}
