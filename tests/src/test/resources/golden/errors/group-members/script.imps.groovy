recipe('compute') {
    validArch 'x86_64'
}

imageGroup('default') {
    image 'comptue', dest: 'compute-created{date}.cpio'
    image 'compute', dest: 'compute-created{dat}.cpio'
    image 'compute', dest: 'images/compute.cpio'
    image 'compute', dest: 'compute-created{date.cpio'
    image 'compute', dest: 'compute.cpio', arch: 'aarch64'
    image 'compute', dest: 'compute.cpio'
    image 'compute', dest: 'compute'
    image 'compute', dest: 'compute', exportFormat: 'sqaushfs'
    image 'compute', dest: 'large.cpio', netroot: 'compute-large'
}

imageGroup('elogin') { }
