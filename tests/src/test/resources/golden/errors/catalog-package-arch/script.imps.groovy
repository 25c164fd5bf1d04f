recipe('login') {
    packages {
        rpm 'glibc', arch: 'x86'
        rpm 'zsh', arch: 'amd64'
    }
}

repository('site') {
    url 'https://packages.local/site'
    arch 'arm64'
}
