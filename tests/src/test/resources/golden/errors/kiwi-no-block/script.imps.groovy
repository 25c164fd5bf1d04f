recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        users
        description 'system'
        repository type: 'rpm-md', alias: 'base'
    }
}
