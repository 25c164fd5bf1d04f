// A package that the repository's own words take away, asked for.
repository('tools') {
    type 'RHEL9'
    rpmPackage('kernel') { version '5.14'; text '/boot/x', 'x' }
    rpmPackage('zsh') { version '5.9'; text '/etc/zsh', 'x' }
    excludes 'kernel*'
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'kernel', rationale: 'It boots' }
    repositories 'tools'
}
