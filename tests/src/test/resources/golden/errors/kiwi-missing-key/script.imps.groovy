recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        packages { rpm 'filesystem' }
        preferences { type(filesystem: 'xfs') }
        profiles { profile description: 'Login nodes' }
    }
}
