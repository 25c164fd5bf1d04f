recipe('no-version') {
    dist 'SLES15'
    validArch 'x86_64', 'aarch64'
    defaultArch ''
    version ''
}

recipe('other-default') {
    validArch 'x86_64', 'aarch64'
    defaultArch 'aarch64'
    version '2.1.0'
}

recipe('only-default') {
    defaultArch 'x86_64'
}

nodeMap('bare') {
    partition ''
    version ''
}
