recipe('login') {
    dist: 'SLES15'
    packages: ['zsh', 'vim']
}
