repository('site') {
    type 'SLES15'
    url 'rpms'
    gpgKey 'keys/site.asc'
}

recipe('login') {
    dist 'SLES15'
    repositories 'site'
    postbuildCopy 'files/motd'
}

recipe('other') {
    postbuildCopy 'files/other'
}
