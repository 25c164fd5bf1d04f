// Modules of one kernel and a pin on another; kernels may be there side by side, the modules not.
repository('tools') {
    type 'RHEL9'
    rpmPackage('kernel-core') { version '5.14.1'; text '/boot/a', 'x'; provides 'kernel = 5.14.1' }
    rpmPackage('kmod-lustre') { version '2.15'; text '/etc/l', 'x'; requires 'kernel-core = 5.14.2' }
    rpmPackage('lustre-client') { version '2.15'; text '/etc/lc', 'x'; requires 'kmod-lustre' }
}

repository('updates') {
    type 'RHEL9'
    rpmPackage('kernel-core') { version '5.14.2'; text '/boot/b', 'x'; provides 'kernel = 5.14.2'; conflicts 'dracut < 50' }
    rpmPackage('dracut') { version '49'; text '/etc/d', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'lustre-client', rationale: 'Home folders are there'
        rpm 'dracut', rationale: 'It makes the initrd'
    }
    repositories 'tools', 'updates'
}
