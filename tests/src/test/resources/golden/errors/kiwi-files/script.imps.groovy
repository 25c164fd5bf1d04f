recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi(files: 'compute') {
        preferences { version '1.0.0' }
    }
}
recipe('login') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi(files: 'script.imps.groovy') {
        preferences { version '1.0.0' }
    }
}
