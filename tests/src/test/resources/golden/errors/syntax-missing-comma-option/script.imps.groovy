recipe('login') {
    packages {
        rpm 'zsh' rationale: 'Users ask for it'
    }
}
