repository('site') {
    type 'RHEL9'
    rpmPackage('site motd') {
        version '1.0-3'
        release '1 beta'
        arch 'x86-64'
    }
    rpmPackage('site-tools') { }
    rpmPackage('site-docs') { version '1.0' }
    rpmPackage('site-docs') {
        version '1.0'
        arch 'noarch'
    }
}
