// A pin that keeps out the version which another wish needs.
repository('tools') {
    type 'RHEL9'
    rpmPackage('openssl') { version '1.1.1'; text '/etc/a', 'x' }
    rpmPackage('curl') { version '8.0'; text '/etc/b', 'x'; requires 'openssl >= 3' }
}

repository('updates') {
    type 'RHEL9'
    rpmPackage('openssl') { version '3.0.7'; text '/etc/a', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'openssl', version: '1.1.1', rationale: 'The licence daemon is linked with it'
        rpm 'curl', rationale: 'Users ask for it'
    }
    repositories 'tools', 'updates'
}
