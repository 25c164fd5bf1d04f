recipe('login\u001b[2J') {
    dist 'SLES15'
}
recipe('a[31mb') {
    dist '‮SLES15'
}
