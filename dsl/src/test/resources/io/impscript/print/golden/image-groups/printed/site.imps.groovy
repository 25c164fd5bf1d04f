recipe('login') { }

recipe('compute') { }

imageGroup('default') {
    image 'login'
    image 'compute',
        dest: 'compute{note}_cle_{cle_release}-created{date}.cpio',
        nimsGroup: 'compute',
        netroot: 'compute-large',
        arch: 'aarch64'
    image 'compute',
        dest: '',
        exportFormat: 'squashfs',
        description: 'Boots the netroot image of the same name',
        extras: [owner: 'hpc-ops', n: 5]
}
