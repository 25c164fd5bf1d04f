class Site {
    String name
}

recipe('login') {
    dist 'SLES15'
}
