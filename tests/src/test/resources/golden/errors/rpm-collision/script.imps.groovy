repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        tree 'files', to: '/etc'
        text '/etc/motd', 'Welcome'
        text '/etc/issue', 'one'
        text '/etc/issue', 'two'
        text '/etc/issue/more', 'three'
        directory '/srv/site'
        directory '/srv/site', mode: '0750'
    }
}
