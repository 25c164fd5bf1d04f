// Any two of three wishes go together, all of them do not.
repository('tools') {
    type 'RHEL9'
    rpmPackage('editor') { version '1'; text '/etc/a', 'x'; requires '(left or right)' }
    rpmPackage('left') { version '1'; text '/etc/l', 'x'; conflicts 'shell' }
    rpmPackage('right') { version '1'; text '/etc/r', 'x'; conflicts 'mail' }
    rpmPackage('shell') { version '1'; text '/etc/s', 'x' }
    rpmPackage('mail') { version '1'; text '/etc/m', 'x' }
}

recipe('login') {
    description 'A login node'
    packages {
        rpm 'editor', rationale: 'People write'
        rpm 'shell', rationale: 'People log in'
        rpm 'mail', rationale: 'People are told'
    }
    repositories 'tools'
}
