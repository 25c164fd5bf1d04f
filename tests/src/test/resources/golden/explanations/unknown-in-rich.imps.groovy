// A requirement that holds only if something else is there, which it is.
repository('tools') {
    type 'RHEL9'
    rpmPackage('desktop') { version '1'; text '/etc/d', 'x'; requires '(wayland-driver if gpu)' }
    rpmPackage('gpu') { version '1'; text '/etc/g', 'x' }
}

recipe('viz') {
    description 'A node with a screen'
    packages {
        rpm 'desktop', rationale: 'People look'
        rpm 'gpu', rationale: 'It is fast'
    }
    repositories 'tools'
}
