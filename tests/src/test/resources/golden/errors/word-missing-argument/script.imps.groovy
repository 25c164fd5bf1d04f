recipe {
    dist 'SLES15'
}

recipe('login')

recipe('compute') {
    description
}
