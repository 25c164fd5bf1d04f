// Each provider of a capability is impossible for another reason.
repository('tools') {
    type 'RHEL9'
    rpmPackage('app') { version '1'; text '/etc/app', 'x'; requires 'webserver' }
    rpmPackage('apache') { version '2'; text '/etc/apache', 'x'; provides 'webserver'; conflicts 'shell' }
    rpmPackage('nginx') { version '1'; text '/etc/nginx', 'x'; provides 'webserver'; requires 'pcre' }
    rpmPackage('shell') { version '1'; text '/etc/shell', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'app', rationale: 'The portal'
        rpm 'shell', rationale: 'People log in'
    }
    repositories 'tools'
}
