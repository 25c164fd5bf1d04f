recipe('sles-minimal') {
    dist 'SLES15'
}
