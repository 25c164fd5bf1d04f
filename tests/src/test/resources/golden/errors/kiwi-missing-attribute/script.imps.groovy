recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        users { user 'root' }
        profiles { profile 'login' }
        preferences {
            type 'oem'
            type('oem', filesystem: 'xfs') {
                vagrantconfig 'libvirt'
                partitions { partition 'data' }
            }
        }
        packages('bootstrap') { collectionModule 'perl' }
    }
}
