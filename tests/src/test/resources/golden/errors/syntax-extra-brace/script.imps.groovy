recipe('login') {
    dist 'SLES15'
}
}
