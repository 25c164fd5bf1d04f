repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        file 'files/motd', to: '/etc/motd'
    }
}

repository('other') {
    type 'RHEL9'
    rpmPackage('other-motd') {
        version '1.0'
        file 'files/other', to: '/etc/motd'
    }
}

recipe('login') {
    dist 'RHEL9'
    packages 'site-motd'
    repositories 'site'
}
