recipe('login') {
    dist 'SLES15'
    packages {
        rpm 'zsh'

recipe('compute') {
    dist 'SLES15'
}
