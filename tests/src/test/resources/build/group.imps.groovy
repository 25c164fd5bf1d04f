// Two boot images and an image root that one of them mounts, all of one package that the script makes.

def repo = parameter 'repo', '', 'folder of the repository; without one, the script makes its own'

repository('hello') {
    type 'RHEL9'
    if (repo) {
        url "file://${repo}"
    } else {
        rpmPackage('hello-impscript') {
            version '1.0'
            text '/etc/motd', 'Hello from a group of images.\n'
        }
    }
}

for (name in ['service', 'initrd-compute', 'compute-large']) {
    recipe(name) {
        dist 'RHEL9'
        validArch 'x86_64', 'aarch64'
        packages 'hello-impscript'
        repositories 'hello'
    }
}

imageGroup('default') {
    image 'service', dest: 'service{note}_cle_{cle_release}-created{date}.cpio', nimsGroup: 'service'
    image 'initrd-compute', dest: 'initrd-compute-created{date}.cpio', nimsGroup: 'compute', netroot: 'compute-large'
}

nodeMap('p0') {
    nodes('c0-0c0s0n1') { groups 'service'; parameters quiet: true }
    nodes('c0-0c0s1n[0-1]') { groups 'compute'; parameters nosmt: true }
}
