recipe('login') {
    packages 'zsh', 'vim', 'zsh'
    repositories {
        repository 'site', rationale: 'Site RPMs'
    }
    repositories 'site'
}

repository('site') {
    url 'https://packages.local/site'
}
