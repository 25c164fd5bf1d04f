recipe('login') {
    packages {
        rpm 'zsh', reason: 'Users ask for it'
        rpm 'vim', vesion: '9.0'
    }
    dist 'SLES15', rationale: 'All nodes run it'
}
