// A pin on a version that no repository has.
repository('tools') {
    type 'RHEL9'
    rpmPackage('sitemon-agent') { version '2.5.0'; text '/etc/a', 'x' }
    rpmPackage('sitemon') { version '2.4.1'; text '/etc/b', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'sitemon-agent', version: '2.4.1-3', rationale: '2.5 breaks the collector' }
    repositories 'tools'
}
