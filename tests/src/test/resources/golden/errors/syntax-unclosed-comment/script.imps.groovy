recipe('login') {
    dist 'SLES15'
} /* the login nodes
