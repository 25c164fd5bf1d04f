recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            locale 'english'
            type('oem', filesystem: 'xfs', volid: 'much too long for a volume identifier', vhdfixedtag: 'none') {
                partitions { partition 'data', size: '10 GB' }
                machine { vmnic '0', mac: '00:11' }
            }
        }
        repository(alias: 'base os', priority: 'high') { source('x') { signing 'site.asc' } }
        packages('bootstrap') { rpm 'filesystem', arch: 'x86-64' }
    }
}
