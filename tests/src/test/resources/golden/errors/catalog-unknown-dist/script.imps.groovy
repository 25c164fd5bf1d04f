recipe('login') {
    dist 'SLSE15'
}

recipe('compute') {
    dist 'Debian12'
}
