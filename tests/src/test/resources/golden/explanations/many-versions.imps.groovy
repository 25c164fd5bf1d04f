// Every version of a package lacks the same.
repository('one') {
    type 'RHEL9'
    rpmPackage('agent') { version '1'; text '/etc/a', 'x'; requires 'libagent' }
}

repository('two') {
    type 'RHEL9'
    rpmPackage('agent') { version '2'; text '/etc/a', 'x'; requires 'libagent' }
}

repository('three') {
    type 'RHEL9'
    rpmPackage('agent') { version '3'; text '/etc/a', 'x'; requires 'libagent' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'agent', rationale: 'The site watches its nodes' }
    repositories 'one', 'two', 'three'
}
