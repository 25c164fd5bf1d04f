# the login nodes
recipe('login') {
    dist 'SLES15'
}
