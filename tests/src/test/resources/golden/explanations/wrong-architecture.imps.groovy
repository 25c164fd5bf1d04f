// A package that is there for another architecture only.
repository('tools') {
    type 'RHEL9'
    rpmPackage('gpu-tools') { version '1'; arch 'aarch64'; text '/etc/gpu', 'x' }
}

recipe('compute') {
    description 'A compute node'
    validArch 'x86_64'
    packages { rpm 'gpu-tools', rationale: 'Nodes have GPUs' }
    repositories 'tools'
}
