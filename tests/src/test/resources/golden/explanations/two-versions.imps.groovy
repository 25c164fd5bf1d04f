// Two wishes that need two versions of one package.
repository('tools') {
    type 'RHEL9'
    rpmPackage('old-tool') { version '1'; text '/etc/old', 'x'; requires 'libfoo = 1' }
    rpmPackage('new-tool') { version '2'; text '/etc/new', 'x'; requires 'libfoo = 2' }
    rpmPackage('libfoo') { version '1'; text '/etc/foo', 'x' }
}

repository('updates') {
    type 'RHEL9'
    rpmPackage('libfoo') { version '2'; text '/etc/foo', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'old-tool', rationale: 'Never change a running system'
        rpm 'new-tool', rationale: 'The future'
    }
    repositories 'tools', 'updates'
}
