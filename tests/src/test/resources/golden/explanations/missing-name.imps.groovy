// A name that no repository has, but for a near one.
repository('tools') {
    type 'RHEL9'
    rpmPackage('openmpi') { version '4.1'; text '/etc/openmpi', 'x' }
    rpmPackage('openssh') { version '9.2'; text '/etc/openssh', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'opnempi', rationale: 'Users run MPI jobs' }
    repositories 'tools'
}
