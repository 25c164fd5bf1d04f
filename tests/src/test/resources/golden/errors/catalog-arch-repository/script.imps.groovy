repository('site') {
    arch 'x86_64'
    url 'https://packages.local/site'
}

recipe('login') {
    validArch 'x86_64', 'aarch64'
    repositories 'site'
}
