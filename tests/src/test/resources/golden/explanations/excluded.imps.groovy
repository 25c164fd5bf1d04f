// A package that the repository's own words take away, needed by another one.
repository('tools') {
    type 'RHEL9'
    rpmPackage('lustre-client') { version '2.15'; text '/etc/lustre', 'x'; requires 'kernel' }
    rpmPackage('kernel') { version '5.14'; text '/boot/x', 'x' }
    excludes 'kernel*'
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'lustre-client', rationale: 'Home folders are there' }
    repositories 'tools'
}
