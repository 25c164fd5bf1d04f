recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi(name: 'compute', displayName: 'Compute', folder: 'compute', id: 17) {
        preferences { version '1.0.0' }
    }
    kiwi 'compute'
}
