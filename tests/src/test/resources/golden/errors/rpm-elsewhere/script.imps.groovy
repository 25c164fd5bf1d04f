repository('site') {
    type 'RHEL9'
    url 'https://packages.local/site'
    mirrors 'https://mirror.local/site'
    metalink 'https://mirror.local/metalink?repo=site'
    gpgKey 'https://packages.local/key.asc'
    rpmPackage('site-motd') {
        version '1.0'
        text '/etc/motd', 'Welcome'
    }
}
