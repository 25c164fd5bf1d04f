receipt('login') {
    dist 'SLES15'
}
