recipe('login') {
    dist 'SLES15'
    pakages 'vim'
}
