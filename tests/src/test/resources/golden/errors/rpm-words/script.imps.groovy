repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        file 'files/motd', too: '/etc/motd'
        txt '/etc/motd', 'x'
        text '/etc/motd'
        text '/etc/motd', 'x', mode: 0644
        text '/etc/issue', 'x', config: 'yes'
        priority 5
    }
    file 'files/motd', to: '/etc/motd'
}
