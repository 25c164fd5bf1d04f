recipe('login') {
    packages {
        rpm 'zsh'
        repositories 'site'
    }
}
