repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        file 'files/gone', to: '/etc/gone'
        file 'files', to: '/etc/files'
        file '/run/site.sock', to: '/etc/socket'
        tree 'files/motd', to: '/etc/tree'
        tree '/dev/site', to: '/usr/share/site'
        tree 'nowhere', to: '/usr/lib/site'
        tree '/opt/links', to: '/opt/links'
    }
}
