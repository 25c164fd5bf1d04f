// What is asked for needs something that needs something that is nowhere.
repository('tools') {
    type 'RHEL9'
    rpmPackage('slurmd') { version '23.2'; text '/etc/slurmd', 'x'; requires 'munge' }
    rpmPackage('munge') { version '0.5'; text '/etc/munge', 'x'; requires 'libmunge >= 0.5' }
    rpmPackage('libmunge') { version '0.4'; text '/etc/libmunge', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'slurmd', rationale: 'Jobs are started by it' }
    repositories 'tools'
}
