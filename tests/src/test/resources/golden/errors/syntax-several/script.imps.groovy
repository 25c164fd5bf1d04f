recipe('login') {
    packages 'zsh' 'vim'
    description “Login nodes”
    # tools
    dist 'SLES15'
}
