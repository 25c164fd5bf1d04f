recipe('base') {
    dist 'SLES15'
}
