recipe('login') {
    dist 'SLES15'
    validArch 'x86_64'
    dist 'SLES12'
}
