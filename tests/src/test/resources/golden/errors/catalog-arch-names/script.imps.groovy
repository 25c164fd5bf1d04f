recipe('login') {
    validArch 'amd64', 'x86_46'
}

recipe('compute') {
    validArch 'x86_64'
    defaultArch 'aarch64'
}
