recipe('login') {
    dist 'SLES15'
}

recipe('login') {
    dist 'SLES12'
}
