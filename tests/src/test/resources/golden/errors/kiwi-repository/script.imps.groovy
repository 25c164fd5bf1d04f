recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        repository(type: 'rpm-md', alias: 'a', architectures: 'x86_64') { source 'https://example.org/a' }
        repository(type: 'apt-deb', alias: 'b', use_for_bootstrap: true) { source 'https://example.org/b' }
        repository(type: 'apt-deb', alias: 'c', use_for_bootstrap: true, imageinclude: true, imageonly: true) {
            source 'https://example.org/c'
        }
    }
}
