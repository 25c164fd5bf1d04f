include 'stdlib:base'

recipe('login') {
    dist 'SLES15'
    recipes 'bsae'
    validArch 'x86_64', 'arm64'
    packages 'zsh', 'zsh'
    repositories 'site'
    postbuildCopy 'files/motd'
}

recipe('login') {
    dist 'SLES15'
}

imageGroup('default') {
    image 'lgoin', dest: 'login-{time}.cpio'
}
