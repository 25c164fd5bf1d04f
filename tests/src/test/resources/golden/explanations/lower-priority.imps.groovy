// The repository that is preferred has the package in a version that a requirement does not take.
repository('site') {
    type 'RHEL9'
    priority 10
    rpmPackage('mpi') { version '3'; text '/etc/mpi', 'x' }
}

repository('vendor') {
    type 'RHEL9'
    priority 90
    rpmPackage('mpi') { version '4'; text '/etc/mpi', 'x'; requires 'fabric' }
    rpmPackage('solver') { version '1'; text '/etc/solver', 'x'; requires 'mpi >= 4' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'solver', rationale: 'Group 7 runs it' }
    repositories 'site', 'vendor'
}
