recipe('login') {
    description 'Login nodes
    dist 'SLES15'
}
