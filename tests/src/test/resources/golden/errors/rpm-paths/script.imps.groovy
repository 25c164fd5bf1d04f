repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        file 'files/motd'
        file 'files/motd', to: 'etc/motd'
        file 'files/motd', to: '/etc/../shadow'
        file 'files/motd', to: '/etc/site/'
        file 'files/motd', to: '/etc/a', mode: '0999'
        file 'files/motd', to: '/etc/b', mode: 'rw-r--r--'
        text '/etc//c', 'x'
        text '/etc/d/', 'x'
        text '/', 'x'
        text '/etc/nul\u0000', 'x'
        directory '/srv/site', owner: 'no body', group: 'a:b'
        link '/usr/bin/site', to: '../../../etc/site'
        link '/usr/bin/none', to: ''
        link '/usr/bin/fine', to: '../lib/site/site.sh'
    }
}
