// A rich dependency of which no side can be had.
repository('tools') {
    type 'RHEL9'
    rpmPackage('viewer') { version '1'; text '/etc/viewer', 'x'; requires '(gtk4 or qt6)' }
    rpmPackage('gtk4') { version '4.8'; text '/etc/gtk4', 'x'; requires 'wayland' }
}

recipe('login') {
    description 'A login node'
    packages { rpm 'viewer', rationale: 'Users look at pictures' }
    repositories 'tools'
}
