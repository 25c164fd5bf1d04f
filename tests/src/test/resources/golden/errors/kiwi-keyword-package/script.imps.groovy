recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        packages('bootstrap') {
            package 'filesystem'
        }
    }
}
