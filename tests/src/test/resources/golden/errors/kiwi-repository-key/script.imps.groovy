recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        repository('d') { source 'https://example.org/d' }
    }
}
