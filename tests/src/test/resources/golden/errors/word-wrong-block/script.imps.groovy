recipe('login') {
    packages {
        dist 'SLES15'
        rpm 'zsh'
    }
    rpm 'vim'
    url 'https://packages.local/site'
}

dist 'SLES15'
