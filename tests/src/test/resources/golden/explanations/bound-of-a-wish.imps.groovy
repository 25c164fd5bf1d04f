// A bound of one wish takes away what another one needs.
repository('tools') {
    type 'RHEL9'
    rpmPackage('python') { version '3.9'; text '/etc/p', 'x' }
    rpmPackage('notebook') { version '7'; text '/etc/n', 'x'; requires 'python >= 3.11' }
}

repository('updates') {
    type 'RHEL9'
    rpmPackage('python') { version '3.11'; text '/etc/p', 'x' }
}

recipe('login') {
    description 'A login node'
    packages {
        rpm 'python', version: '< 3.10', rationale: 'The batch scripts are old'
        rpm 'notebook', rationale: 'Users ask for it'
    }
    repositories 'tools', 'updates'
}
